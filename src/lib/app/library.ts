/** The shipped content for a page, in the language of its address. */
import type { Procedure, ScenarioSummary } from '#lib/content/library.ts';
import { loadProcedure, loadSummaries, scenarioIds } from '#lib/content/load.ts';
import { localeOf } from './locale.ts';

/** What lists show of the scenarios. */
export const summariesFor = (url: URL): Promise<ScenarioSummary[]> =>
	loadSummaries(localeOf(url.pathname));

/** The criteria and clauses. */
export const procedureFor = (url: URL): Promise<Procedure> => loadProcedure(localeOf(url.pathname));

/** One page a scenario. */
export const scenarioEntries = (): { id: string }[] => scenarioIds().map((id) => ({ id }));
