import { describe, expect, it } from 'vitest';
import { atomsOf, holds, type Atom } from './guard.ts';
import type { Guard } from './scenario.ts';

const HAD: Atom[] = ['flag:seated', 'fact:day', 'noted:count'];
const has = (atom: Atom): boolean => HAD.includes(atom);

describe('holds', () => {
	it('holds without a guard', () => {
		expect(holds(undefined, 50, has)).toBe(true);
	});

	it.each<[boolean, Guard]>([
		[true, { flag: 'seated' }],
		[false, { flag: 'day' }],
		[true, { fact: 'day' }],
		[false, { fact: 'count' }],
		[true, { noted: 'count' }],
		[false, { noted: 'seated' }],
		[false, { not: { flag: 'seated' } }],
		[true, { not: { flag: 'gone' } }],
		[true, { not: { not: { flag: 'seated' } } }],
		[true, { all: [{ flag: 'seated' }, { fact: 'day' }] }],
		[false, { all: [{ flag: 'seated' }, { fact: 'gone' }] }],
		[true, { any: [{ flag: 'gone' }, { fact: 'day' }] }],
		[false, { any: [{ flag: 'gone' }, { fact: 'gone' }] }],
		[true, { any: [{ all: [{ flag: 'gone' }, { fact: 'day' }] }, { not: { noted: 'gone' } }] }]
	])('is %s of %o, kind and name', (expected, guard) => {
		expect(holds(guard, 50, has)).toBe(expected);
	});

	it.each<[number, boolean, boolean]>([
		[59, true, false],
		[60, false, true],
		[61, false, true]
	])(
		'at %i: below 60 %s, at least 60 %s – never both, never neither',
		(degrees, below, atLeast) => {
			expect(holds({ below: 60 }, degrees, has)).toBe(below);
			expect(holds({ atLeast: 60 }, degrees, has)).toBe(atLeast);
		}
	);

	it('reads the temperature inside of others', () => {
		const guard: Guard = {
			all: [{ not: { below: 40 } }, { any: [{ below: 60 }, { fact: 'gone' }] }]
		};
		expect([39, 40, 59, 60].map((degrees) => holds(guard, degrees, has))).toEqual([
			false,
			true,
			true,
			false
		]);
	});
});

describe('atomsOf', () => {
	it('finds every flag, fact and note, however deep, and no temperature', () => {
		const guard: Guard = {
			all: [
				{ not: { any: [{ flag: 'a' }, { fact: 'b' }] } },
				{ noted: 'c' },
				{ any: [{ below: 3 }, { atLeast: 4 }, { flag: 'a' }] }
			]
		};
		expect(atomsOf(guard)).toEqual(['flag:a', 'fact:b', 'noted:c', 'flag:a']);
		expect(atomsOf({ below: 3 })).toEqual([]);
	});
});
