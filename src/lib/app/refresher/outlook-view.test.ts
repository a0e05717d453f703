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
import type { Deck } from '#lib/domain/refresher/card.ts';
import { dueAt } from '#lib/domain/refresher/due.ts';
import { intervalOf, recallOn, remember, RETENTION } from '#lib/domain/refresher/memory.ts';
import type { ReviewEvent } from '#lib/domain/refresher/review.ts';
import { foldAll } from '#lib/domain/refresher/schedule.ts';
import { emptyState, type State } from '#lib/domain/refresher/state.ts';
import { outlookView } from './outlook-view.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

const DECK: Deck = { cards: CARDS, issues: [] };
const after = (...steps: (readonly [number, ReviewEvent])[]): State =>
	foldAll(emptyState(ZONE), logOf(steps));
const mistake = (card: string, attempt: string, seq: number): ReviewEvent => ({
	...{ type: 'card-added', card, clause: card.split('.')[0] as string, from: { attempt, seq } }
});

describe('the outlook', () => {
	it('of nothing learnt is empty and names nothing', () => {
		const view = outlookView(emptyState(ZONE), DECK, MORNING, 12);
		expect(view.days).toHaveLength(14);
		expect(view.catchUp).toEqual({ days: [], budget: 12, left: 0 });
		expect(view.retention).toEqual({ n: 0, share: null, wanted: RETENTION });
		expect([...view.mistakes, ...view.gone, ...view.issues, ...view.log]).toEqual([]);
	});

	it('agrees with itself: what is due today is what is to be caught up, and no clause is lost', () => {
		fc.assert(
			fc.property(anyLog, fc.nat(60 * DAY), fc.integer({ min: 1, max: 5 }), (log, wait, budget) => {
				const state = foldAll(emptyState(ZONE), log);
				const now = MORNING + wait;
				const { recall, catchUp, mistakes, days } = outlookView(state, DECK, now, budget);
				expect(recall.map(({ clause }) => clause)).toEqual(CARDS.map(({ clause }) => clause));
				const due = dueAt(state, CARDS, now).length;
				const waiting = (catchUp.days[0]?.cards.length ?? 0) + catchUp.left;
				expect(waiting).toBeLessThanOrEqual(due);
				expect(days[0]?.due ?? 0).toBeLessThanOrEqual(due);
				expect(new Set(mistakes.map(({ card }) => card)).size).toBe(mistakes.length);
			}),
			{ numRuns: RUNS }
		);
	});

	it('says what is left over only when the day’s cards do not hold it', () => {
		const state = after(...CARDS.map(({ id }) => [0, reviewed(id, 1)] as const));
		const left = (budget: number) => outlookView(state, DECK, MORNING + DAY, budget).catchUp.left;
		expect([1, 3, 4, 12].map(left)).toEqual([3, 1, 0, 0]);
	});

	it('refuses a budget of none', () => {
		expect(() => outlookView(emptyState(ZONE), DECK, MORNING, 0)).toThrow(RangeError);
	});
});

describe('cards of mistakes', () => {
	it('come newest first, their own moments, too', () => {
		const state = after(
			[0, mistake('DL-TELL.who', 'b', 1)],
			[0, mistake('DL-FORM.limit', 'a', 7)],
			[0, mistake('DL-FORM.limit', 'c', 2)],
			[0, mistake('DL-FORM.limit', 'c', 5)]
		);
		const { mistakes } = outlookView(state, DECK, MORNING, 12);
		expect(mistakes.map(({ card, from }) => [card, ...from.map(({ seq }) => seq)])).toEqual([
			['DL-FORM.limit', 5, 2, 7],
			['DL-TELL.who', 1]
		]);
	});

	it('wait until they are answered, and again when the answer is taken back', () => {
		const added = [0, mistake('DL-FORM.limit', 'a', 1)] as const;
		const answered = [DAY, reviewed('DL-FORM.limit', 3)] as const;
		const undone = [0, { type: 'review-undone', seq: 1 }] as const;
		const states = [[added], [added, answered], [added, answered, undone]].map(
			(steps) => outlookView(after(...steps), DECK, MORNING + 2 * DAY, 12).mistakes[0]?.state
		);
		expect(states).toEqual(['waiting', 'asked', 'waiting']);
	});

	it('whose clause is gone are among what is gone; what is named as not asked is not named twice', () => {
		const state = after(
			[0, mistake('TIP-03.mistake', 'a', 1)],
			[0, mistake('GONE-1.mistake', 'a', 2)],
			[0, reviewed('DL-VISIT.limit', 3)]
		);
		const issues = ['TIP-03.mistake', 'DL-VISIT.limit'].map((card) => {
			return { code: 'not-asked' as const, clause: card.split('.')[0] as string, card };
		});
		const view = outlookView(state, { cards: [cardOf('DL-FORM.limit')], issues }, MORNING, 12);
		expect(view.mistakes).toEqual([]);
		expect(view.gone).toEqual([
			{ card: 'GONE-1.mistake', reviews: 0 },
			{ card: 'DL-VISIT.limit', reviews: 1 }
		]);
		expect(view.issues).toBe(issues);
	});
});

it('the share that is aimed at is the one that the intervals are made for', () => {
	const memory = remember(null, 4, { day: 0, at: 0 });
	expect(recallOn(memory, intervalOf(memory, false))).toBeCloseTo(RETENTION, 1);
	expect(recallOn({ ...memory, stability: 50 }, 50)).toBeCloseTo(RETENTION, 5);
	expect(intervalOf({ ...memory, stability: 50 }, false)).toBe(50);
});
