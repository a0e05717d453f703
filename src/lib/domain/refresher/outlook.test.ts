import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import {
	anyLog,
	CARDS,
	cardOf,
	DAY,
	logOf,
	MORNING,
	reviewed,
	ZONE
} from '../../../../tests/support/random-reviews.ts';
import { metAt } from './due.ts';
import { forecast, recallByClause, retention } from './outlook.ts';
import type { ReviewEntry } from './review.ts';
import { foldAll } from './schedule.ts';
import { emptyState, type State } from './state.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

const replay = (log: readonly ReviewEntry[], zone = ZONE): State => foldAll(emptyState(zone), log);
const CARD = CARDS[0]?.id as string;

describe('the forecast', () => {
	it('counts every card that has been met once, given days enough', () => {
		fc.assert(
			fc.property(anyLog, fc.nat(300 * DAY), (log, after) => {
				const state = replay(log);
				const now = MORNING + after;
				const days = forecast(state, CARDS, now, 600);
				const total = days.reduce((sum, { due }) => sum + due, 0);
				expect(total).toBe(metAt(state, CARDS, now).length);
				expect(forecast(state, CARDS, now)).toEqual(days.slice(0, 14));
			}),
			{ numRuns: RUNS }
		);
	});

	it('begins with what is overdue, and its days with the midnights of the zone', () => {
		const log = logOf([
			[0, reviewed(CARD, 1)],
			[0, reviewed('DL-TELL.who', 3)]
		]);
		const days = forecast(replay(log), CARDS, MORNING);
		expect(days.map(({ due }) => due).slice(0, 4)).toEqual([0, 1, 1, 0]);
		expect(days[1]?.begins).toBe(Date.UTC(2026, 2, 2, 16));
		expect(forecast(replay(log), CARDS, MORNING + 9 * DAY)[0]?.due).toBe(2);
	});

	it('a day is one though the clocks change in it', () => {
		const log = logOf([[0, reviewed(CARD, 3)]]);
		const days = forecast(replay(log, 'Europe/London'), CARDS, Date.UTC(2026, 2, 28, 12));
		const lengths = days.map(
			({ begins }, i) => ((days[i + 1]?.begins ?? NaN) - begins) / 3_600_000
		);
		expect(lengths.slice(0, 3)).toEqual([24, 23, 24]);
	});
});

describe('retention so far', () => {
	it('is none without mature cards', () => {
		expect(retention(emptyState(ZONE))).toEqual({ n: 0, share: null });
		expect(retention(replay(logOf([[0, reviewed(CARD, 1)]])))).toEqual({ n: 0, share: null });
	});

	const learnt = [
		[0, reviewed(CARD, 4)],
		[20 * DAY, reviewed(CARD, 4)]
	] as const;

	it('is the share of answers to mature cards that were remembered, one a day', () => {
		const log = logOf([
			...learnt,
			[40 * DAY, reviewed(CARD, 1)],
			[60_000, reviewed(CARD, 3)],
			[0, reviewed('DL-TELL.who', 1)]
		]);
		expect(retention(replay(log))).toEqual({ n: 1, share: 0 });
	});

	it('counts what was known with difficulty, and no second answer of a day', () => {
		const log = logOf([...learnt, [40 * DAY, reviewed(CARD, 2)], [60_000, reviewed(CARD, 1)]]);
		expect(retention(replay(log))).toEqual({ n: 1, share: 1 });
	});

	it('follows a correction, forgets what was taken back, and keeps cards that are gone', () => {
		const forgotten = [...learnt, [40 * DAY, reviewed(CARD, 1)]] as const;
		const corrected = logOf([...forgotten, [0, { type: 'rating-corrected', seq: 2, rating: 3 }]]);
		expect(retention(replay(corrected))).toEqual({ n: 1, share: 1 });
		const undone = logOf([...forgotten, [0, { type: 'review-undone', seq: 2 }]]);
		expect(retention(replay(undone))).toEqual({ n: 0, share: null });
	});

	it('lies between nothing and all', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const { n, share } = retention(replay(log));
				expect(share === null).toBe(n === 0);
				expect(share ?? 0).toBeGreaterThanOrEqual(0);
				expect(share ?? 0).toBeLessThanOrEqual(1);
			}),
			{ numRuns: RUNS }
		);
	});
});

it('predicted recall by clause: the mean of what has been met, in the order of the cards', () => {
	const cards = [...CARDS, cardOf('DL-FORM.who')];
	const log = logOf([
		[0, reviewed(CARD, 3)],
		[0, reviewed('DL-FORM.who', 1)]
	]);
	const state = replay(log);
	const now = MORNING + 5 * DAY;
	const recalls = metAt(state, cards, now).map(({ recall }) => recall);
	expect(recallByClause(state, cards, now)).toEqual([
		{ clause: 'DL-FORM', recall: ((recalls[0] ?? 0) + (recalls[1] ?? 0)) / 2, met: 2, cards: 2 },
		{ clause: 'OPEN-d', recall: null, met: 0, cards: 1 },
		{ clause: 'DL-TELL', recall: null, met: 0, cards: 1 },
		{ clause: 'CLOSE-a', recall: null, met: 0, cards: 1 }
	]);
});
