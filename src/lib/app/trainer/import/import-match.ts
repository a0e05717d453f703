/** Whose results a file holds: of the people of the roster, by what the file says of itself. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { nameKey, type Person } from '#lib/domain/training/roster/person.ts';
import type { ResultsFile } from '#lib/storage/training/results.ts';

/**
 * `person`: who it is, where that can be said; `by` the ID that the assignment gave, or by the name alone. `likely`: those of
 * the same name, where they are several.
 */
export type Match =
	| { by: 'id' | 'name'; person: string; likely: readonly string[] }
	| { by: 'nothing'; person: undefined; likely: readonly string[] };

/** Finds the person of a results file. One who has left is found, too. */
export function matchPerson({ person }: ResultsFile, people: readonly Person[]): Match {
	const known = people.find(({ id }) => id === person.id);
	if (known) return { by: 'id', person: known.id, likely: [] };
	const likely = people
		.filter(({ name }) => nameKey(name) === nameKey(person.name))
		.map(({ id }) => id);
	const [only] = likely;
	return likely.length === 1 && only !== undefined
		? { by: 'name', person: only, likely }
		: { by: 'nothing', person: undefined, likely };
}

/**
 * What a file answers. `unasked`: handed in without an assignment. `unknown`: an assignment that is not on this device. `other`:
 * one of this ID is here, but this file does not answer it, since its nonce is another.
 */
export type Answers =
	{ code: 'unasked' | 'unknown' } | { code: 'answers' | 'other'; title: string };

/** Which of the issued assignments a results file answers. */
export function answersOf({ assignment }: ResultsFile, issued: readonly Assignment[]): Answers {
	if (assignment === null) return { code: 'unasked' };
	const known = issued.find(({ id }) => id === assignment.id);
	if (!known) return { code: 'unknown' };
	return { code: known.nonce === assignment.nonce ? 'answers' : 'other', title: known.title };
}
