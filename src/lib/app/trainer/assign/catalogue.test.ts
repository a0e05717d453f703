import { describe, expect, it } from 'vitest';
import { matching, titleOf, versionsIn, type Assignable } from './catalogue.ts';

const item = (id: string, title: string, version = 1): Assignable => ({
	...{ kind: 'scenario', id, key: `scenario:${id}`, version, title, minutes: 5 }
});
const catalogue = [item('a', '升降機又壞了', 2), item('b', 'The Lift Again')];

describe('matching', () => {
	it.each([
		['', ['a', 'b']],
		['  ', ['a', 'b']],
		['升降', ['a']],
		['again LIFT', ['b']],
		['ＬＩＦＴ', ['b']],
		['lift 升降', []]
	])('%j finds %j', (search, ids) => {
		expect(matching(catalogue, search).map(({ id }) => id)).toEqual(ids);
	});
});

describe('titleOf', () => {
	it('tells a module from a scenario of the same ID, and falls back on the ID', () => {
		expect(titleOf(catalogue, 'scenario:a')).toBe('升降機又壞了');
		expect(titleOf(catalogue, 'module:a')).toBe('a');
	});
});

describe('versionsIn', () => {
	it('is keyed by part', () => {
		expect([...versionsIn(catalogue)]).toEqual([
			['scenario:a', 2],
			['scenario:b', 1]
		]);
	});
});
