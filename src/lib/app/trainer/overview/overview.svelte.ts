/** What the trainer's first screen shows: who is behind, how far each assignment is, what each group is weakest in. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { partKey } from '#lib/domain/training/attempt-fact.ts';
import { now } from '#lib/app/clock.ts';
import { live } from '#lib/app/live.svelte.ts';
import type { Open } from '#lib/app/storage.svelte.ts';
import { overviewOf, type Behind, type Progress } from './behind.ts';
import { followChoices, type Choices } from './choices.svelte.ts';

/** Of so many assignments, the newest, it is looked up how far everybody is. */
const LOOKED_AT = 20;

/** `older`: assignments before the newest `LOOKED_AT`. */
export type Overview = Choices & {
	behind: readonly Behind[];
	progress: readonly Progress[];
	older: readonly Assignment[];
};

/** The facts on parts of assignments since the first of them was made. */
async function factsOn({ db, records }: Open, assignments: readonly Assignment[]) {
	if (assignments.length === 0) return [];
	const parts = [...new Set(assignments.flatMap((each) => each.parts.map(partKey)))];
	const since = Math.min(...assignments.map(({ issuedAt }) => issuedAt));
	return records.factsSince(db, parts, since);
}

/** Undefined until store and content have answered. To be called while a component is set up. */
export function followOverview(): { readonly value: Overview | undefined } {
	const choices = followChoices();
	const newest = $derived(choices.value?.issued.slice(0, LOOKED_AT));
	const facts = live(() => {
		const list = newest;
		return list && ((open) => factsOn(open, list));
	});
	const value = $derived.by((): Overview | undefined => {
		if (!choices.value || !newest || !facts.value) return undefined;
		const { roster, issued } = choices.value;
		return {
			...choices.value,
			...overviewOf(newest, roster.people, facts.value, now()),
			older: issued.slice(LOOKED_AT)
		};
	});
	return {
		get value() {
			return value;
		}
	};
}
