import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import {
	anyLog,
	CARDS,
	DAY,
	logOf,
	MORNING,
	rating,
	replay,
	reviewed,
	ZONE
} from '../../../../tests/support/random-reviews.ts';
import { dayAt } from '../sop/calendar.ts';
import { compact, lastDayBegins } from './compact.ts';
import { dueAt, unmet } from './due.ts';
import { forecast, recallByClause, retention } from './outlook.ts';
import type { ReviewEntry, ReviewEvent } from './review.ts';
import { foldAll } from './schedule.ts';
import { spread } from './spread.ts';
import { emptyState, type State } from './state.ts';
import { doneOn, planToday } from './today.ts';
import { retraced, type Trace } from './trace.ts';
import { addedIn, goneFrom, resetsFor } from './upkeep.ts';

// A log is folded many times over.
vi.setConfig({ testTimeout: PATIENCE });

const CARD = CARDS[0]?.id as string;
/** One card less, so that there is one whose clause is gone; one that is asked for under another print. */
const TODAY = CARDS.slice(1).map((card, i) => (i === 0 ? { ...card, print: 'p2' } : card));

/** A log, where it is cut, and up to where it is settled there. */
const cuts = fc.record({ log: anyLog, cut: fc.nat(40), since: fc.nat(40) });
/** A compact state of the log up to a cut. */
const settledAt = (log: readonly ReviewEntry[], cut: number, since: number): State =>
	compact(replay(log.slice(0, cut)), Math.min(since, cut, log.length));

const withoutTrace = <T extends { trace: Trace }>(list: readonly T[]) =>
	list.map(({ trace, ...rest }) => ({ ...rest, card: trace.card }));

/** Whatever can be asked of a state, at an instant (UTC ms). */
function asked(state: State, now: number) {
	const today = planToday(state, TODAY, now, { budget: 3, fresh: 2 });
	const { traces, since, ...rest } = state;
	return {
		rest,
		due: withoutTrace(dueAt(state, TODAY, now)),
		today: { ...today, due: withoutTrace(today.due) },
		done: doneOn(state, dayAt(ZONE, now)),
		unmet: unmet(state, TODAY),
		spread: spread(state, TODAY, now, 2),
		forecast: forecast(state, TODAY, now),
		retention: retention(state),
		recall: recallByClause(state, TODAY, now),
		resets: resetsFor(state, TODAY),
		gone: goneFrom(state, TODAY),
		added: addedIn(state),
		kept: [...traces.values()].map(({ card, from, memory, print, wanted, reviews }) => ({
			...{ card, from, memory, print, wanted },
			reviews: reviews.filter(({ seq }) => seq >= since)
		}))
	};
}

const isAmendment = (event: ReviewEvent): event is ReviewEvent & { seq: number } =>
	event.type === 'rating-corrected' || event.type === 'review-undone';

/** Whether an entry after the cut speaks of one that is settled. */
const reachesBack = (log: readonly ReviewEntry[], cut: number, since: number): boolean =>
	log.slice(cut).some(({ event }) => isAmendment(event) && event.seq < since);

