/** Short answers of GIFT, as ours. */
import type { ShortAnswer } from 'gift-pegjs';
import type { ShortQuestion } from '#lib/domain/quiz/question.ts';
import { isBlank, refuse, textOf, type Own, type Refusal } from './gift-answers.ts';
import type { GiftNotes } from './gift-notes.ts';

type Mistake = { like: string[]; why: string };

/** What to show as the answer where the file does not say: the first pattern, without its wildcards. */
export const shownAnswer = (pattern: string): string =>
	pattern.replaceAll('*', '').trim() || pattern;

/** How many patterns each mistake has, if not simply those in a row with the same why. */
const countsOf = (notes: GiftNotes): number[] =>
	(notes.extras.get('likes')?.[0] ?? '').split(',').map(Number);

/** Patterns with their whys as mistakes: in groups of the given sizes if these fit, else by equal whys in a row. */
function grouped(wrong: readonly { text: string; why: string }[], counts: number[]): Mistake[] {
	const fits = counts.reduce((sum, count) => sum + count, 0) === wrong.length;
	const mistakes: Mistake[] = [];
	let left = 0;
	for (const { text, why } of wrong) {
		const last = mistakes.at(-1);
		const goesOn = fits ? left > 0 : last?.why === why;
		if (last && goesOn) last.like.push(text);
		else mistakes.push({ like: [text], why });
		left = (goesOn ? left : (counts[mistakes.length - 1] ?? 1)) - 1;
	}
	return mistakes;
}

/** Sizes of groups that `grouped` would not find by itself; null where it would. */
export function countsNote(mistakes: ShortQuestion['mistakes']): string | null {
	const isPlain = mistakes.every(({ why }, i) => i === 0 || why !== mistakes[i - 1]?.why);
	return isPlain ? null : mistakes.map(({ like }) => like.length).join(',');
}

/**
 * What earns all is accepted; what earns less is a mistake with its why. Patterns are plain text in every format, as
 * in Moodle. Feedback to a right answer has no place with us.
 */
export function readShort(gift: ShortAnswer, notes: GiftNotes): Own<ShortQuestion> | Refusal {
	const answers = gift.choices.map(({ text, weight, feedback }) => ({
		text: text.text,
		isRight: (weight ?? 100) >= 100,
		why: textOf(feedback)
	}));
	if (answers.some(({ text }) => isBlank(text))) return refuse('empty', 'answer');
	// Moodle's own ordering begins with `>` and how many items to show.
	if (answers.every(({ text }) => /^>\s*\d+\s/.test(text)))
		return refuse('unsupported', 'ordering');
	const accept = answers.filter(({ isRight }) => isRight).map(({ text }) => text);
	const [first] = accept;
	if (first === undefined) return refuse('no-right-option');
	return {
		type: 'short',
		answer: notes.extras.get('answer')?.[0] ?? shownAnswer(first),
		accept,
		mistakes: grouped(
			answers.filter(({ isRight }) => !isRight),
			countsOf(notes)
		)
	};
}
