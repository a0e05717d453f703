/** What is learnt and asked, loaded piece by piece. */
import {
	assignments,
	banks,
	courses,
	lessons,
	modules,
	papers,
	questionIndex,
	questions,
	tracks
} from 'virtual:content/learning';
import type { QuestionMeta } from '#lib/domain/quiz/draw.ts';
import type { AssignmentTemplate } from '#lib/domain/training/assignment/template.ts';
import type { QuestionItem, StudyItem } from '#lib/domain/training/attempt.ts';
import type { Bank, Lesson, ModuleOutline, PaperPlan, TrackPlan } from './library.ts';
import { LOCALES, type Locale } from './locale.ts';

/** The modules' outlines, in their order. */
export const loadModules = async (locale: Locale): Promise<ModuleOutline[]> =>
	(await modules[locale]()).default;

/** `<module>/<lesson>` of every lesson. */
export const lessonPlaces = (): string[] => Object.keys(lessons);

/** A lesson; undefined when this build has none there. */
export const loadLesson = async (
	module: string,
	lesson: string,
	locale: Locale
): Promise<Lesson | undefined> => (await lessons[`${module}/${lesson}`]?.[locale]())?.default;

/** What readers of a module are pinned to. */
export const loadCourse = async (id: string): Promise<StudyItem | undefined> =>
	(await courses()).default.find((course) => course.id === id);

/** The quizzes that are offered. */
export const loadPapers = async (): Promise<PaperPlan[]> => (await papers()).default;

/** What ends in a certificate. */
export const loadTracks = async (): Promise<TrackPlan[]> => (await tracks()).default;
/** Assignments that trainers often need. */
export const loadAssignmentTemplates = async (): Promise<AssignmentTemplate[]> =>
	(await assignments()).default;

/** What is known of every question, without its texts. */
export const loadQuestionIndex = async (): Promise<QuestionMeta[]> =>
	(await questionIndex()).default;

/** The titles of the banks. */
export const loadBanks = async (locale: Locale): Promise<Bank[]> => (await banks[locale]()).default;

/** Questions in every language, as papers are pinned to them, in the order of `metas`. */
export async function loadQuestions(metas: readonly QuestionMeta[]): Promise<QuestionItem[]> {
	const needed = [...new Set(metas.map(({ bank }) => bank))];
	const loaded = await Promise.all(
		needed.flatMap((bank) =>
			LOCALES.map(async (locale) => (await questions[bank]?.[locale]())?.default ?? [])
		)
	);
	const all = loaded.flat();
	return metas.map(({ id, version, hash }) => ({
		hash,
		kind: 'question',
		id,
		version,
		locales: Object.fromEntries(
			LOCALES.flatMap((locale) => {
				const question = all.find((each) => each.id === id && each.locale === locale);
				return question ? [[locale, question]] : [];
			})
		)
	}));
}