describe('a compact state', () => {
	it('with the rest of the log answers every question as the whole log does, at any time', () => {
		fc.assert(
			fc.property(cuts, fc.integer({ min: -9, max: 200 }), ({ log, cut, since }, days) => {
				const settled = settledAt(log, cut, since);
				const made = foldAll(settled, log.slice(cut));
				fc.pre(!made.needsWhole);
				const whole = { ...replay(log), since: settled.since };
				for (const now of [MORNING + days * DAY, whole.clock ?? MORNING])
					expect(asked(made, now)).toEqual(asked(whole, now));
			}),
			{ numRuns: RUNS }
		);
	});

	it('says that it needs the whole log exactly when an entry speaks of what is settled', () => {
		fc.assert(
			fc.property(cuts, ({ log, cut, since }) => {
				const settled = settledAt(log, cut, since);
				const made = foldAll(settled, log.slice(cut));
				expect(made.needsWhole).toBe(reachesBack(log, cut, settled.since));
			}),
			{ numRuns: RUNS }
		);
	});

	it('settled further later is the same as settled at once', () => {
		fc.assert(
			fc.property(cuts, fc.nat(40), ({ log, cut, since }, further) => {
				const made = foldAll(settledAt(log, cut, since), log.slice(cut));
				fc.pre(!made.needsWhole);
				expect(compact(made, further)).toEqual(compact(replay(log), Math.max(made.since, further)));
			}),
			{ numRuns: RUNS }
		);
	});

	it('takes back and puts right what is not settled as the whole log does', () => {
		fc.assert(
			fc.property(cuts, fc.array(fc.tuple(fc.nat(40), fc.boolean(), rating)), (given, changes) => {
				const { log, cut, since } = given;
				const settled = settledAt(log, cut, since);
				const amended = [
					...log.filter(({ event }) => !isAmendment(event) || event.seq >= settled.since),
					...changes
						.filter(([seq]) => seq >= settled.since)
						.map(([seq, isUndone, right], i): ReviewEntry => {
							const event: ReviewEvent = isUndone
								? { type: 'review-undone', seq }
								: { type: 'rating-corrected', seq, rating: right };
							return { seq: log.length + i, at: log.at(-1)?.at ?? MORNING, event };
						})
				];
				const before = log.slice(0, cut);
				const beyond = amended.filter(({ seq }) => seq >= before.length);
				const made = foldAll(settled, beyond);
				const whole = { ...replay([...before, ...beyond]), since: settled.since };
				const now = MORNING + 40 * DAY;
				expect(asked(made, now)).toEqual(asked(whole, now));
			}),
			{ numRuns: RUNS }
		);
	});

	it('counts retention on through several settlings, and a correction of what is not settled', () => {
		const log = logOf([
			[0, reviewed(CARD, 4)],
			[20 * DAY, reviewed(CARD, 4)],
			[40 * DAY, reviewed(CARD, 3)],
			[90 * DAY, reviewed(CARD, 3)],
			[150 * DAY, reviewed(CARD, 1)],
			[0, { type: 'rating-corrected', seq: 4, rating: 2 }]
		]);
		const made = [1, 3, 4].reduce(
			(state, cut) => compact(foldAll(state, log.slice(state.since, cut)), cut),
			emptyState(ZONE)
		);
		expect(retention(made)).toEqual({ n: 2, share: 1 });
		expect(retention(foldAll(made, log.slice(4)))).toEqual({ n: 3, share: 1 });
		expect(retention(foldAll(made, log.slice(4, 5)))).toEqual({ n: 3, share: 2 / 3 });
		expect(retention(compact(foldAll(made, log.slice(4)), 5))).toEqual({ n: 3, share: 1 });
	});

	it('is not made of one that needs the whole log', () => {
		const settled = compact(replay(logOf([[0, reviewed(CARD, 3)]])), 1);
		const undone = foldAll(settled, [
			{ seq: 1, at: MORNING, event: { type: 'review-undone', seq: 0 } }
		]);
		expect(() => compact(undone, 2)).toThrow(RangeError);
	});
});

describe('the day of the last answer', () => {
	it('is kept answer by answer; what came before is settled', () => {
		const state = replay(
			logOf([
				[0, reviewed(CARD, 3)],
				[DAY, reviewed('DL-TELL.who', 3)],
				[DAY, reviewed(CARD, 1)],
				[600_000, reviewed(CARD, 4)]
			])
		);
		const made = compact(state, lastDayBegins(state));
		expect(made.since).toBe(2);
		expect(made.traces.get(CARD)?.reviews).toEqual(state.traces.get(CARD)?.reviews.slice(1));
		expect(made.traces.get('DL-TELL.who')?.reviews).toEqual([]);
	});

	it('is never settled, unless the clock went back before it', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const state = replay(log);
				const held = [...state.traces.values()].flatMap(({ reviews }) => reviews);
				const last = held.sort((a, b) => a.seq - b.seq).at(-1);
				const since = lastDayBegins(state);
				expect(since).toBeLessThanOrEqual(last?.seq ?? 0);
				for (const [i, { seq, day }] of held.entries())
					if (seq < since && day === last?.day)
						expect(held.slice(i).some((each) => each.day < day)).toBe(true);
			}),
			{ numRuns: RUNS }
		);
	});

	it('without answers there is nothing to settle', () => {
		expect(lastDayBegins(emptyState(ZONE))).toBe(0);
	});
});

it('a trace remembered anew is the one that was folded', () => {
	fc.assert(
		fc.property(anyLog, (log) => {
			for (const trace of replay(log).traces.values()) expect(retraced(trace)).toEqual(trace);
		}),
		{ numRuns: RUNS }
	);
});
