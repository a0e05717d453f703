/** A rating from an answer: how right it was, and how long it took against what such a question needs. The learner can correct it. */
import type { Rating } from './review.ts';

/** Seconds to think and to act, beside reading, by the type of the question. */
const TO_ANSWER = {
	truefalse: 5,
	single: 8,
	number: 10,
	dialogue: 12,
	short: 15,
	multiple: 15,
	classify: 20,
	matching: 25,
	ordering: 25
} as const;
export type Answering = keyof typeof TO_ANSWER;

/** What is read in a second: some 300 Chinese characters, or 200 English words, a minute. */
const HAN_A_SECOND = 5;
const LETTERS_A_SECOND = 18;

/**
 * The time that a question needs, in ms. `texts`: what has to be read to answer it, in the language in which it is asked: the
 * question and its options, lines or steps.
 */
export function timeNeeded(type: Answering, texts: readonly string[]): number {
	const text = texts.join('');
	const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
	const reading = han / HAN_A_SECOND + (text.length - han) / LETTERS_A_SECOND;
	return Math.round((TO_ANSWER[type] + reading) * 1000);
}

/** From this many points on an answer is held to be remembered; a procedure that is half right is wrong. */
const REMEMBERED = 0.8;
/** Up to this share of the time needed, what is all right was known at once. */
const AT_ONCE = 0.6;
/** From more than this many times the time needed, it was hard. */
const HESITANT = 2;

/**
 * The rating of an answer. `points`: 0…1; `took`, `needed`: ms.
 *
 * Below 0.8 points: 1. Not all right, or more than twice the time needed: 2. All right within 0.6 of it: 4. Else 3. A time that
 * cannot be (the clock was moved) says nothing: it counts as the time needed.
 */
export function ratingOf(points: number, took: number, needed: number): Rating {
	if (!(points >= REMEMBERED)) return 1;
	const time = Number.isFinite(took) && took >= 0 ? took : needed;
	if (points < 1 || time > needed * HESITANT) return 2;
	return time <= needed * AT_ONCE ? 4 : 3;
}
