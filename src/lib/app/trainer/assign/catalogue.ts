/** Everything that can be assigned, with its title. */
import type {
	ExerciseSummary,
	ModuleOutline,
	PaperPlan,
	ScenarioSummary
} from '#lib/content/library.ts';
import type { Locale } from '#lib/content/locale.ts';
import { loadExerciseSummaries } from '#lib/content/load-exercises.ts';
import { loadModules, loadPapers } from '#lib/content/load-learning.ts';
import { loadSummaries } from '#lib/content/load.ts';
import {
	partKey,
	PART_KINDS,
	type PartKey,
	type PartKind,
	type PartRef
} from '#lib/domain/training/attempt-fact.ts';
import { m } from '#lib/paraglide/messages.js';
import { titleIn } from '#lib/app/quiz/quiz-attempts.svelte.ts';
import { fold } from '#lib/app/search/fold.ts';

/** One thing that can be assigned. `minutes`: about how long it takes; null where nothing says so. */
export type Assignable = PartRef & {
	key: PartKey;
	version: number;
	title: string;
	minutes: number | null;
};

type Shelves = {
	modules: readonly ModuleOutline[];
	scenarios: readonly ScenarioSummary[];
	quizzes: readonly PaperPlan[];
	exercises: readonly ExerciseSummary[];
};

/** What can be assigned, kind by kind, in the order of the content. */
function catalogueOf(
	{ modules, scenarios, quizzes, exercises }: Shelves,
	locale: Locale
): Assignable[] {
	const one =
		(kind: PartKind) =>
		(item: { id: string; version: number; title: string; minutes: number | null }): Assignable => {
			const { id, version, title, minutes } = item;
			return { kind, id, key: partKey({ kind, id }), version, title, minutes };
		};
	return [
		...modules.map(one('module')),
		...scenarios.map(one('scenario')),
		...quizzes.map(({ id, version, titles, seconds }) =>
			one('quiz')({
				...{ id, version, title: titleIn(titles, locale) },
				minutes: seconds === null ? null : Math.round(seconds / 60)
			})
		),
		...exercises.map(one('exercise'))
	];
}

/** What this build has to assign, in a language. */
export async function loadCatalogue(locale: Locale): Promise<Assignable[]> {
	const [modules, scenarios, quizzes, exercises] = await Promise.all([
		loadModules(locale),
		loadSummaries(locale),
		loadPapers(),
		loadExerciseSummaries(locale)
	]);
	return catalogueOf({ modules, scenarios, quizzes, exercises }, locale);
}

/** The title of a part, its ID where this build does not have it. */
export const titleOf = (catalogue: readonly Assignable[], key: PartKey): string =>
	catalogue.find((each) => each.key === key)?.title ?? key.slice(key.indexOf(':') + 1);

/** The versions that this build has. */
export const versionsIn = (catalogue: readonly Assignable[]): Map<PartKey, number> =>
	new Map(catalogue.map(({ key, version }) => [key, version]));

/** What bears all words of a search in its title; width and case do not count. An empty search lets everything through. */
export function matching(catalogue: readonly Assignable[], search: string): Assignable[] {
	const words = fold(search).text.split(/\s+/u).filter(Boolean);
	return catalogue.filter(({ title }) => {
		const text = fold(title).text;
		return words.every((word) => text.includes(word));
	});
}

/** The kinds of what can be assigned, in their order. */
export const KINDS = PART_KINDS;

/** What all of a kind are called. */
export const shelfName = (kind: PartKind): string =>
	({
		module: m.assign_kind_module,
		scenario: m.assign_kind_scenario,
		quiz: m.assign_kind_quiz,
		exercise: m.assign_kind_exercise
	})[kind]();
