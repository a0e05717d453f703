/** What an assignment can be made from on this device: people, their weaknesses, what was assigned before. */
import type { Coverage } from '#lib/content/library.ts';
import { loadCoverage } from '#lib/content/load.ts';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { live } from '#lib/app/live.svelte.ts';
import { followIssued } from '../issued.svelte.ts';
import { followRoster, type ShownRoster } from '../roster/roster.svelte.ts';
import { weaknessesOf, type GroupWeakness } from './weakest.ts';

/** `damaged`: how many records of people, groups and assignments cannot be read. */
export type Choices = {
	roster: ShownRoster;
	issued: readonly Assignment[];
	weak: readonly GroupWeakness[];
	damaged: number;
};

/** Undefined until store and content have answered. To be called while a component is set up. */
export function followChoices(): { readonly value: Choices | undefined } {
	const roster = followRoster();
	const issued = followIssued();
	let coverage = $state.raw<Coverage>();
	$effect(() => {
		void loadCoverage().then((loaded) => (coverage = loaded));
	});
	const aggregates = live(
		() =>
			({ db, records }) =>
				records.aggregatesOf(db)
	);
	const value = $derived.by((): Choices | undefined => {
		if (!roster.value || !issued.value || !coverage || !aggregates.value) return undefined;
		return {
			roster: roster.value,
			issued: issued.value.list,
			weak: weaknessesOf(roster.value, aggregates.value, coverage.rows),
			damaged: roster.value.damaged.length + issued.value.damaged
		};
	});
	return {
		get value() {
			return value;
		}
	};
}
