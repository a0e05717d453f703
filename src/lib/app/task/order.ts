/** In what order assignments are shown, and whether their time is over. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { Standing } from '#lib/domain/training/assignment/standing.ts';

export type Standings = { assignment: Assignment; standing: Standing };

/** Nothing is left to do: it is passed, or the tries are used up. */
export const isOver = ({ parts }: Standing): boolean =>
	parts.every(
		({ state, triesLeft }) => state === 'passed' || (state === 'failed' && triesLeft === 0)
	);

/** Overdue first, then what is due soonest, then what has no due date, then what is over; the newest first among equals. */
export function inOrder<T extends Standings>(tasks: readonly T[]): T[] {
	const rank = ({ standing }: T): number =>
		isOver(standing) ? 2 : standing.state === 'overdue' ? 0 : 1;
	const due = ({ assignment }: T): number => assignment.due?.at ?? Number.MAX_VALUE;
	return tasks.toSorted(
		(a, b) => rank(a) - rank(b) || due(a) - due(b) || b.assignment.issuedAt - a.assignment.issuedAt
	);
}
