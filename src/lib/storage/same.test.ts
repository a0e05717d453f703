import { describe, expect, it } from 'vitest';
import { same } from './same.ts';

describe('same', () => {
	it.each<[unknown, unknown]>([
		[
			{ a: 1, b: [1, { c: 'x' }] },
			{ b: [1, { c: 'x' }], a: 1 }
		],
		[[], []],
		[null, null],
		[NaN, NaN]
	])('%j and %j say the same', (a, b) => {
		expect(same(a, b)).toBe(true);
	});

	it.each<[unknown, unknown]>([
		[{ a: 1 }, { a: 2 }],
		[{ a: 1 }, { a: 1, b: 1 }],
		[{ a: undefined }, { b: undefined }],
		[{ toString: 1 }, {}],
		[
			[1, 2],
			[2, 1]
		],
		[[], {}],
		[null, {}],
		['1', 1]
	])('%j and %j do not', (a, b) => {
		expect(same(a, b)).toBe(false);
		expect(same(b, a)).toBe(false);
	});
});
