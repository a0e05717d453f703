/** The modules that the content plugin writes. */
declare module 'virtual:content/index' {
	import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
	import type { RuleSet } from '#lib/domain/sop/policy.ts';
	import type {
		Coverage,
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
	/** What cases of free practice are pinned to. */
	export const rulesHash: string;
	export const summaries: Load<ScenarioSummary[]>;
	export const procedure: Load<Procedure>;
	export const words: Load<Words>;
	export const coverage: () => Promise<{ default: Coverage }>;
	export const rules: () => Promise<{ default: RuleSet }>;
}

declare module 'virtual:content/exercises' {
	import type { Exercise } from '#lib/domain/training/exercise.ts';
	import type { ExerciseSummary, PerLocale } from '#lib/content/library.ts';

	type Load<T> = PerLocale<() => Promise<{ default: T }>>;
	export const exercises: Record<
		string,
		{ id: string; version: number; hash: string; load: Load<Exercise> }
	>;
	export const exerciseSummaries: Load<ExerciseSummary[]>;
}

declare module 'virtual:content/learning' {
	import type { QuestionMeta } from '#lib/domain/quiz/draw.ts';
	import type { Question } from '#lib/domain/quiz/question.ts';
	import type { AssignmentTemplate } from '#lib/domain/training/assignment/template.ts';
	import type { StudyItem } from '#lib/domain/training/attempt.ts';
	import type {
		Bank,
		Lesson,
		ModuleOutline,
		PaperPlan,
		PerLocale,
		SearchDoc,
		TrackPlan
	} from '#lib/content/library.ts';

	type Load<T> = PerLocale<() => Promise<{ default: T }>>;
	/** By bank. */
	export const questions: Record<string, Load<Question[]>>;
	export const questionIndex: () => Promise<{ default: QuestionMeta[] }>;
	export const banks: Load<Bank[]>;
	export const papers: () => Promise<{ default: PaperPlan[] }>;
	export const tracks: () => Promise<{ default: TrackPlan[] }>;
	/** Templates of such. */
	export const assignments: () => Promise<{ default: AssignmentTemplate[] }>;
	export const modules: Load<ModuleOutline[]>;
	export const courses: () => Promise<{ default: StudyItem[] }>;
	/** By `<module>/<lesson>`. */
	export const lessons: Record<string, Load<Lesson>>;
	export const search: Load<SearchDoc[]>;
}
