/** Answers to mature cards: those that tell how much is remembered in the long run. */
import type { Mature, Review } from './trace.ts';

/** From this stability on a card is mature, in days. */
const MATURE = 21;

/** The answers to a mature card, the first of each day; of what was taken back, nothing is known to have been before it. */
export function matureIn(reviews: readonly Review[]): Mature {
	const counting = reviews.filter(
		({ stability, waited }) => stability !== null && stability >= MATURE && waited !== 0
	);
	return { n: counting.length, recalled: counting.filter(({ rating }) => rating > 1).length };
}
