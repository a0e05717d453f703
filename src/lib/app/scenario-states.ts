/** Where a learner stands with each scenario, and which complainants' types are no longer a surprise. */
import type { ComplainantType } from '#lib/domain/sop/vocabulary.ts';
import type { AttemptSummary } from './attempts.svelte.ts';

export const SCENARIO_STATES = ['new', 'open', 'tried', 'passed'] as const;
export type ScenarioState = (typeof SCENARIO_STATES)[number];

/** The state of a scenario among a learner's attempts: passed beats open, open beats tried. */
export function scenarioState(id: string, attempts: readonly AttemptSummary[]): ScenarioState {
	const own = attempts.filter((attempt) => attempt.scenario === id && attempt.state !== 'damaged');
	if (own.some(({ state }) => state === 'passed')) return 'passed';
	if (own.some(({ state }) => state === 'open')) return 'open';
	return own.length > 0 ? 'tried' : 'new';
}

/** The attempt of a scenario that waits to be resumed, the newest first. */
export const openAttemptOf = (id: string, attempts: readonly AttemptSummary[]) =>
	attempts.find((attempt) => attempt.scenario === id && attempt.state === 'open');

/** The types that the learner has met in a debrief, by scenario: nothing shows a type before. */
export const typesRevealed = (attempts: readonly AttemptSummary[]): Map<string, ComplainantType> =>
	new Map(
		attempts.flatMap((attempt) => ('type' in attempt ? [[attempt.scenario, attempt.type]] : []))
	);
