import { describe, expect, it } from 'vitest';
import { partKey } from '#lib/domain/training/attempt-fact.ts';
import type { Assignable } from '../trainer/assign/catalogue.ts';
import { pathOf, presenceOf } from './parts.ts';

const scenario = { kind: 'scenario', id: 'lift-again' } as const;
const parts: Assignable[] = [
	{ ...scenario, key: partKey(scenario), title: '升降機又壞', version: 2, minutes: 5 }
];

describe('what this build has of an assignment', () => {
	it.each([
		[1, 'here'],
		[2, 'here'],
		[3, 'older']
	])('version %i of a part that is here in version 2: %s', (version, presence) => {
		expect(presenceOf(parts, { ...scenario, version })).toBe(presence);
	});

	it('tells a module from a scenario of the same ID', () => {
		const module = { kind: 'module', id: 'lift-again', version: 1 } as const;
		expect(presenceOf(parts, module)).toBe('missing');
	});
});

describe('where a part is done', () => {
	it('chooses the mode of a scenario, where one was asked', () => {
		expect(pathOf(scenario, 'exam')).toBe('/scenarios/lift-again/?mode=exam');
		expect(pathOf(scenario)).toBe('/scenarios/lift-again/');
		expect(pathOf({ kind: 'module', id: 'limits' }, 'exam')).toBe('/learn/limits/');
	});
});
