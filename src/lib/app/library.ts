/** The shipped content for a page, in the language of its address. */
import type {
	Bank,
	ExerciseSummary,
	Lesson,
	ModuleOutline,
	PaperPlan,
	Procedure,
	ScenarioSummary
} from '#lib/content/library.ts';
import { exerciseIds, loadExerciseSummaries } from '#lib/content/load-exercises.ts';
import {
	lessonPlaces,
	loadBanks,
	loadLesson,
	loadModules,
	loadPapers
} from '#lib/content/load-learning.ts';
import { loadProcedure, loadSummaries, scenarioIds } from '#lib/content/load.ts';
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

/** The modules' outlines, in their order. */
export const modulesFor = (url: URL): Promise<ModuleOutline[]> =>
	loadModules(localeOf(url.pathname));

/** One page a module. */
export const moduleEntries = async (): Promise<{ module: string }[]> =>
	(await loadModules('zh-Hant')).map(({ id }) => ({ module: id }));

/** One page a lesson. */
export const lessonEntries = (): { module: string; lesson: string }[] =>
	lessonPlaces().map((place) => {
		const [module = '', lesson = ''] = place.split('/');
		return { module, lesson };
	});

/** A lesson; undefined when there is none. */
export const lessonFor = (url: URL, module: string, lesson: string): Promise<Lesson | undefined> =>
	loadLesson(module, lesson, localeOf(url.pathname));

/** The quizzes that are offered, and the banks that one can draw from. */
export const quizzesFor = async (url: URL): Promise<{ papers: PaperPlan[]; banks: Bank[] }> => {
	const [papers, banks] = await Promise.all([loadPapers(), loadBanks(localeOf(url.pathname))]);
	return { papers, banks };
};
