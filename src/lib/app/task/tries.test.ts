import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { triesLeft } from './tries.ts';

// Chance needs many trials.
vi.setConfig({ testTimeout: PATIENCE });

const scenario = { kind: 'scenario', id: 'lift-again' } as const;
const quiz = { kind: 'quiz', id: 'final' } as const;
const parts = [
	{ ...scenario, version: 1 },
	{ ...quiz, version: 1 }
];
const asked = (
	attempts: number | null,
	mode: 'exam' | 'practice' | null = 'exam',
	issuedAt = 1000
) => ({ parts, mode, attempts, issuedAt });

describe('tries of an exam', () => {
	it('are the usual ones where no assignment asks', () => {
		expect(triesLeft(1, [], [], scenario)).toBe(1);
		expect(triesLeft(1, [500], [], scenario)).toBe(0);
		expect(triesLeft(1, [500, 600], [], scenario)).toBe(0);
	});

	it('are those of the assignment, counted since it was issued', () => {
		expect(triesLeft(1, [500], [asked(2)], scenario)).toBe(2);
		expect(triesLeft(1, [500, 1000], [asked(2)], scenario)).toBe(1);
		expect(triesLeft(1, [1000, 1001], [asked(2)], scenario)).toBe(0);
	});

	it('are without end where the assignment sets none', () => {
		expect(triesLeft(1, [1000, 1001], [asked(null)], scenario)).toBeNull();
	});

	it('of a scenario are not given by an assignment in another mode, nor by one for another part', () => {
		expect(triesLeft(1, [1500], [asked(3, 'practice'), asked(3, null)], scenario)).toBe(0);
		expect(triesLeft(1, [1500], [asked(3)], { ...scenario, id: 'other' })).toBe(0);
	});

	it('of a quiz are given in whatever mode scenarios are asked', () => {
		expect(triesLeft(2, [500, 600], [asked(1, null)], quiz)).toBe(1);
	});

	it('are most where several assignments ask, in any order', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat(2000), { maxLength: 6 }),
				fc.array(
					fc
						.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(2000))
						.map(([n, at]) => asked(n, 'exam', at)),
					{ maxLength: 4 }
				),
				(begun, assignments) => {
					const all = triesLeft(1, begun, assignments, scenario);
					const each = assignments.map((one) => triesLeft(1, begun, [one], scenario) ?? 0);
					expect(all).toBe(Math.max(triesLeft(1, begun, [], scenario) ?? 0, ...each));
					expect(triesLeft(1, begun, assignments.toReversed(), scenario)).toBe(all);
				}
			),
			{ numRuns: RUNS }
		);
	});
});
