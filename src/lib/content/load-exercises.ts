/** The graded exercises, loaded piece by piece. */
import { exercises, exerciseSummaries } from 'virtual:content/exercises';
import type { ExerciseItem } from '#lib/domain/training/attempt.ts';
import type { ExerciseSummary } from './library.ts';
import { loadRules } from './load.ts';
import { LOCALES, type Locale } from './locale.ts';

/** IDs of all exercises, in the files' order. */
export const exerciseIds = (): string[] => Object.keys(exercises);

/** What lists show of the exercises. */
export const loadExerciseSummaries = async (locale: Locale): Promise<ExerciseSummary[]> =>
	(await exerciseSummaries[locale]()).default;

/** An exercise in every language, as attempts are pinned to it; undefined when this build has none of that ID. */
export async function loadExerciseItem(id: string): Promise<ExerciseItem | undefined> {
	const entry = exercises[id];
	if (!entry) return undefined;
	const [set, ...loaded] = await Promise.all([
		loadRules(),
		...LOCALES.map(async (locale) => [locale, (await entry.load[locale]()).default] as const)
	]);
	const { version, hash } = entry;
	const locales = Object.fromEntries(loaded);
	return { hash, kind: 'exercise', id, version, rules: set, locales };
}
