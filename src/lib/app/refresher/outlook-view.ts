/** How the refreshers stand, as a page shows it: what the days bring, what is remembered, what was wrong in what was read. */
import type { Deck, DeckIssue } from '#lib/domain/refresher/card.ts';
import { RETENTION } from '#lib/domain/refresher/memory.ts';
import {
	forecast,
	recallByClause,
	retention,
	type ClauseRecall,
	type ForecastDay
} from '#lib/domain/refresher/outlook.ts';
import type { Moment } from '#lib/domain/refresher/review.ts';
import { spread, type CatchUpDay } from '#lib/domain/refresher/spread.ts';
import type { LogIssue, State } from '#lib/domain/refresher/state.ts';
import { planToday } from '#lib/domain/refresher/today.ts';
import { addedIn, goneFrom } from '#lib/domain/refresher/upkeep.ts';

/**
 * A card that mistakes have become. `from`: the newest first, never empty. `state`: whether it waits to come up, or has been
 * answered since.
 */
export type MistakeCard = {
	card: string;
	clause: string;
	from: readonly Moment[];
	state: 'waiting' | 'asked';
};

export type OutlookView = {
	/** IANA zone whose midnights divide the days. */
	zone: string;
	days: ForecastDay[];
	recall: ClauseRecall[];
	/** `share`: 0…1, null when there is nothing to count. `wanted`: what it should be. */
	retention: { n: number; share: number | null; wanted: number };
	/** `budget`: cards a day. `left`: due ones that today does not hold any more. */
	catchUp: { days: CatchUpDay[]; budget: number; left: number };
	/** Newest first. */
	mistakes: MistakeCard[];
	issues: readonly DeckIssue[];
	/** Cards whose clause or question is gone; `reviews`: how often they were answered. */
	gone: { card: string; reviews: number }[];
	log: readonly LogIssue[];
};

/** Newest first: IDs of attempts sort by the time at which they were begun. */
const newestFirst = (a: Moment, b: Moment): number =>
	a.attempt === b.attempt ? b.seq - a.seq : a.attempt < b.attempt ? 1 : -1;

/** The cards of mistakes that are in the deck; what has gone from it is among `gone`. */
function mistakesIn(state: State, { cards }: Deck): MistakeCard[] {
	const known = new Set(cards.map(({ id }) => id));
	const latest = ({ from }: MistakeCard): Moment => from[0] as Moment;
	return addedIn(state)
		.filter(({ card, from }) => known.has(card) && from.length > 0)
		.map(({ card, clause, from }): MistakeCard => {
			const wanted = state.traces.get(card)?.wanted ?? null;
			const sorted = from.toSorted(newestFirst);
			return { card, clause, from: sorted, state: wanted === null ? 'asked' : 'waiting' };
		})
		.sort((a, b) => newestFirst(latest(a), latest(b)));
}

/**
 * All of it at `now` (UTC ms). `deck`: with the cards of mistakes in it (`withMistakes`). `budget`: cards a day, a whole number
 * from 1. What was never answered and is already named as not asked is not named as gone once more.
 * @throws RangeError when the budget is none
 */
export function outlookView(state: State, deck: Deck, now: number, budget: number): OutlookView {
	const { cards, issues } = deck;
	const named = new Set(issues.map(({ card }) => card));
	return {
		zone: state.zone,
		days: forecast(state, cards, now),
		recall: recallByClause(state, cards, now),
		retention: { ...retention(state), wanted: RETENTION },
		catchUp: {
			days: spread(state, cards, now, budget),
			budget,
			left: planToday(state, cards, now, { budget, fresh: 0 }).left
		},
		mistakes: mistakesIn(state, deck),
		issues,
		gone: goneFrom(state, cards)
			.filter(({ card, reviews }) => reviews > 0 || !named.has(card))
			.map(({ card, reviews }) => ({ card, reviews })),
		log: state.issues
	};
}
