/** Questions as a Moodle XML file: docs.moodle.org, "Moodle XML format". */
import type { Question, QuestionType } from '#lib/domain/quiz/question.ts';
import { category, moodleQuestion, type MoodleWords } from './moodle-parts.ts';
import { asMoodle } from './moodle-types.ts';
import { node } from './xml.ts';

/** English, where the caller gives no words in the questions' language. */
const WORDS: MoodleWords = {
	...{ minutes: 'minutes', hours: 'hours', days: 'days', months: 'months' },
	...{ staff: 'Staff', customer: 'Customer' }
};

/**
 * Writes questions for import into Moodle, 4.4 or later where there are any of `ordering`: a category for each bank, in
 * it its questions with ID number, tags, feedback to each answer and to all. Marks are as ours but for `short`, where
 * Moodle counts spaces and punctuation, and `ordering`, where it takes nothing off for a wrong order.
 * `words`: in the questions' language. `left`: what is not in the file, by name:
 * - `classify`: its choices are codes, which no question has words for; and as Moodle's `matching`, all of them would
 *   be in one list, which would show what is a nature and what a degree,
 * - questions without an answer, with fewer than two options, lefts or steps, a `single` or `dialogue` with more than
 *   one right, and more than 20 right or wrong options, which Moodle has no shares for.
 */
export function writeMoodle(
	questions: readonly Question[],
	words: MoodleWords = WORDS
): { xml: string; left: { id: string; type: QuestionType }[] } {
	const banks = new Map<string, string[]>();
	const left: { id: string; type: QuestionType }[] = [];
	for (const question of questions) {
		const { id, type, bank } = question;
		const moodle = asMoodle(question, words);
		if (moodle) banks.set(bank, [...(banks.get(bank) ?? []), moodleQuestion(question, moodle)]);
		else left.push({ id, type });
	}
	const items = [...banks].flatMap(([bank, written]) => [category(bank), ...written]);
	return { xml: `<?xml version="1.0" encoding="UTF-8"?>\n${node('quiz', {}, items)}\n`, left };
}
