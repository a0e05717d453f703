/** What to train next: the weakest criterion of the last talks, and a scenario that trains it. */
import type { ScenarioSummary } from '#lib/content/library.ts';
import type { CoverageRow } from '#lib/domain/roleplay/coverage.ts';
import type { CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { AttemptSummary } from './attempts.svelte.ts';
import { trainerOf, trendsOf, weakestOf, type ScoredTalk } from './criteria-trend.ts';

/** The talks that have ended, newest first. */
export const scoredTalks = (attempts: readonly AttemptSummary[]): ScoredTalk[] =>
	attempts.flatMap((attempt) =>
		'criteria' in attempt
			? [{ id: attempt.id, startedAt: attempt.startedAt, criteria: attempt.criteria }]
			: []
	);

/** The weakest criterion and the scenario for it; undefined while nothing was lost. */
export function toTrain(
	attempts: readonly AttemptSummary[],
	coverage: readonly CoverageRow[],
	scenarios: readonly ScenarioSummary[]
): { criterion: CriterionId; scenario: ScenarioSummary } | undefined {
	const weakest = weakestOf(trendsOf(scoredTalks(attempts)));
	if (!weakest) return undefined;
	const id = trainerOf(weakest.criterion, coverage, attempts);
	const scenario = scenarios.find((each) => each.id === id);
	return scenario && { criterion: weakest.criterion, scenario };
}
