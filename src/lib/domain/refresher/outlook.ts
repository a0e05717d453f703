/** How it stands: what the next days bring, how much was remembered so far, and what is likely remembered of each clause. */
import { dayAt, midnight } from '../sop/calendar.ts';
import type { Card } from './card.ts';
import { metAt } from './due.ts';
import { matureIn } from './mature.ts';
import type { State } from './state.ts';

/** `begins`: UTC ms of the day's first instant in the zone. `due`: cards that come due on it; on the first, all overdue ones, too. */
export type ForecastDay = { day: number; begins: number; due: number };

/** What comes due in the next `days` local days from the day of `now` (UTC ms) on, if nothing were answered in between. */
export function forecast(
	state: State,
	cards: readonly Card[],
	now: number,
	days = 14
): ForecastDay[] {
	const today = dayAt(state.zone, now);
	const counts = Array.from({ length: days }, () => 0);
	for (const { day } of metAt(state, cards, now)) {
		const place = Math.max(0, day - today);
		if (place < days) counts[place] = (counts[place] ?? 0) + 1;
	}
	return counts.map((due, i) => ({
		day: today + i,
		begins: midnight(state.zone, today + i),
		due
	}));
}

/**
 * How much was remembered so far: of the answers to mature cards, the first of each day and none that was taken back, the
 * share that was not rated 1. Cards whose clause is gone count. `share` is null when there are none.
 */
export function retention({ traces }: State): { n: number; share: number | null } {
	let n = 0;
	let recalled = 0;
	for (const { base, reviews } of traces.values()) {
		const more = matureIn(reviews);
		n += base.mature.n + more.n;
		recalled += base.mature.recalled + more.recalled;
	}
	return { n, share: n === 0 ? null : recalled / n };
}

/** `recall`: mean predicted recall of the cards that have been met, 0…1, null when none has. `met` of `cards` on the clause. */
export type ClauseRecall = { clause: string; recall: number | null; met: number; cards: number };

/** Predicted recall by clause at `now` (UTC ms), in the order of the cards: the heat map. */
export function recallByClause(state: State, cards: readonly Card[], now: number): ClauseRecall[] {
	const sums = new Map<string, { sum: number; met: number; cards: number }>();
	for (const { clause } of cards) {
		const known = sums.get(clause) ?? { sum: 0, met: 0, cards: 0 };
		sums.set(clause, { ...known, cards: known.cards + 1 });
	}
	for (const { card, recall } of metAt(state, cards, now)) {
		const known = sums.get(card.clause);
		if (!known) continue;
		known.sum += recall;
		known.met++;
	}
	return [...sums].map(([clause, { sum, met, cards: count }]) => ({
		clause,
		recall: met === 0 ? null : sum / met,
		met,
		cards: count
	}));
}
