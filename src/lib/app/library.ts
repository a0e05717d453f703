/** The shipped content for a page, in the language of its address. */
import type { ExerciseSummary, Procedure, ScenarioSummary } from '#lib/content/library.ts';
import {
	exerciseIds,
	loadExerciseSummaries,
	loadProcedure,
	loadSummaries,
	scenarioIds
} from '#lib/content/load.ts';
import { localeOf } from './locale.ts';

/** What lists show of the scenarios. */
export const summariesFor = (url: URL): Promise<ScenarioSummary[]> =>
	loadSummaries(localeOf(url.pathname));

/** The criteria and clauses. */
export const procedureFor = (url: URL): Promise<Procedure> => loadProcedure(localeOf(url.pathname));

/** One page a scenario. */
export const scenarioEntries = (): { id: string }[] => scenarioIds().map((id) => ({ id }));

/** What lists show of the exercises. */
export const exercisesFor = (url: URL): Promise<ExerciseSummary[]> =>
	loadExerciseSummaries(localeOf(url.pathname));

/** One page an exercise. */
export const exerciseEntries = (): { id: string }[] => exerciseIds().map((id) => ({ id }));
