import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fact, randomFact } from '../../../../../tests/support/tiny-assignment.ts';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { add, combined, emptyAggregate, monthAt, rebuilt } from './aggregate.ts';

vi.setConfig({ testTimeout: PATIENCE });

const ZONE = 'Asia/Hong_Kong';
const facts = fc.array(randomFact, { maxLength: 30 });

describe('add', () => {
	it('counts the finished attempts by month, item and missed clause', () => {
		const at = fact(1).finishedAt ?? NaN;
		const month = monthAt(ZONE, at);
		const sums = [
			fact(1, {
				percent: 80,
				criteria: { 'TIP-01': { earned: 2, offered: 4 } },
				missed: ['OPEN-a', 'OPEN-a']
			}),
			fact(2, {
				percent: 55.5,
				passed: false,
				criteria: { 'TIP-01': { earned: -1, offered: 2 }, 'TIP-02': { earned: 0, offered: 0 } }
			}),
			fact(3, { finishedAt: null, missed: ['OPEN-b'] })
		].reduce((before, each) => add(before, each, ZONE), emptyAggregate('ann'));
		expect(sums).toEqual({
			person: 'ann',
			months: { [month]: { criteria: { 'TIP-01': [1, 6, 2] }, attempts: 2, passed: 1 } },
			items: {
				'scenario:lift-again': {
					...{ best: 80, last: 55.5, tries: 2, passed: 1 },
					lastAt: fact(2).finishedAt
				}
			},
			missed: { 'OPEN-a': 2 }
		});
	});

	it('a month ends at midnight where the office is', () => {
		expect(monthAt(ZONE, Date.UTC(2026, 6, 31, 15, 59, 59, 999))).toBe('2026-07');
		expect(monthAt(ZONE, Date.UTC(2026, 6, 31, 16))).toBe('2026-08');
	});

	it('leaves the aggregate that it adds to as it was', () => {
		fc.assert(
			fc.property(facts, randomFact, (list, more) => {
				const before = rebuilt('ann', list, ZONE);
				const copy = structuredClone(before);
				add(before, more, ZONE);
				expect(before).toEqual(copy);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('rebuilt', () => {
	it('is what adding one by one makes, in any order and split in any way', () => {
		fc.assert(
			fc.property(
				facts.chain((list) =>
					fc.tuple(
						fc.constant(list),
						fc.shuffledSubarray(list, { minLength: list.length }),
						fc.nat(list.length)
					)
				),
				([list, mixed, cut]) => {
					const whole = rebuilt('ann', list, ZONE);
					const one = (each: typeof list) =>
						each.reduce((sums, next) => add(sums, next, ZONE), emptyAggregate('ann'));
					expect(one(list)).toEqual(whole);
					expect(one(mixed)).toEqual(whole);
					expect(combined(one(mixed.slice(cut)), one(mixed.slice(0, cut)))).toEqual(whole);
				}
			),
			{ numRuns: RUNS }
		);
	});

	it('counts what is there, no more and no less, whatever clauses and items are called', () => {
		fc.assert(
			fc.property(facts, (list) => {
				const finished = list.filter(({ finishedAt }) => finishedAt !== null);
				const { months, items, missed } = rebuilt('ann', list, ZONE);
				const total = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
				expect(total(Object.values(months).map(({ attempts }) => attempts))).toBe(finished.length);
				expect(total(Object.values(items).map(({ tries }) => tries))).toBe(finished.length);
				expect(total(Object.values(missed))).toBe(finished.flatMap((each) => each.missed).length);
				expect(Object.getPrototypeOf(missed)).toBe(Object.prototype);
			}),
			{ numRuns: RUNS }
		);
	});
});
