/**
 * What is remembered of a card: FSRS-6 with its default parameters (ts-fsrs), in whole local days.
 *
 * Only the algorithm of ts-fsrs is taken, not its scheduler, which counts days in UTC (an answer before and one after 08:00 in
 * Hong Kong would be a day apart) and gives `maximum_interval` and up to two days more.
 *
 * - Retention 0.90, in emergencies 0.95; at most 180 days apart, at least one; nothing is fuzzed, so a replay agrees.
 * - Short-term steps: one. What was forgotten comes again ten minutes later, in the same sitting; if it does not, the next day.
 *   Several answers of one day change stability by FSRS-6's short-term formula; what is known goes straight to days. Five
 *   minutes a day leave no room for more.
 */
import { FSRSAlgorithm } from 'ts-fsrs';
import type { Rating } from './review.ts';

/** `stability`: days until recall falls to 90 %. `difficulty`: 1…10. `day`: local day of the last answer, `at`: its UTC ms. */
export type Memory = {
	stability: number;
	difficulty: number;
	day: number;
	at: number;
	/** The last answer was wrong. */
	lapsed: boolean;
};

/** How long after it a forgotten card comes again on the same day, in ms. */
export const AGAIN_AFTER = 10 * 60_000;
/** The longest interval, in days. */
export const LONGEST = 180;

const at = (retention: number): FSRSAlgorithm =>
	new FSRSAlgorithm({
		request_retention: retention,
		maximum_interval: LONGEST,
		enable_fuzz: false,
		enable_short_term: true
	});
/** What is wanted of memory, 0…1. */
export const RETENTION = 0.9;
const USUAL = at(RETENTION);
const EMERGENCY = at(0.95);

/** Whole days from the last answer to a day; none when the clock has jumped back. */
export const elapsed = (memory: Memory, day: number): number => Math.max(0, day - memory.day);

/** What an answer makes of a memory (null: of nothing). `day`: local day, `at`: UTC ms. */
export function remember(
	memory: Memory | null,
	rating: Rating,
	{ day, at }: { day: number; at: number }
): Memory {
	const days = memory ? elapsed(memory, day) : 0;
	const { stability, difficulty } = USUAL.next_state(memory, days, rating);
	return { stability, difficulty, day, at, lapsed: rating === 1 };
}

/** The predicted recall on a day, 0…1. */
export const recallOn = (memory: Memory, day: number): number =>
	USUAL.forgetting_curve(elapsed(memory, day), memory.stability);

/** Days from the last answer until the card is due. */
export function intervalOf(memory: Memory, emergency: boolean): number {
	return (emergency ? EMERGENCY : USUAL).next_interval(memory.stability, 0);
}
