/** The modules that the content plugin writes. */
declare module 'virtual:content/index' {
	import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
	import type {
		PerLocale,
		Procedure,
		RuleSet,
		ScenarioSummary,
		Words
	} from '#lib/content/library.ts';

	type Load<T> = PerLocale<() => Promise<{ default: T }>>;
	export const scenarios: Record<
		string,
		{ id: string; version: number; hash: string; load: Load<Scenario> }
	>;
	export const summaries: Load<ScenarioSummary[]>;
	export const procedure: Load<Procedure>;
	export const words: Load<Words>;
	export const rules: () => Promise<{ default: RuleSet }>;
}
