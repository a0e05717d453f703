/** A module as written → its outline and lessons, in one language. Expects a folder without issues. */
import type { Policy } from '#lib/domain/sop/policy.ts';
import type { Clause, Lesson, ModuleOutline, Named } from '#lib/content/library.ts';
import type { Locale } from '#lib/content/locale.ts';
import { bareFigures } from '../bare-figures.ts';
import type { Translate } from '../compile.ts';
import { interpolate } from '../interpolate.ts';
import type { Issue } from '../issue.ts';
import type { SourceWords } from '../rule-words.ts';
import type { Text } from '../schema.ts';
import { issueIn } from './check-module.ts';
import { languageOf, lessonHtml } from './lesson-html.ts';
import type { Body, ModuleFolder } from './read-module.ts';

type Bodies = { zh: Body; en: Body };

/** Both bodies with the policy's figures in them, and an issue for each that is unknown or typed. */
function filledIn({ zh, en }: Bodies, policy: Policy, words: SourceWords) {
	const issues: Issue[] = [];
	const one = (body: Body, language: 'zh' | 'en'): Body => {
		const alone: Text = { zh: '', en: '', [language]: body.text };
		for (const figure of new Set(bareFigures(alone)))
			issues.push(
				issueIn(
					body,
					figure,
					`“${figure}” is typed: name the limit, or mark it {{=${figure}}} as part of a story`
				)
			);
		const { text, unknown } = interpolate(alone, policy, words);
		for (const placeholder of new Set(unknown))
			issues.push(issueIn(body, placeholder, `${placeholder} names nothing in the policy`));
		return { ...body, text: text[language] };
	};
	return { bodies: { zh: one(zh, 'zh'), en: one(en, 'en') }, issues };
}

/** A folder whose lessons and drawings hold the policy's figures. */
export function withFigures(
	folder: ModuleFolder,
	policy: Policy,
	words: SourceWords
): { folder: ModuleFolder; issues: Issue[] } {
	const issues: Issue[] = [];
	const fill = <T extends Bodies>(item: T): T => {
		const filled = filledIn(item, policy, words);
		issues.push(...filled.issues);
		return { ...item, ...filled.bodies };
	};
	const lessons = folder.lessons.map(fill);
	const figures = folder.figures.map(fill);
	return { folder: { ...folder, lessons, figures }, issues };
}

/** Minutes that a question of a check takes. */
const MINUTES_A_QUESTION = 0.75;

/** What lists show of a module. `titles`: of the scenarios and exercises that practise it. */
export function outlineOf(
	{ source, lessons }: ModuleFolder,
	t: Translate,
	titles: ReadonlyMap<string, Text>
): ModuleOutline {
	const { id, version, title, about, requires, check, practise } = source.value;
	const named = (ids: readonly string[]): Named[] =>
		ids.map((each) => ({ id: each, title: t(titles.get(each) as Text) }));
	const outlines = lessons.map((lesson) => ({
		id: lesson.id,
		title: t(lesson.title),
		minutes: lesson.head.value.minutes,
		clauses: lesson.head.value.clauses
	}));
	const reading = outlines.reduce((sum, lesson) => sum + lesson.minutes, 0);
	return {
		id,
		version,
		title: t(title),
		about: t(about),
		requires,
		minutes: reading + Math.ceil(check.draw * MINUTES_A_QUESTION),
		lessons: outlines,
		check,
		practise: {
			scenarios: named(practise.scenarios),
			exercises: named(practise.exercises)
		}
	};
}

/** The lessons of a module. `clauses`: all, by ID, in this language. */
export function lessonsOf(
	{ source, lessons, figures }: ModuleFolder,
	locale: Locale,
	simplify: (text: string) => string,
	t: Translate,
	clauses: ReadonlyMap<string, Clause>
): Lesson[] {
	const language = languageOf(locale);
	const drawings = new Map(figures.map((figure) => [figure.id, figure[language].text]));
	return lessons.map((lesson) => {
		const html = lessonHtml(lesson[language].text, language, drawings);
		return {
			module: source.value.id,
			id: lesson.id,
			title: t(lesson.title),
			minutes: lesson.head.value.minutes,
			html: locale === 'zh-Hans' ? simplify(html) : html,
			clauses: lesson.head.value.clauses.flatMap((id) => clauses.get(id) ?? [])
		};
	});
}
