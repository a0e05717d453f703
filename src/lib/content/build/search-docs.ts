/** What is searched: everything that lists, lessons and the procedure show anyway. Nothing that an answer key holds. */
import type { SearchDoc } from '../library.ts';
import type { Locale } from '../locale.ts';
import type { Library } from './library.ts';
import { plainText } from './plain-text.ts';
import { exerciseSummaryOf, summaryOf } from './summaries.ts';

const said = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');

/** Clauses and criteria are called by their own IDs; other documents by `<kind>:<ID>`. */
function clauseDocs({ procedure }: Library, locale: Locale): SearchDoc[] {
	const { criteria, clauses } = procedure[locale];
	const all = [
		...criteria.map(({ id, name, meaning, good, breaks }) => ({
			id,
			title: name,
			text: said(meaning, good, breaks)
		})),
		...clauses
	];
	return all.map(({ id, title, text }) => ({
		id,
		kind: 'clause',
		title,
		text,
		path: `/procedure/#${id}`
	}));
}

const lessonDocs = ({ learning }: Library, locale: Locale): SearchDoc[] =>
	learning.lessons[locale].map(({ module, id, title, html }) => ({
		id: `lesson:${module}/${id}`,
		kind: 'lesson',
		title,
		text: plainText(html),
		path: `/learn/${module}/${id}/`
	}));

/** Of a question what is asked, and nothing of what is right. */
const questionDocs = ({ learning }: Library, locale: Locale): SearchDoc[] =>
	learning.questions.flatMap(({ id, locales }) => {
		const question = locales[locale];
		if (!question) return [];
		const path = `/questions/?id=${encodeURIComponent(id)}`;
		return [{ id: `question:${id}`, kind: 'question', title: '', text: question.ask, path }];
	});

/** Of a scenario what its card and briefing show. */
const scenarioDocs = ({ scenarios }: Library, locale: Locale): SearchDoc[] =>
	scenarios.map((item) => {
		const { id, title, teaser, brief, place, time, persona } = summaryOf(item, locale);
		const { name, flat, about } = persona;
		const text = said(teaser, plainText(brief), place, time, name, flat, about);
		return { id: `scenario:${id}`, kind: 'scenario', title, text, path: `/scenarios/${id}/` };
	});

/** Of an exercise what its card shows: what is told comes only when it begins. */
const exerciseDocs = ({ exercises }: Library, locale: Locale): SearchDoc[] =>
	exercises.map((item) => {
		const { id, title, person } = exerciseSummaryOf(item, locale);
		const path = `/exercises/${id}/`;
		return { id: `exercise:${id}`, kind: 'exercise', title, text: person, path };
	});

/** Everything that can be searched, in one language. */
export const searchDocs = (library: Library, locale: Locale): SearchDoc[] =>
	[lessonDocs, clauseDocs, questionDocs, scenarioDocs, exerciseDocs].flatMap((docs) =>
		docs(library, locale)
	);
