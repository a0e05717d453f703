/** How often something may still be begun: what an assignment says goes before what is usual. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { PartRef } from '#lib/domain/training/attempt-fact.ts';

/** How often an exam on a scenario may be begun unasked. */
export const EXAM_TRIES = 1;

type Asked = Pick<Assignment, 'parts' | 'mode' | 'attempts' | 'issuedAt'>;

/** Assignments that ask for a part; a scenario only where they ask for an exam on it, since all else has no limit. */
const asking = (assignments: readonly Asked[], { kind, id }: PartRef): Asked[] =>
	assignments.filter(
		({ parts, mode }) =>
			(kind !== 'scenario' || mode === 'exam') &&
			parts.some((part) => part.kind === kind && part.id === id)
	);

/**
 * The tries left; null for as many as one likes. `usual`: how many there are unasked (null: no limit). `begun`: when the tries
 * were begun, UTC ms. An assignment gives its own since it was issued, however many were used before; where several ask, the one
 * that leaves most decides.
 */
export function triesLeft(
	usual: number | null,
	begun: readonly number[],
	assignments: readonly Asked[],
	part: PartRef
): number | null {
	if (usual === null) return null;
	const given = asking(assignments, part).map(({ attempts, issuedAt }) =>
		attempts === null ? Infinity : attempts - begun.filter((at) => at >= issuedAt).length
	);
	const most = Math.max(0, usual - begun.length, ...given);
	return most === Infinity ? null : most;
}
