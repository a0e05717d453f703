/** Home's answer to "what now?": the attempt to resume, else a scenario not met, else one not passed. */
import type { ScenarioSummary } from '#lib/content/library.ts';
import type { AttemptSummary } from './attempts.svelte.ts';
import { openAttemptOf, scenarioState, type ScenarioState } from './scenario-states.ts';

export type PlanItem = {
	scenario: ScenarioSummary;
	state: ScenarioState;
	open: AttemptSummary | undefined;
};

const RANK: Record<ScenarioState, number> = { open: 0, new: 1, tried: 2, passed: 3 };

/** What to do first, and the other scenarios. The easier one first among equals; an attempt under way beats all. */
export function whatNow(
	scenarios: readonly ScenarioSummary[],
	attempts: readonly AttemptSummary[]
): { first: PlanItem | undefined; rest: PlanItem[] } {
	const rank = ({ open, state }: PlanItem) => (open ? RANK.open : RANK[state]);
	const items = scenarios
		.map((scenario) => ({
			scenario,
			state: scenarioState(scenario.id, attempts),
			open: openAttemptOf(scenario.id, attempts)
		}))
		.sort((a, b) => rank(a) - rank(b) || a.scenario.difficulty - b.scenario.difficulty);
	const [first, ...rest] = items;
	return { first, rest };
}
