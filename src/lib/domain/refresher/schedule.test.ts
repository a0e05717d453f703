import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import {
	answersIn,
	anyLog,
	cardOf,
	CARDS,
	DAY,
	logOf,
	MORNING,
	plainLog,
	rating,
	replay,
	reviewed,
	ZONE
} from '../../../../tests/support/random-reviews.ts';
import type { ReviewEntry, ReviewEvent } from './review.ts';
import { fold, foldAll } from './schedule.ts';
import { emptyState, type State } from './state.ts';
import { addedIn, goneFrom, resetsFor } from './upkeep.ts';

// A log is folded many times over.
vi.setConfig({ testTimeout: PATIENCE });

const CARD = CARDS[0]?.id as string;
const traceOf = (state: State, card = CARD) => state.traces.get(card);
const hours = (n: number): number => (n * DAY) / 24;

/** What is remembered, apart from what was taken back and from cards of which nothing is left. */
const remembered = ({ traces }: State) =>
	[...traces.values()]
		.map(({ reviews, memory, wanted, print, card, from }) => ({
			...{ card, memory, wanted, print, from },
			reviews: reviews.filter(({ undone }) => !undone)
		}))
		.filter(({ reviews, wanted }) => reviews.length > 0 || wanted !== null)
		.sort((a, b) => (a.card < b.card ? -1 : 1));

const appended = (log: readonly ReviewEntry[], events: readonly ReviewEvent[]): ReviewEntry[] => [
	...log,
	...events.map((event, i) => ({
		seq: log.length + i,
		at: (log.at(-1)?.at ?? MORNING) + 1000 * (i + 1),
		event
	}))
];

describe('the fold', () => {
	it('of a prefix and then of the rest, entry by entry or at once, is that of the whole', () => {
		fc.assert(
			fc.property(anyLog, fc.nat(40), (log, cut) => {
				const prefix = replay(log.slice(0, cut));
				const kept = structuredClone(prefix);
				expect(foldAll(prefix, log.slice(cut))).toEqual(replay(log));
				expect(log.reduce(fold, emptyState(ZONE))).toEqual(replay(log));
				// The given state stays as it is.
				expect(prefix).toEqual(kept);
			}),
			{ numRuns: RUNS }
		);
	});

	it('keeps every answer, whatever else is logged', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const kept = [...replay(log).traces.values()].flatMap(({ reviews }) => reviews);
				expect(kept.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(answersIn(log));
			}),
			{ numRuns: RUNS }
		);
	});

	it('never remembers for a negative time, and whatever is remembered can be reckoned with', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				for (const { memory, reviews } of replay(log).traces.values()) {
					for (const { waited } of reviews) expect(waited ?? 0).toBeGreaterThanOrEqual(0);
					if (!memory) continue;
					expect(memory.stability).toBeGreaterThan(0);
					expect(memory.difficulty).toBeGreaterThanOrEqual(1);
					expect(memory.difficulty).toBeLessThanOrEqual(10);
				}
			}),
			{ numRuns: RUNS }
		);
	});

	it('counts days from midnight to midnight in the zone, not in UTC', () => {
		// 07:30 and 08:30 in Hong Kong are two days in UTC; 23:30 and 00:30 are one.
		const early = logOf([
			[hours(-1.5), reviewed(CARD, 3)],
			[hours(1), reviewed(CARD, 3)]
		]);
		expect(traceOf(replay(early))?.reviews[1]?.waited).toBe(0);
		const late = logOf([
			[hours(14.5), reviewed(CARD, 3)],
			[hours(1), reviewed(CARD, 3)]
		]);
		expect(traceOf(replay(late))?.reviews[1]?.waited).toBe(1);
	});
});

describe('taking back', () => {
	const withUndos = plainLog.chain((log) =>
		fc.record({ log: fc.constant(log), of: fc.shuffledSubarray(answersIn(log)) })
	);
	const undone = (seq: number): ReviewEvent => ({ type: 'review-undone', seq });

	it('leaves what the log would have made without the answers, in whatever order they are taken back', () => {
		fc.assert(
			fc.property(withUndos, ({ log, of }) => {
				const without = replay(log.filter(({ seq }) => !of.includes(seq)));
				const back = replay(appended(log, of.map(undone)));
				expect(remembered(back)).toEqual(remembered(without));
				const other = replay(appended(log, of.toReversed().map(undone)));
				expect(other.traces).toEqual(back.traces);
			}),
			{ numRuns: RUNS }
		);
	});

	it('at once after the answer is the same as later', () => {
		fc.assert(
			fc.property(plainLog, rating, (log, given) => {
				const event = reviewed(CARD, given);
				const now = appended(log, [event, undone(log.length), reviewed('DL-TELL.who', 3)]);
				const later = appended(log, [event, reviewed('DL-TELL.who', 3), undone(log.length)]);
				const states = [now, later].map((each) => remembered(replay(each)));
				const [a, b] = states.map((state) => state.filter(({ card }) => card === CARD));
				expect(a).toEqual(b);
			}),
			{ numRuns: RUNS }
		);
	});

	it('of what is no answer, or of what was taken back already, is named and changes nothing', () => {
		const log = logOf([[0, reviewed(CARD, 3)]]);
		const once = appended(log, [undone(0)]);
		const state = replay(appended(once, [undone(0), undone(1), undone(99)]));
		expect(state.traces).toEqual(replay(once).traces);
		expect(state.issues).toEqual([
			{ code: 'undone-twice', seq: 2, of: 0 },
			{ code: 'no-review', seq: 3, of: 1 },
			{ code: 'no-review', seq: 4, of: 99 }
		]);
	});
});

