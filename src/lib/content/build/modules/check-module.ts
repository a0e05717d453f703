/** What must hold of a module beyond its shape: what it cites, shows and links is there, in both languages alike. */
import type { Issue } from '../issue.ts';
import { PAGES, partsOf, placeOf, type LessonParts } from './lesson-html.ts';
import type { Body, LessonSource, ModuleFolder } from './read-module.ts';

/** What there is beside the module. Lessons are named `<module>/<lesson>`. */
export type Known = {
	clauses: ReadonlySet<string>;
	scenarios: ReadonlySet<string>;
	exercises: ReadonlySet<string>;
	modules: ReadonlySet<string>;
	lessons: ReadonlySet<string>;
	/** Questions that each bank has. */
	banks: ReadonlyMap<string, number>;
};

/** An issue at the first line of a body that holds a text. */
export function issueIn({ file, line, text }: Body, needle: string, message: string): Issue {
	const at = needle === '' ? -1 : text.indexOf(needle);
	const before = at < 0 ? '' : text.slice(0, at);
	return { file, line: line + before.split('\n').length - 1, key: '', message };
}

function linkIssue(body: Body, href: string, known: Known): Issue[] {
	const place = placeOf(href);
	const there =
		place !== undefined &&
		(place.kind === 'page'
			? PAGES.includes(place.target)
			: place.kind === 'lesson'
				? known.lessons.has(place.target)
				: known[place.kind === 'scenario' ? 'scenarios' : 'exercises'].has(place.target));
	return there ? [] : [issueIn(body, href, `the link ${href} leads nowhere in the app`)];
}

function bodyIssues(
	body: Body,
	parts: LessonParts,
	lesson: LessonSource,
	figures: ReadonlySet<string>,
	known: Known
): Issue[] {
	const taught = lesson.head.value.clauses;
	const cited = new Set(parts.clauses);
	return [
		...parts.foreign.map(({ what, text }) =>
			issueIn(
				body,
				text,
				what === 'html'
					? `HTML is not let in: ${text.slice(0, 60)}`
					: 'a quotation must be a callout: [!KEY], [!SAY], [!WATCH], [!TRY] or [!OURS]'
			)
		),
		...parts.headings.flatMap(({ id, depth, line }, i) => {
			if (id === undefined || depth < 2 || depth > 3)
				return [issueIn(body, line, 'a heading is ## or ### and has its {#id}')];
			const isDouble = parts.headings.findIndex((other) => other.id === id) < i;
			return isDouble ? [issueIn(body, line, `the heading {#${id}} is already there`)] : [];
		}),
		...parts.figures.flatMap((href) =>
			figures.has(href.replace(/^figure:/, ''))
				? []
				: [issueIn(body, href, `there is no drawing ${href}`)]
		),
		...parts.links.flatMap((href) => linkIssue(body, href, known)),
		...[...cited].flatMap((id) =>
			taught.includes(id) ? [] : [issueIn(body, `[[${id}]]`, `${id} is not among its clauses`)]
		),
		...taught.flatMap((id) =>
			cited.has(id) ? [] : [issueIn(body, '', `${id} is among its clauses, but cited nowhere`)]
		)
	];
}

function lessonIssues(lesson: LessonSource, figures: ReadonlySet<string>, known: Known): Issue[] {
	const { head, zh, en } = lesson;
	const parts = { zh: partsOf(zh.text), en: partsOf(en.text) };
	const outline = ({ headings }: LessonParts): string =>
		headings.map(({ id, depth }) => `${depth} ${id}`).join(', ');
	const issues = [
		...bodyIssues(zh, parts.zh, lesson, figures, known),
		...bodyIssues(en, parts.en, lesson, figures, known),
		...head.value.clauses.flatMap((id, i) =>
			known.clauses.has(id) ? [] : [head.issue(['clauses', i], `there is no clause ${id}`)]
		)
	];
	if (outline(parts.zh) !== outline(parts.en))
		issues.push(issueIn(en, '', 'its headings are not those of the Chinese lesson'));
	if (parts.zh.figures.join() !== parts.en.figures.join())
		issues.push(issueIn(en, '', 'its drawings are not those of the Chinese lesson'));
	return issues;
}

/** Every issue of a module. `earlier`: the modules that come before it. */
export function moduleIssues(
	{ source, lessons, figures }: ModuleFolder,
	earlier: ReadonlySet<string>,
	known: Known
): Issue[] {
	const { value, issue } = source;
	const ids = new Set(figures.map(({ id }) => id));
	const issues = lessons.flatMap((lesson) => lessonIssues(lesson, ids, known));
	if (earlier.has(value.id)) issues.push(issue(['id'], `the module ${value.id} is already there`));
	for (const [i, id] of value.lessons.entries())
		if (value.lessons.indexOf(id) < i)
			issues.push(issue(['lessons', i], `the lesson ${id} is already there`));
	for (const [i, id] of value.requires.entries())
		if (!earlier.has(id)) issues.push(issue(['requires', i], `no module ${id} comes before it`));
	for (const kind of ['scenarios', 'exercises'] as const)
		for (const [i, id] of value.practise[kind].entries())
			if (!known[kind].has(id)) issues.push(issue(['practise', kind, i], `there is no ${id}`));
	const questions = known.banks.get(value.id) ?? 0;
	if (questions < value.check.draw)
		issues.push(issue(['check', 'draw'], `the bank ${value.id} has ${questions} questions`));
	const used = new Set(
		lessons.flatMap(({ zh }) => partsOf(zh.text).figures.map((href) => href.replace('figure:', '')))
	);
	for (const { id, zh } of figures)
		if (!used.has(id)) issues.push(issueIn(zh, '', 'no lesson shows this drawing'));
	return issues;
}
