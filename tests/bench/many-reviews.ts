/** 5,000 cards and 100,000 reviews of them, and what is due among them reckoned by hand. */
import { randomFrom } from '../../src/lib/domain/chance/shuffle.ts';
import type { Card } from '../../src/lib/domain/refresher/card.ts';
import type { Rating, ReviewEntry } from '../../src/lib/domain/refresher/review.ts';

export const CARDS = 5000;
export const REVIEWS = 100_000;
/** How many ms it may take to see what is due. */
export const LIMIT = 100;
const DAYS = 300;
const DAY = 86_400_000;
const BEGUN = Date.UTC(2026, 0, 5, 1);
export const NOW = BEGUN + 330 * DAY;

const isEmergency = (i: number): boolean => i % 20 === 0;

export const cards: Card[] = Array.from({ length: CARDS }, (_, i) => ({
	id: `clause-${i}.limit`,
	clause: `clause-${i % 400}`,
	kind: 'limit',
	question: `question-${i}`,
	print: 'as-it-is',
	emergency: isEmergency(i)
}));

/** Three hundred days, every card some twenty times, mostly known. */
export function manyReviews(): (ReviewEntry & { event: { type: 'reviewed' } })[] {
	const random = randomFrom(2026);
	return Array.from({ length: REVIEWS }, (_, seq) => ({
		seq,
		at: BEGUN + Math.floor((seq / REVIEWS) * DAYS) * DAY + (seq % 300) * 60_000,
		event: {
			type: 'reviewed',
			card: `clause-${Math.floor(random() * CARDS)}.limit`,
			print: 'as-it-is',
			rating: (random() < 0.15 ? 1 : 2 + Math.floor(random() * 3)) as Rating,
			took: 8000,
			rated: 'answer'
		}
	}));
}

/** FSRS-6 by hand: the curve and the interval with their constants reckoned before. */
const DECAY = -0.1542;
const FACTOR = Math.round((0.9 ** (1 / DECAY) - 1) * 1e8) / 1e8;
const modifier = (retention: number): number => (retention ** (1 / DECAY) - 1) / FACTOR;
const USUAL = modifier(0.9);
const EMERGENCY = modifier(0.95);
const today = Math.floor(NOW / DAY);

/** The places of the cards that are due, lowest recall first, from a column for each number: one sort of places. */
export function dueByHand(stabilities: Float64Array, days: Float64Array): number[] {
	const recalls = new Float64Array(CARDS);
	const due: number[] = [];
	for (let i = 0; i < CARDS; i++) {
		const stability = stabilities[i] ?? 0;
		const last = days[i] ?? Infinity;
		const wanted = stability * (isEmergency(i) ? EMERGENCY : USUAL);
		if (last + Math.min(180, Math.max(1, Math.round(wanted))) > today) continue;
		recalls[i] = (1 + (FACTOR * (today - last)) / stability) ** DECAY;
		due.push(i);
	}
	return due.sort((a, b) => (recalls[a] ?? 0) - (recalls[b] ?? 0));
}
