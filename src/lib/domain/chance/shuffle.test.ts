import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { randomFrom, shuffled } from './shuffle.ts';

// Chance needs many trials.
vi.setConfig({ testTimeout: PATIENCE });

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const REPLIES = ['listen', 'excuse', 'record', 'refund'];

/** Chi-squared of counts that ought to be equal. */
const unevenness = (counts: number[], each: number): number =>
	counts.reduce((sum, count) => sum + (count - each) ** 2 / each, 0);

describe('shuffled', () => {
	it(
		'shows every item once, and leaves the given list as it is',
		() => {
			fc.assert(
				fc.property(fc.array(fc.nat()), seeds, fc.string(), (items, seed, place) => {
					const given = Object.freeze([...items]);
					const order = shuffled(given, seed, place);
					expect([...order].sort()).toEqual([...items].sort());
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);

	it('shows the same order at every replay: it depends on seed and place alone', () => {
		fc.assert(
			fc.property(seeds, fc.string(), (seed, place) => {
				expect(shuffled(REPLIES, seed, place)).toEqual(shuffled([...REPLIES], seed, place));
			}),
			{ numRuns: RUNS }
		);
	});

	it('does not show one place in the order of another, nor one attempt in that of the next', () => {
		const places = Array.from({ length: 60 }, (_, i) => shuffled(REPLIES, 7, `node-${i}`).join());
		const attempts = Array.from({ length: 60 }, (_, seed) =>
			shuffled(REPLIES, seed, 'lift').join()
		);
		expect(new Set(places).size).toBeGreaterThan(15);
		expect(new Set(attempts).size).toBeGreaterThan(15);
	});

	it('[mechanism 7] the best reply is not recognisable by its position: all come about equally often', () => {
		const trials = 24_000;
		const positions = REPLIES.map(() => 0);
		const orders = new Map<string, number>();
		for (let seed = 0; seed < trials; seed++) {
			const order = shuffled(REPLIES, seed * 2_654_435, 'lift');
			const position = order.indexOf('listen');
			positions[position] = (positions[position] ?? 0) + 1;
			orders.set(order.join(), (orders.get(order.join()) ?? 0) + 1);
		}
		// The 99.9 % quantiles of chi-squared for 3 and for 23 degrees of freedom.
		expect(unevenness(positions, trials / 4)).toBeLessThan(16.3);
		expect(orders.size).toBe(24);
		expect(unevenness([...orders.values()], trials / 24)).toBeLessThan(49.7);
	});
});

describe('randomFrom', () => {
	it('stays from 0 to 1 (exclusive), about evenly, and repeats itself from the same seed', () => {
		const random = randomFrom(42);
		const again = randomFrom(42);
		let same = 0;
		const tenths = Array.from({ length: 10 }, () => 0);
		for (let i = 0; i < 20_000; i++) {
			const x = random();
			if (x === again()) same++;
			const tenth = Math.floor(x * 10);
			tenths[tenth] = (tenths[tenth] ?? 0) + 1;
		}
		expect(same).toBe(20_000);
		expect(tenths).toHaveLength(10);
		expect(unevenness(tenths, 2000)).toBeLessThan(27.9);
	});
});
