import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { canonical, canonicalSum } from './canonical.ts';

/** The same value with the keys of every object the other way round. */
function turned(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(turned);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, each]) => [key, turned(each)])
	);
}

describe('canonical', () => {
	it('is JSON of the same value, and does not depend on the order of keys', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				const text = canonical(value) ?? '';
				const plain = JSON.parse(JSON.stringify(value)) as unknown;
				expect(JSON.parse(text)).toEqual(plain);
				expect(canonical(turned(plain))).toBe(text);
			}),
			{ numRuns: RUNS }
		);
	});

	it('is the text that the order of its keys says, so that the sum is the same in every browser', () => {
		expect(canonical({ b: [1, null, { d: '樓', c: true }], a: -0 })).toBe(
			'{"a":0,"b":[1,null,{"c":true,"d":"樓"}]}'
		);
		expect(canonicalSum({ b: 1, a: 2 })).toBe(canonicalSum({ a: 2, b: 1 }));
		expect(canonicalSum({ a: '1' })).not.toBe(canonicalSum({ a: 1 }));
	});

	it('the sum is that of the text, though it is made in pieces', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), (value, list) => {
				for (const each of [value, { value, list }, {}, [], { list: [] }])
					expect(canonicalSum(each)).toBe(
						bytesToHex(sha256(utf8ToBytes(canonical(JSON.parse(JSON.stringify(each))) ?? '')))
					);
			}),
			{ numRuns: RUNS }
		);
	});

	it('gives up on what nests without end', () => {
		const depth = 100_000;
		expect(canonical(JSON.parse('['.repeat(depth) + ']'.repeat(depth)))).toBeUndefined();
	});
});
