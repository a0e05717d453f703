import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { rebuilt } from '#lib/domain/training/aggregate/aggregate.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { fact, randomFact } from '../../../../tests/support/tiny-assignment.ts';
import { packed, unpacked } from './aggregate-record.ts';

vi.setConfig({ testTimeout: PATIENCE });

const ZONE = 'Asia/Hong_Kong';

describe('what is kept of sums', () => {
	it('says all that they say, whatever clauses and items are called', () => {
		fc.assert(
			fc.property(fc.array(randomFact, { maxLength: 30 }), (facts) => {
				const aggregate = rebuilt('ann', facts, ZONE);
				expect(unpacked(structuredClone(packed(aggregate, ZONE)))).toEqual({
					aggregate,
					zone: ZONE
				});
				const turned = rebuilt('ann', facts.toReversed(), ZONE);
				expect(packed(turned, ZONE)).toEqual(packed(aggregate, ZONE));
			}),
			{ numRuns: RUNS }
		);
	});

	it('says so, too, where points are beyond 32 bits', () => {
		const criteria = { 'TIP-01': { earned: -1, offered: 2 ** 40 } };
		const aggregate = rebuilt('ann', [fact(1, { criteria })], ZONE);
		expect(unpacked(packed(aggregate, ZONE))).toEqual({ aggregate, zone: ZONE });
	});

	it.each([
		['nothing', undefined],
		['of another build', { format: 1 }],
		['without its numbers', { sums: [] }],
		['with too few numbers', { percents: new Int16Array(1) }],
		['with too many numbers', { ats: new Float64Array(2) }],
		['with names that are none', { clauses: [1] }]
	])('is passed over: %s', (_, damage) => {
		const record = packed(rebuilt('ann', [fact(1)], ZONE), ZONE);
		expect(unpacked(record)).toBeDefined();
		expect(unpacked(damage && { ...record, ...damage })).toBeUndefined();
	});
});
