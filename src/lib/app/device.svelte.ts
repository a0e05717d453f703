/** What the whole app follows on this device: who is at it, and how it looks to that one. */
import { appearance } from './appearance.svelte.ts';
import { learners } from './learners.svelte.ts';
import { live } from './live.svelte.ts';

/** Keeps learners and appearance as the store has them, across tabs. Called once, by the root layout. */
export function followDevice(): void {
	const people = live(() => async ({ db, records }) => ({
		all: (await records.learnersOf(db)).flatMap((listed) => (listed.ok ? [listed.value] : [])),
		current: await records.getSetting(db, 'current-learner')
	}));
	const looks = live(() => {
		const learner = learners.current?.id;
		if (learner === undefined) return undefined;
		return async ({ db, records }) => ({
			theme: await records.getSetting(db, `${learner}/theme`),
			textSize: await records.getSetting(db, `${learner}/text-size`)
		});
	});
	$effect(() => {
		if (people.value) learners.show(people.value.all, people.value.current);
	});
	$effect(() => {
		if (looks.value)
			appearance.show(looks.value.theme ?? 'system', looks.value.textSize ?? 'normal');
	});
}
