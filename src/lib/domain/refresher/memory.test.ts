import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { rating } from '../../../../tests/support/random-reviews.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { intervalOf, LONGEST, recallOn, remember, type Memory } from './memory.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

const memories = fc
	.array(fc.tuple(fc.nat(400), rating), { minLength: 1, maxLength: 20 })
	.map((steps) => {
		let memory: Memory | null = null;
		let day = 20_000;
		for (const [after, given] of steps) {
			day += after;
			memory = remember(memory, given, { day, at: day * 86_400_000 });
		}
		return memory as Memory;
	});

it('is due within 1 to 180 days, whatever was answered', () => {
	fc.assert(
		fc.property(memories, fc.boolean(), (memory, emergency) => {
			const days = intervalOf(memory, emergency);
			expect(Number.isInteger(days)).toBe(true);
			expect(days).toBeGreaterThanOrEqual(1);
			expect(days).toBeLessThanOrEqual(LONGEST);
		}),
		{ numRuns: RUNS }
	);
});

it('an emergency is due no later, and when it is due recall is 95 %, of others 90 % (to the day)', () => {
	fc.assert(
		fc.property(memories, (memory) => {
			const [usual, emergency] = [intervalOf(memory, false), intervalOf(memory, true)];
			expect(emergency).toBeLessThanOrEqual(usual);
			for (const [days, wanted] of [
				[usual, 0.9],
				[emergency, 0.95]
			] as const) {
				if (days === 1 || days === LONGEST) continue;
				expect(recallOn(memory, memory.day + days - 1)).toBeGreaterThan(wanted);
				expect(recallOn(memory, memory.day + days + 1)).toBeLessThan(wanted);
			}
		}),
		{ numRuns: RUNS }
	);
});

it('recall falls day by day, from 1; before the last answer it is 1, too', () => {
	fc.assert(
		fc.property(memories, fc.nat(500), fc.nat(500), (memory, a, b) => {
			expect(recallOn(memory, memory.day)).toBe(1);
			expect(recallOn(memory, memory.day - a)).toBe(1);
			const [soon, late] = [Math.min(a, b), Math.max(a, b)];
			expect(recallOn(memory, memory.day + late)).toBeLessThanOrEqual(
				recallOn(memory, memory.day + soon)
			);
		}),
		{ numRuns: RUNS }
	);
});

it('a better answer is never remembered for less long', () => {
	fc.assert(
		fc.property(memories, fc.nat(200), (memory, after) => {
			const day = memory.day + after;
			const stabilities = ([1, 2, 3, 4] as const).map(
				(given) => remember(memory, given, { day, at: 0 }).stability
			);
			expect(stabilities).toEqual(stabilities.toSorted((a, b) => a - b));
		}),
		{ numRuns: RUNS }
	);
});
