/** The tracks as written → as the app receives them: parts in order, by name, and the clauses that they are about. */
import { wanted, type QuestionMeta } from '#lib/domain/quiz/draw.ts';
import type { TrackPlan } from '#lib/content/library.ts';
import type { Locale } from '#lib/content/locale.ts';
import type { Translate } from '../compile.ts';
import type { Learning } from '../learning.ts';
import { perLocale } from '../per-locale.ts';
import type { Text } from '../schema.ts';

/** A scenario or an exercise, as far as a track needs it. */
export type Playable = { title: Text; clauses: readonly string[] };

/** `metas`: of all questions. `scenarios`, `exercises`: by ID. */
type Parts = {
	metas: readonly QuestionMeta[];
	scenarios: ReadonlyMap<string, Playable>;
	exercises: ReadonlyMap<string, Playable>;
};

/** A module's check: what its lessons teach, and what it asks. */
function checkOf(id: string, { modules }: Learning, { metas }: Parts): Playable {
	const folder = modules.find(({ source }) => source.value.id === id);
	if (!folder) throw new Error(`there is no module ${id}`);
	const asked = metas.filter(({ bank }) => bank === id).flatMap(({ clauses }) => clauses);
	const taught = folder.lessons.flatMap(({ head }) => head.value.clauses);
	return { title: folder.source.value.title, clauses: [...taught, ...asked] };
}

/** An exam: what it may ask. */
function examOf(id: string, { papers }: Learning, { metas }: Parts): Playable {
	const paper = papers.find((each) => each.id === id);
	if (!paper) throw new Error(`there is no paper ${id}`);
	return {
		title: paper.title,
		clauses: wanted(metas, paper.draw).flatMap(({ clauses }) => clauses)
	};
}

function named(kind: string, id: string, items: ReadonlyMap<string, Playable>): Playable {
	const item = items.get(id);
	if (!item) throw new Error(`there is no ${kind} ${id}`);
	return item;
}

/** The tracks. Expects sources without issues. @throws for a part that is not there */
export const compileTracks = (
	learning: Learning,
	parts: Parts,
	t: (locale: Locale) => Translate
): TrackPlan[] =>
	learning.tracks.map(({ id, version, title, about, modules, scenarios, exercises, quizzes }) => {
		const of = (kind: string, ids: readonly string[], find: (id: string) => Playable) =>
			ids.map((each) => ({ part: `${kind}:${each}`, ...find(each) }));
		const all = [
			...of('check', modules, (each) => checkOf(each, learning, parts)),
			...of('scenario', scenarios, (each) => named('scenario', each, parts.scenarios)),
			...of('exercise', exercises, (each) => named('exercise', each, parts.exercises)),
			...of('quiz', quizzes, (each) => examOf(each, learning, parts))
		];
		return {
			id,
			version,
			titles: perLocale((locale) => t(locale)(title)),
			abouts: perLocale((locale) => t(locale)(about)),
			parts: all.map(({ part }) => part),
			names: Object.fromEntries(
				all.map((each) => [each.part, perLocale((locale) => t(locale)(each.title))])
			),
			clauses: [...new Set(all.flatMap(({ clauses }) => clauses))].sort()
		};
	});
