/** Which lessons teach what was missed. */
import { loadModules } from '#lib/content/load-learning.ts';
import type { Locale } from '#lib/content/locale.ts';

export type LessonLink = { module: string; lesson: string; title: string; clauses: string[] };

/** How many lessons are named: more would be no advice. */
const MOST = 5;

/** The lessons that teach most of these clauses, the best first. */
export async function lessonsOn(clauses: readonly string[], locale: Locale): Promise<LessonLink[]> {
	if (clauses.length === 0) return [];
	const wanted = new Set(clauses);
	const modules = await loadModules(locale);
	return modules
		.flatMap(({ id: module, lessons }) =>
			lessons.map(({ id: lesson, title, clauses: taught }) => ({
				module,
				lesson,
				title,
				clauses: taught.filter((clause) => wanted.has(clause))
			}))
		)
		.filter((lesson) => lesson.clauses.length > 0)
		.sort((a, b) => b.clauses.length - a.clauses.length)
		.slice(0, MOST);
}
