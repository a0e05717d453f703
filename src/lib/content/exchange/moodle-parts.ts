/** What questions of all types are made of in Moodle's XML. */
import type { Question, Unit } from '#lib/domain/quiz/question.ts';
import { tagsOf } from './gift-notes.ts';
import { htmlOf } from './html-text.ts';
import { leaf, node, writable } from './xml.ts';

/** What a type adds to a question. `after`: HTML, further down in the question's text. `whys`: said when all is answered. */
export type MoodleQuestion = {
	type: 'multichoice' | 'truefalse' | 'shortanswer' | 'numerical' | 'matching' | 'ordering';
	parts: string[];
	after?: string;
	whys?: readonly { text: string; why: string }[];
};

/** Words that a learner reads and that are in no question. */
export type MoodleWords = Readonly<Record<Unit | 'staff' | 'customer', string>>;

/**
 * A text that Moodle shows. `html`, as Moodle itself writes it, so that a trainer can go on in its editor; with `plain_text`
 * the editor would be a bare field. What was plain text is escaped to HTML, and once more to XML.
 */
const shown = (name: string, html: string, attributes: Record<string, string> = {}): string =>
	node(name, { ...attributes, format: 'html' }, [leaf('text', html)]);

/** An option that Moodle shows, with what it earns in per cent and its why. */
export const option = (text: string, fraction: number, why: string): string =>
	node('answer', { fraction: String(fraction), format: 'html' }, [
		leaf('text', htmlOf(text)),
		shown('feedback', htmlOf(why))
	]);

/** An answer that is compared with what was typed, and so is no HTML. */
export const typed = (
	text: string | number,
	fraction: number,
	why: string,
	more: readonly string[] = []
): string =>
	node('answer', { fraction: String(fraction), format: 'plain_text' }, [
		leaf('text', text),
		shown('feedback', htmlOf(why)),
		...more
	]);

/** Feedback to an answer as a whole, which Moodle asks for and we have none of. */
export const combinedFeedback = (): string[] =>
	['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].map((name) =>
		shown(name, '')
	);

/** The category that the questions of a bank go to, in the course that they are imported into. */
export const category = (bank: string): string =>
	node('question', { type: 'category' }, [
		// A slash would begin another category.
		node('category', {}, [leaf('text', `$course$/top/${bank.replaceAll('/', '//')}`)]),
		shown('info', '')
	]);

/** A name for lists: the beginning of the question. Moodle shows the ID beside it. */
function nameOf({ ask, id }: Question): string {
	const start = [...writable(ask.replace(/\s+/g, ' ')).trim()];
	if (start.length === 0) return id;
	return start.length > 80 ? `${start.slice(0, 79).join('')}…` : start.join('');
}

function generalFeedback({ explanation }: Question, whys: MoodleQuestion['whys'] = []): string {
	const said = whys.filter(({ why }) => why.trim() !== '');
	const items = said.map(({ text, why }) => `<li>${htmlOf(text)}: ${htmlOf(why)}</li>`);
	return htmlOf(explanation) + (items.length > 0 ? `<ul>${items.join('')}</ul>` : '');
}

/** A question with its name, texts, ID, tags and what its type adds. */
export const moodleQuestion = (
	question: Question,
	{ type, parts, after = '', whys }: MoodleQuestion
): string =>
	node('question', { type }, [
		node('name', {}, [leaf('text', nameOf(question))]),
		shown('questiontext', `<p>${htmlOf(question.ask)}</p>${after}`),
		shown('generalfeedback', generalFeedback(question, whys)),
		leaf('defaultgrade', 1),
		leaf('penalty', type === 'truefalse' ? 1 : 0.3333333),
		leaf('hidden', 0),
		leaf('idnumber', question.id),
		...parts,
		node(
			'tags',
			{},
			tagsOf(question).map((tag) => node('tag', {}, [leaf('text', tag)]))
		)
	]);