it('a corrected rating is remembered as if it had been given', () => {
	const arbitrary = plainLog
		.filter((log) => answersIn(log).length > 0)
		.chain((log) =>
			fc.record({ log: fc.constant(log), of: fc.constantFrom(...answersIn(log)), rating })
		);
	fc.assert(
		fc.property(arbitrary, ({ log, of, rating: right }) => {
			const given = log.map((entry) =>
				entry.seq === of && entry.event.type === 'reviewed'
					? { ...entry, event: { ...entry.event, rating: right } }
					: entry
			);
			const corrected = appended(log, [{ type: 'rating-corrected', seq: of, rating: right }]);
			expect(remembered(replay(corrected))).toEqual(remembered(replay(given)));
		}),
		{ numRuns: RUNS }
	);
});

describe('when a clause changes', () => {
	const learnt = logOf([
		[0, reviewed(CARD, 3)],
		[3 * DAY, reviewed(CARD, 3)],
		[10 * DAY, reviewed('DL-TELL.who', 3)]
	]);
	const changed = CARDS.map((card) => (card.id === CARD ? { ...card, print: 'p2' } : card));

	it('its cards that were answered are to be reset, and no other', () => {
		expect(resetsFor(replay(learnt), CARDS)).toEqual([]);
		const resets = resetsFor(replay(learnt), changed);
		expect(resets).toEqual([{ type: 'card-reset', card: CARD, print: 'p2' }]);
		expect(resetsFor(replay(appended(learnt, resets)), changed)).toEqual([]);
	});

	it('a reset card has forgotten everything, wants to come up that day, and keeps its answers', () => {
		const state = replay(appended(learnt, [{ type: 'card-reset', card: CARD, print: 'p2' }]));
		expect(traceOf(state)).toMatchObject({ memory: null, print: 'p2' });
		expect(traceOf(state)?.reviews).toHaveLength(2);
		const anew = replay(
			appended(learnt, [{ type: 'card-reset', card: CARD, print: 'p2' }, reviewed(CARD, 3, 'p2')])
		);
		const first = replay(logOf([[0, reviewed(CARD, 3, 'p2')]]));
		expect(traceOf(anew)?.memory?.stability).toBe(traceOf(first)?.memory?.stability);
		expect(traceOf(anew)?.wanted).toBeNull();
	});

	it('an answer under another print begins anew, whether or not the reset was logged', () => {
		const state = replay(appended(learnt, [reviewed(CARD, 3, 'p2')]));
		expect(traceOf(state)?.reviews.at(-1)).toMatchObject({ stability: null, waited: null });
	});
});

describe('bad input is named, and nothing is lost', () => {
	it('a clock that jumped back: each jump once, no time elapsed, and the card recovers', () => {
		const log = logOf([
			[0, reviewed(CARD, 3)],
			[1000 * DAY, reviewed(CARD, 3)],
			[-997 * DAY, reviewed(CARD, 3)],
			[4 * DAY, reviewed(CARD, 3)]
		]);
		const state = replay(log);
		expect(state.issues).toEqual([{ code: 'clock-back', seq: 2, by: 997 * DAY }]);
		expect(traceOf(state)?.reviews.map(({ waited }) => waited)).toEqual([null, 1000, 0, 4]);
	});

	it('cards whose clause is gone: named with their answers, which stay', () => {
		const log = logOf([
			[0, reviewed('DL-GONE.limit', 3)],
			[DAY, reviewed(CARD, 2)],
			[DAY, reviewed('DL-GONE.limit', 4)]
		]);
		const state = replay(log);
		expect(goneFrom(state, CARDS)).toEqual([
			{ code: 'card-gone', card: 'DL-GONE.limit', reviews: 2 }
		]);
		expect(goneFrom(state, [...CARDS, cardOf('DL-GONE.limit')])).toEqual([]);
		expect(traceOf(state, 'DL-GONE.limit')?.reviews).toHaveLength(2);
	});
});

describe('a mistake', () => {
	const mistake = (seq: number): ReviewEvent => ({
		type: 'card-added',
		card: CARD,
		clause: 'DL-FORM',
		from: { attempt: 'talk', seq }
	});

	it('becomes a card once, due the next day, with a link to each moment', () => {
		const state = replay(appended(logOf([[0, mistake(4)]]), [mistake(4), mistake(9)]));
		const from = [4, 9].map((seq) => ({ attempt: 'talk', seq }));
		expect(addedIn(state)).toEqual([{ card: CARD, clause: 'DL-FORM', from }]);
		const today = Math.floor(MORNING / DAY);
		expect(traceOf(state)?.wanted).toBe(today + 1);
	});

	it('keeps the clause that it was first made on', () => {
		const other: ReviewEvent = { ...mistake(9), clause: 'DL-TELL' } as ReviewEvent;
		const state = replay(appended(logOf([[0, mistake(4)]]), [other]));
		expect(addedIn(state).map(({ clause }) => clause)).toEqual(['DL-FORM']);
	});

	it('does not come up again for a moment that was answered for', () => {
		const log = appended(logOf([[0, mistake(4)]]), [reviewed(CARD, 3), mistake(4)]);
		expect(traceOf(replay(log))?.wanted).toBeNull();
	});

	it('leaves what was remembered as it was', () => {
		const log = logOf([[0, reviewed(CARD, 4)]]);
		expect(traceOf(replay(appended(log, [mistake(1)])))?.memory).toEqual(
			traceOf(replay(log))?.memory
		);
	});
});
