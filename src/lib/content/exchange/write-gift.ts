/** Questions as a GIFT file, for Moodle and others, from which `readGift` gets exactly the same questions. */
import type { Question, QuestionType } from '#lib/domain/quiz/question.ts';
import { giftQuestion } from './gift-question.ts';
import { readGift } from './read-gift.ts';

/** A value as text, keys in order, so that equal values are equal texts. */
const canonical = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	);

/** Whether what was written is read as the very same question. */
function comesBack(text: string, question: Question): boolean {
	const { questions } = readGift(text, { locale: question.locale });
	return questions.length === 1 && canonical(questions[0]) === canonical(question);
}

/**
 * Writes questions as GIFT, one after the other, with what GIFT has no place for in the comment before each. The
 * language is not in the file. `left`: the questions that are not in it, by name, rather than changed. These are
 * ordering, classify and dialogue, which have no form in GIFT, and of the others those with
 * - an ID, bank, clause or ID of an option that is more than letters, digits, `.`, `_` and `-`, or the ID of an earlier one,
 * - an empty text or option, one of more than 10,000 characters, half a character or a NUL,
 * - one right option and no wrong one (a short answer, in GIFT), a `single` with more than one, more than 20 right or wrong ones,
 * - figures that need an exponent, or run backwards; more than 100 of a kind; no right answer,
 * - `->`, or white space at the ends or doubled, in a pattern of a short answer; such white space in a right of matching,
 * - equal rights, or fewer than two pairs, in matching.
 */
export function writeGift(questions: readonly Question[]): {
	text: string;
	left: { id: string; type: QuestionType }[];
} {
	const blocks = new Map<string, string>();
	const left: { id: string; type: QuestionType }[] = [];
	for (const question of questions) {
		const { id, type } = question;
		const text = giftQuestion(question);
		const isText = text?.isWellFormed() && !text.includes('\0');
		if (text && isText && !blocks.has(id) && comesBack(text, question)) blocks.set(id, text);
		else left.push({ id, type });
	}
	return { text: [...blocks.values()].map((block) => `${block}\n`).join('\n'), left };
}
