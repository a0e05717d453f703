/** The modules that the content plugin writes. */
declare module 'virtual:content/index' {
	import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
	import type { PerLocale, Procedure, ScenarioSummary } from '#lib/content/library.ts';

	type Load<T> = PerLocale<() => Promise<{ default: T }>>;
	export const scenarios: Record<
		string,
		{ id: string; version: number; hash: string; load: Load<Scenario> }
	>;
	export const summaries: Load<ScenarioSummary[]>;
	export const procedure: Load<Procedure>;
}
