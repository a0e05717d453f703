import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import {
	anyLog,
	CARDS,
	DAY,
	logOf,
	MORNING,
	replay,
	reviewed,
	ZONE
} from '../../../../tests/support/random-reviews.ts';
import { dayAt } from '../sop/calendar.ts';
import { byUrgency, dueAt, metAt } from './due.ts';
import { intervalOf } from './memory.ts';
import { fold } from './schedule.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

const MINUTE = 60_000;
const CARD = CARDS[0]?.id as string;
const ids = (list: readonly { card: { id: string } }[]): string[] =>
	list.map(({ card }) => card.id);

describe('what is due', () => {
	it('comes lowest recall first, emergencies first among equals, and is all that is due', () => {
		fc.assert(
			fc.property(anyLog, fc.integer({ min: -DAY, max: 400 * DAY }), (log, after) => {
				const now = MORNING + after;
				const state = replay(log);
				const due = dueAt(state, CARDS, now);
				expect(due).toEqual(due.toSorted(byUrgency));
				for (const [i, { recall, card }] of due.slice(1).entries()) {
					expect(recall).toBeGreaterThanOrEqual(due[i]?.recall ?? 0);
					if (recall === due[i]?.recall && card.emergency)
						expect(due[i]?.card.emergency).toBe(true);
				}
				const day = dayAt(ZONE, now);
				const overdue = metAt(state, CARDS, now).filter((each) => each.day <= day);
				expect(ids(due)).toEqual(expect.arrayContaining(ids(overdue)));
			}),
			{ numRuns: RUNS }
		);
	});

	it('is due from the midnight of its day on, not before', () => {
		const state = replay(logOf([[0, reviewed(CARD, 3)]]));
		const memory = state.traces.get(CARD)?.memory;
		const midnight = MORNING - 9 * 60 * MINUTE + (memory ? intervalOf(memory, false) : 0) * DAY;
		expect(dueAt(state, CARDS, midnight - 1)).toEqual([]);
		expect(ids(dueAt(state, CARDS, midnight))).toEqual([CARD]);
	});

	it('what was forgotten comes again after ten minutes, and the next day if it does not', () => {
		const state = replay(logOf([[0, reviewed(CARD, 1)]]));
		expect(dueAt(state, CARDS, MORNING + 10 * MINUTE - 1)).toEqual([]);
		expect(ids(dueAt(state, CARDS, MORNING + 10 * MINUTE))).toEqual([CARD]);
		expect(ids(dueAt(state, CARDS, MORNING + DAY))).toEqual([CARD]);
		const again = fold(state, { seq: 1, at: MORNING + 10 * MINUTE, event: reviewed(CARD, 3) });
		expect(dueAt(again, CARDS, MORNING + 60 * MINUTE)).toEqual([]);
	});

	it('an answer taken back is due as it was before', () => {
		const log = logOf([
			[0, reviewed(CARD, 3)],
			[30 * DAY, reviewed(CARD, 4)],
			[MINUTE, { type: 'review-undone', seq: 1 }]
		]);
		expect(ids(dueAt(replay(log), CARDS, MORNING + 31 * DAY))).toEqual([CARD]);
		expect(dueAt(replay(log.slice(0, 2)), CARDS, MORNING + 31 * DAY)).toEqual([]);
	});

	it('a card whose clause has changed is due at once, first of all, before its reset is logged, too', () => {
		const log = logOf([
			[0, reviewed(CARD, 4)],
			[0, reviewed('DL-TELL.who', 1)]
		]);
		const changed = CARDS.map((card) => (card.id === CARD ? { ...card, print: 'p2' } : card));
		const due = dueAt(replay(log), changed, MORNING + DAY);
		expect(ids(due)).toEqual([CARD, 'DL-TELL.who']);
		expect(due[0]).toMatchObject({ recall: 0, memory: null });
	});

	it('an answer from a clock far ahead does not hide its card once the clock is right', () => {
		const log = logOf([[1500 * DAY, reviewed(CARD, 4)]]);
		expect(ids(dueAt(replay(log), CARDS, MORNING))).toEqual([CARD]);
	});

	it('a clock that went back behind an answer does not hold back what was forgotten', () => {
		const state = replay(logOf([[5 * 60 * MINUTE, reviewed(CARD, 1)]]));
		expect(ids(dueAt(state, CARDS, MORNING))).toEqual([CARD]);
	});

	it('a mistake on what was known for long makes it come up the next day, once', () => {
		const log = logOf([
			[0, reviewed(CARD, 4)],
			[DAY, { type: 'card-added', card: CARD, clause: 'DL-FORM', from: { attempt: 'a', seq: 3 } }],
			[DAY, reviewed(CARD, 3)]
		]);
		expect(dueAt(replay(log.slice(0, 1)), CARDS, MORNING + 2 * DAY)).toEqual([]);
		expect(ids(dueAt(replay(log.slice(0, 2)), CARDS, MORNING + 2 * DAY))).toEqual([CARD]);
		expect(dueAt(replay(log), CARDS, MORNING + 2 * DAY)).toEqual([]);
	});

	it('a mistake is due the next day, not the same', () => {
		const state = replay(
			logOf([
				[0, { type: 'card-added', card: CARD, clause: 'DL-FORM', from: { attempt: 'a', seq: 3 } }]
			])
		);
		expect(dueAt(state, CARDS, MORNING)).toEqual([]);
		expect(ids(dueAt(state, CARDS, MORNING + DAY))).toEqual([CARD]);
	});
});
