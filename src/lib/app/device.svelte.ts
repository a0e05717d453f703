/** What the whole app follows on this device: who is at it, how it looks to that one, and whether that one trains others. */
import { appearance } from './appearance.svelte.ts';
import { learners } from './learners.svelte.ts';
import { live } from './live.svelte.ts';
import { trainerMode } from './trainer/mode.svelte.ts';

/** Keeps learners, appearance and the trainer's desk as the store has them, across tabs. Called once, by the root layout. */
export function followDevice(): void {
	const people = live(() => async ({ db, records }) => ({
		all: (await records.learnersOf(db)).flatMap((listed) => (listed.ok ? [listed.value] : [])),
		current: await records.getSetting(db, 'current-learner')
	}));
	const looks = live(() => {
		const learner = learners.current?.id;
		if (learner === undefined) return undefined;
		return async ({ db, records }) => ({
			reader: await records.getSetting(db, `${learner}/reader`),
			theme: await records.getSetting(db, `${learner}/theme`),
			textSize: await records.getSetting(db, `${learner}/text-size`)
		});
	});
	$effect(() => {
		if (!people.value) return;
		learners.show(people.value.all, people.value.current);
		if (people.value.all.length === 0) trainerMode.show(undefined);
	});
	$effect(() => {
		if (!looks.value) return;
		appearance.show(looks.value.theme ?? 'system', looks.value.textSize ?? 'normal');
		trainerMode.show(looks.value.reader);
	});
}
