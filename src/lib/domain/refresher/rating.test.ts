import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { ratingOf, timeNeeded } from './rating.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

describe('the rating of an answer', () => {
	const NEEDED = 10_000;
	it.each<[string, number, number, number]>([
		['wrong', 0, 1000, 1],
		['half right', 0.5, 1000, 1],
		['just not enough', 0.799, 1000, 1],
		['nearly all right', 0.8, 1000, 2],
		['all right, at once', 1, 6000, 4],
		['all right, in good time', 1, 6001, 3],
		['all right, in twice the time', 1, 20_000, 3],
		['all right, after long thought', 1, 20_001, 2],
		['all right, away from the desk', 1, 3_600_000, 2],
		['all right, by a clock that went back', 1, -5, 3],
		['all right, by a clock that knows nothing', 1, NaN, 3],
		['points that are none', NaN, 1000, 1]
	])('%s', (_, points, took, rating) => {
		expect(ratingOf(points, took, NEEDED)).toBe(rating);
	});

	it('never falls with more points or less time', () => {
		const points = fc.double({ min: 0, max: 1, noNaN: true });
		const time = fc.nat(60_000);
		fc.assert(
			fc.property(points, points, time, time, time, (p, q, s, t, needed) => {
				const better = ratingOf(Math.max(p, q), Math.min(s, t), needed);
				expect(better).toBeGreaterThanOrEqual(ratingOf(Math.min(p, q), Math.max(s, t), needed));
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('the time that a question needs', () => {
	it('is that of reading and of answering', () => {
		expect(timeNeeded('truefalse', [])).toBe(5000);
		expect(timeNeeded('number', ['時限是多少'])).toBe(11_000);
		expect(timeNeeded('single', ['a'.repeat(90), 'b'.repeat(90)])).toBe(18_000);
	});

	it('grows with the text', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				expect(timeNeeded('single', [a, b])).toBeGreaterThanOrEqual(timeNeeded('single', [a]));
			}),
			{ numRuns: RUNS }
		);
	});
});
