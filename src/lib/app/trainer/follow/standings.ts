/** How far everybody is with an assignment, and how many are where. */
import {
	PART_STATES,
	standingOf,
	type PartState,
	type Standing
} from '#lib/domain/training/assignment/standing.ts';
import type { Aggregate } from '#lib/domain/training/aggregate/aggregate.ts';
import type { MatrixFilter } from '#lib/domain/training/aggregate/matrix.ts';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { Person } from '#lib/domain/training/roster/person.ts';
import { stateName } from '#lib/app/task/task-words.ts';
import { factsByPerson } from '../owned-facts.ts';
import type { Issued } from './followed.svelte.ts';

type PersonStanding = { person: Person; standing: Standing };

export type AssignmentStanding = {
	assignment: Assignment;
	/** What needs the trainer comes first. */
	byState: readonly { state: PartState; people: readonly PersonStanding[] }[];
	people: number;
};

/** What needs the trainer comes first. */
const ORDER: readonly PartState[] = ['overdue', 'failed', 'not-begun', 'under-way', 'passed'];

type WhoFilter = Pick<MatrixFilter, 'group' | 'left'>;

/** Whether a filter lets a person through, as the matrix has it. */
const letsThrough = ({ group, left = false }: WhoFilter, person: Person): boolean =>
	(left || person.state === 'active') && (group === undefined || person.groups.includes(group));

/** The sums of those whom a filter lets through. */
export function aggregatesShown(
	aggregates: readonly Aggregate[],
	people: readonly Person[],
	filter: WhoFilter
): Aggregate[] {
	const shown = people.filter((person) => letsThrough(filter, person));
	const ids = new Set(shown.map(({ id }) => id));
	return aggregates.filter(({ person }) => ids.has(person));
}

/**
 * The standings of those to whom it was given and who are still on the roster, at an instant (UTC ms). Who was erased is not
 * told any more.
 */
export function standingsOf(
	{ assignment, facts }: Issued,
	people: readonly Person[],
	filter: WhoFilter,
	now: number
): AssignmentStanding {
	const asked = new Set(assignment.to.map(({ id }) => id));
	const byPerson = factsByPerson(facts);
	const rows = people
		.filter((person) => asked.has(person.id) && letsThrough(filter, person))
		.map((person): PersonStanding => {
			const own = byPerson.get(person.id) ?? [];
			return { person, standing: standingOf(assignment, own, now) };
		});
	const byState = ORDER.map((state) => ({
		state,
		people: rows.filter(({ standing }) => standing.state === state)
	}));
	return { assignment, byState, people: rows.length };
}

/** The states with their names, for tables. */
export const stateNames = (): Record<PartState, string> => {
	const names = PART_STATES.map((state) => [state, stateName(state)] as const);
	return Object.fromEntries(names) as Record<PartState, string>;
};
