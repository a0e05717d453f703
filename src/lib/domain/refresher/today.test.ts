import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import {
	cardOf,
	DAY,
	MORNING,
	replay,
	reviewed,
	ZONE
} from '../../../../tests/support/random-reviews.ts';
import { dayAt } from '../sop/calendar.ts';
import { unmet } from './due.ts';
import type { ReviewEntry } from './review.ts';
import { fold } from './schedule.ts';
import { emptyState } from './state.ts';
import { doneOn, planToday } from './today.ts';

// Days of learning are played through.
vi.setConfig({ testTimeout: PATIENCE });

const MINUTE = 60_000;

describe('a day', () => {
	const MANY = Array.from({ length: 60 }, (_, i) => cardOf(`C-${i}.limit`));

	it('never holds more cards than the budget, however long the learner was away', () => {
		const plans = fc.record({ budget: fc.integer({ min: 1, max: 25 }), fresh: fc.nat(10) });
		const days = fc.array(
			fc.record({ away: fc.integer({ min: 1, max: 40 }), forgets: fc.array(fc.nat(9)) }),
			{ minLength: 1, maxLength: 8 }
		);
		fc.assert(
			fc.property(plans, days, (plan, visits) => {
				let state = emptyState(ZONE);
				let now = MORNING;
				let seq = 0;
				for (const { away, forgets } of visits) {
					now += away * DAY;
					const asked = new Set<string>();
					// Two sittings a day: what is forgotten comes again in the second.
					for (const sitting of [now, now + 60 * MINUTE]) {
						const list = planToday(state, MANY, sitting, plan);
						for (const card of [...list.due.map(({ card }) => card), ...list.fresh]) {
							asked.add(card.id);
							const rating = forgets.includes(asked.size % 10) ? 1 : 3;
							state = fold(state, { seq: seq++, at: sitting, event: reviewed(card.id, rating) });
						}
					}
					expect(asked.size).toBeLessThanOrEqual(plan.budget);
					expect(doneOn(state, dayAt(ZONE, now))).toBe(asked.size);
				}
			}),
			{ numRuns: Math.min(RUNS, 1000) }
		);
	});

	it('begins new cards with what the due ones leave, and no more than was agreed', () => {
		const plan = { budget: 5, fresh: 3 };
		const none = emptyState(ZONE);
		expect(planToday(none, MANY, MORNING, plan)).toMatchObject({
			due: [],
			fresh: MANY.slice(0, 3),
			left: 0,
			done: 0
		});
		const two = replay(MANY.slice(0, 2).map(({ id }, seq) => entry(seq, id)));
		expect(planToday(two, MANY, MORNING, plan).fresh).toEqual([MANY[2]]);
		expect(unmet(two, MANY)).toEqual(MANY.slice(2));
		const seven = replay(MANY.slice(0, 7).map(({ id }, seq) => entry(seq, id)));
		expect(planToday(seven, MANY, MORNING + 21 * DAY, plan)).toMatchObject({ fresh: [], left: 2 });
	});

	it('asks what was forgotten today again after the others, beyond the budget', () => {
		const state = replay([
			...MANY.slice(0, 4).map(({ id }, seq) => entry(seq, id)),
			{ seq: 4, at: MORNING + 20 * DAY, event: reviewed('C-1.limit', 1) }
		]);
		const list = planToday(state, MANY, MORNING + 20 * DAY + 10 * MINUTE, { budget: 3, fresh: 0 });
		expect(list.due.map(({ card }) => card.id)).toEqual(['C-0.limit', 'C-2.limit', 'C-1.limit']);
		expect(list).toMatchObject({ left: 1, done: 1 });
	});

	it('an answer taken back costs no budget', () => {
		const state = replay([
			entry(0, 'C-0.limit'),
			{ seq: 1, at: MORNING, event: { type: 'review-undone', seq: 0 } }
		]);
		expect(planToday(state, MANY, MORNING, { budget: 2, fresh: 2 })).toMatchObject({
			done: 0,
			fresh: MANY.slice(0, 2)
		});
	});

	const entry = (seq: number, card: string): ReviewEntry => ({
		seq,
		at: MORNING,
		event: reviewed(card, 3)
	});
});
