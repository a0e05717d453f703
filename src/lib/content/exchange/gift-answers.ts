/** What the answers of all types are read with, and those of choices and of true or false. */
import type { MultipleChoice, TextFormat, TrueFalse } from 'gift-pegjs';
import type { ChoiceQuestion, Question, TrueFalseQuestion } from '#lib/domain/quiz/question.ts';
import { SAFE_ID, type GiftNotes } from './gift-notes.ts';
import { textOfHtml } from './html-text.ts';

/** Why a block is no question of ours. `detail`: what exactly, as a code. */
export type Refusal = {
	code: 'unsupported' | 'no-right-option' | 'no-option' | 'number' | 'empty';
	detail: string;
};

type Asked =
	'id' | 'version' | 'locale' | 'bank' | 'clauses' | 'tags' | 'difficulty' | 'ask' | 'explanation';
/** What the questions of a type have beside what all have. */
export type Own<T extends Question> = Omit<T, Asked>;

export const refuse = (code: Refusal['code'], detail = ''): Refusal => ({ code, detail });

/** HTML as plain text; text of the other formats as it is. */
export function textOf(text: TextFormat | null | undefined): string {
	if (!text) return '';
	return text.format === 'html' ? textOfHtml(text.text) : text.text;
}

export const isBlank = (text: string): boolean => text.trim() === '';

/** IDs as the notes list them, if there are as many as needed; else `o1`, `o2` … with a letter of their kind. */
export function listedIds(notes: GiftNotes, key: string, letter: string, count: number): string[] {
	const listed = (notes.extras.get(key)?.[0] ?? '').split(',');
	const fits =
		listed.length === count &&
		new Set(listed).size === count &&
		listed.every((id) => SAFE_ID.test(id));
	return fits ? listed : Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
}

/**
 * With `=` the right options are those; without, they are those with a weight above nothing, and several may be picked.
 * A question with several `=` asks for all of them.
 */
export function readChoice(gift: MultipleChoice, notes: GiftNotes): Own<ChoiceQuestion> | Refusal {
	const ids = listedIds(notes, 'options', 'o', gift.choices.length);
	const hasEquals = gift.choices.some(({ isCorrect }) => isCorrect);
	const options = gift.choices.map(({ text, isCorrect, weight, feedback }, i) => ({
		id: ids[i] ?? '',
		text: textOf(text),
		right: hasEquals ? isCorrect : (weight ?? 0) > 0,
		why: textOf(feedback)
	}));
	const rights = options.filter(({ right }) => right).length;
	if (options.length < 2) return refuse('no-option');
	if (rights === 0) return refuse('no-right-option');
	if (options.some(({ text }) => isBlank(text))) return refuse('empty', 'option');
	return { type: hasEquals && rights === 1 ? 'single' : 'multiple', options };
}

/** The first feedback is to the wrong answer, the second to the right one; the parser's names say otherwise. */
export function readTrueFalse(gift: TrueFalse): Own<TrueFalseQuestion> {
	const wrong = textOf(gift.trueFeedback);
	const right = textOf(gift.falseFeedback);
	const [ifTrue, ifFalse] = gift.isTrue ? [right, wrong] : [wrong, right];
	return { type: 'truefalse', answer: gift.isTrue, ifTrue, ifFalse };
}
