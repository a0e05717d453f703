/** The modules that the content plugin writes. */
declare module 'virtual:content/index' {
	import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
	import type { Exercise } from '#lib/domain/training/exercise.ts';
	import type { RuleSet } from '#lib/domain/sop/policy.ts';
	import type {
		Coverage,
		ExerciseSummary,
		PerLocale,
		Procedure,
		ScenarioSummary,
		Words
	} from '#lib/content/library.ts';

	type Load<T> = PerLocale<() => Promise<{ default: T }>>;
	export const scenarios: Record<
		string,
		{ id: string; version: number; hash: string; load: Load<Scenario> }
	>;
	export const exercises: Record<
		string,
		{ id: string; version: number; hash: string; load: Load<Exercise> }
	>;
	export const exerciseSummaries: Load<ExerciseSummary[]>;
	/** What cases of free practice are pinned to. */
	export const rulesHash: string;
	export const summaries: Load<ScenarioSummary[]>;
	export const procedure: Load<Procedure>;
	export const words: Load<Words>;
	export const coverage: () => Promise<{ default: Coverage }>;
	export const rules: () => Promise<{ default: RuleSet }>;
}
