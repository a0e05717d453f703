import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import {
	cardOf,
	DAY,
	logOf,
	MORNING,
	rating,
	reviewed,
	ZONE
} from '../../../../tests/support/random-reviews.ts';
import { dayAt } from '../sop/calendar.ts';
import { dueAt, metAt } from './due.ts';
import { foldAll } from './schedule.ts';
import { emptyState, type State } from './state.ts';
import { spread } from './spread.ts';
import { doneOn, isDoneOn, planToday } from './today.ts';

// Many cards, many days.
vi.setConfig({ testTimeout: PATIENCE });

const MANY = Array.from({ length: 80 }, (_, i) =>
	cardOf(`C-${i}.limit`, { emergency: i % 7 === 0 })
);
const IDS = MANY.map(({ id }) => id);

/** Answers to some of the cards, over some weeks. */
const states: fc.Arbitrary<State> = fc
	.array(fc.tuple(fc.nat(DAY), fc.constantFrom(...IDS), rating), { maxLength: 120 })
	.map((steps) =>
		foldAll(
			emptyState(ZONE),
			logOf(steps.map(([after, id, given]) => [after, reviewed(id, given)] as const))
		)
	);
const instants = fc.nat(150 * DAY).map((after) => MORNING + after);
const budgets = fc.integer({ min: 1, max: 30 });

it('never exceeds the budget on any day, what was answered today included', () => {
	fc.assert(
		fc.property(states, instants, budgets, (state, now, budget) => {
			const done = doneOn(state, dayAt(ZONE, now));
			for (const [i, { cards }] of spread(state, MANY, now, budget).entries())
				expect(cards.length).toBeLessThanOrEqual(i === 0 ? Math.max(0, budget - done) : budget);
		}),
		{ numRuns: RUNS }
	);
});

it('loses nothing and repeats nothing: all that is due now or becomes due meanwhile, each once', () => {
	fc.assert(
		fc.property(states, instants, budgets, (state, now, budget) => {
			const days = spread(state, MANY, now, budget);
			const planned = days.flatMap(({ cards }) => cards);
			expect(new Set(planned).size).toBe(planned.length);
			const first = dayAt(ZONE, now);
			const last = first + days.length - 1;
			const wanted = metAt(state, MANY, now).filter(({ day, trace }) =>
				isDoneOn(trace, first) ? Math.max(day, first + 1) <= last : day <= last
			);
			expect(planned.sort()).toEqual(wanted.map(({ card }) => card.id).sort());
		}),
		{ numRuns: RUNS }
	);
});

it('fills every day but the last, day after day, and nothing comes before it is due', () => {
	fc.assert(
		fc.property(states, instants, budgets, (state, now, budget) => {
			const days = spread(state, MANY, now, budget);
			const dueOn = new Map(metAt(state, MANY, now).map(({ card, day }) => [card.id, day]));
			for (const [i, { day, cards }] of days.entries()) {
				expect(day).toBe(dayAt(ZONE, now) + i);
				if (i > 0 && i < days.length - 1) expect(cards).toHaveLength(budget);
				for (const id of cards) expect(dueOn.get(id)).toBeLessThanOrEqual(day);
			}
		}),
		{ numRuns: RUNS }
	);
});

it('begins with what the day itself asks, in the same order', () => {
	fc.assert(
		fc.property(states, instants, budgets, (state, now, budget) => {
			const day = dayAt(ZONE, now);
			const asked = planToday(state, MANY, now, { budget, fresh: 0 }).due;
			const first = asked.filter(({ trace }) => !isDoneOn(trace, day)).map(({ card }) => card.id);
			expect(spread(state, MANY, now, budget)[0]?.cards ?? []).toEqual(first);
		}),
		{ numRuns: RUNS }
	);
});

it('three weeks away: eighty cards at twelve a day are caught up in seven days, never more than twelve', () => {
	const log = logOf(IDS.map((id) => [1000, reviewed(id, 3)] as const));
	const state = foldAll(emptyState(ZONE), log);
	const now = MORNING + 21 * DAY;
	expect(dueAt(state, MANY, now)).toHaveLength(80);
	const days = spread(state, MANY, now, 12);
	expect(days.map(({ cards }) => cards.length)).toEqual([12, 12, 12, 12, 12, 12, 8]);
	// All were answered alike, so emergencies lead.
	expect(days[0]?.cards.every((id) => Number(id.slice(2, -6)) % 7 === 0)).toBe(true);
});

it.each([0, -1, 1.5, NaN])('refuses a budget of %s', (budget) => {
	expect(() => spread(emptyState(ZONE), MANY, MORNING, budget)).toThrow(RangeError);
});
