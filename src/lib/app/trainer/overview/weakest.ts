/** What a group is weakest in, and what would train it. */
import type { CoverageRow } from '#lib/domain/roleplay/coverage.ts';
import type { CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { Aggregate } from '#lib/domain/training/aggregate/aggregate.ts';
import { matrix } from '#lib/domain/training/aggregate/matrix.ts';
import { propose, weakest, type Proposal } from '#lib/domain/training/assignment/propose.ts';
import type { Group, Person } from '#lib/domain/training/roster/person.ts';

/**
 * `people`: IDs of those whom it is about. `weak`: shares from 0 to 1, the weakest first; none while nothing is known or nothing
 * was lost. `untrained`: which of them no proposed scenario trains.
 */
export type Weakness = {
	people: readonly string[];
	weak: readonly { criterion: CriterionId; share: number }[];
	parts: readonly Proposal[];
	untrained: readonly CriterionId[];
};

/** Of the active people of a group (by ID), or of all. */
export function weaknessOf(
	people: readonly Person[],
	aggregates: readonly Aggregate[],
	coverage: readonly CoverageRow[],
	group?: string
): Weakness {
	const { rows, sums } = matrix(people, aggregates, group === undefined ? {} : { group });
	const weak = weakest(sums);
	return {
		people: rows.map(({ person }) => person),
		weak,
		...propose(
			coverage,
			weak.map(({ criterion }) => criterion)
		)
	};
}

/** `group`: undefined for all active people. */
export type GroupWeakness = { group: Group | undefined; weakness: Weakness };

/** Of all, then of each group; without those for whom there is nothing to propose. */
export const weaknessesOf = (
	{ people, groups }: { people: readonly Person[]; groups: readonly Group[] },
	aggregates: readonly Aggregate[],
	coverage: readonly CoverageRow[]
): GroupWeakness[] =>
	[undefined, ...groups]
		.map((group) => ({ group, weakness: weaknessOf(people, aggregates, coverage, group?.id) }))
		.filter(({ weakness }) => weakness.parts.length > 0);
