import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { fingerprint } from './fingerprint.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

it('does not depend on the order of keys', () => {
	expect(fingerprint({ a: 1, b: [2, { c: 3, d: 4 }] })).toBe(
		fingerprint({ b: [2, { d: 4, c: 3 }], a: 1 })
	);
});

it('takes a key that is undefined for one that is not there, as stored values come back', () => {
	expect(fingerprint({ a: 1, b: undefined })).toBe(fingerprint({ a: 1 }));
});

it.each<[string, unknown, unknown]>([
	['a figure', { days: 2 }, { days: 3 }],
	['an order', ['a', 'b'], ['b', 'a']],
	['a number and its text', 1, '1'],
	['nothing and a text', null, 'null'],
	['nested lists', [[1], 2], [1, [2]]],
	['a palindrome', 'abba', 'baab']
])('tells apart %s', (_, a, b) => {
	expect(fingerprint(a)).not.toBe(fingerprint(b));
});

it('is 16 hex digits, and differs where the values do', () => {
	fc.assert(
		fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
			expect(fingerprint(a)).toMatch(/^[0-9a-f]{16}$/);
			// JSON knows no -0.
			const same = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
			expect(fingerprint(same(a))).toBe(fingerprint(a));
			if (fingerprint(a) === fingerprint(b)) expect(same(a)).toEqual(same(b));
		}),
		{ numRuns: RUNS }
	);
});
