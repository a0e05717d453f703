/** Everything that the page on following needs of the trainer's records, following the store. */
import type { Aggregate } from '#lib/domain/training/aggregate/aggregate.ts';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { partKey } from '#lib/domain/training/attempt-fact.ts';
import type { Group, Person } from '#lib/domain/training/roster/person.ts';
import { now } from '#lib/app/clock.ts';
import { live, type Live } from '#lib/app/live.svelte.ts';
import type { Open } from '#lib/app/storage.svelte.ts';
import type { OwnedFact } from '../owned-facts.ts';

/** An assignment with the facts that can count for it. */
export type Issued = { assignment: Assignment; facts: readonly OwnedFact[] };

/**
 * `issued`: newest first, as many as were asked for; `older`: how many more there are. `unreadable`: assignments that are damaged
 * or from a newer build. `at`: when it was read, UTC ms.
 */
export type Followed = {
	people: readonly Person[];
	groups: readonly Group[];
	aggregates: readonly Aggregate[];
	issued: readonly Issued[];
	older: number;
	unreadable: number;
	at: number;
};

async function read({ db, records }: Open, most: number): Promise<Followed> {
	const [{ people, groups }, aggregates, listed] = await Promise.all([
		records.readRoster(db),
		records.aggregatesOf(db),
		records.issuedAssignments(db)
	]);
	const assignments = listed.flatMap((entry) => (entry.ok ? [entry.value] : []));
	const issued = await Promise.all(
		assignments.slice(0, most).map(async (assignment): Promise<Issued> => {
			const { parts, issuedAt } = assignment;
			return { assignment, facts: await records.factsSince(db, parts.map(partKey), issuedAt) };
		})
	);
	const unreadable = listed.length - assignments.length;
	const older = assignments.length - issued.length;
	return { people, groups, aggregates, issued, older, unreadable, at: now() };
}

/** With the standings of at most so many assignments, the newest. To be called while a component is set up. */
export const followDesk = (most: () => number): Live<Followed> =>
	live(() => {
		const many = most();
		return (open) => read(open, many);
	});
