import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { mergeRoster } from './merge-roster.ts';
import type { RosterRow } from './parse-roster.ts';
import { nameKey, type Roster } from './person.ts';

vi.setConfig({ testTimeout: PATIENCE });

const row = (name: string, groups: Partial<RosterRow['groups']> = {}): RosterRow => ({
	name,
	groups: { estate: [], shift: [], intake: [], ...groups }
});
function counted(): () => string {
	let n = 0;
	return () => `new-${n++}`;
}
const ROSTER: Roster = {
	people: [
		{ id: 'ann', name: 'Ann Lee', groups: ['a'], state: 'active' },
		{ id: 'bob', name: 'Bob', groups: [], state: 'left', leftAt: 5 },
		{ id: 'm1', name: '陳大文', groups: [], state: 'active' },
		{ id: 'm2', name: '陳大文', groups: ['a'], state: 'active' }
	],
	groups: [{ id: 'a', name: 'Estate A', kind: 'estate' }]
};

describe('mergeRoster', () => {
	it('adds who is new, joins who is there by name, leaves alone who could be two', () => {
		const rows = [
			row('ann  LEE', { estate: ['estate a', 'B'], shift: ['B'] }),
			row('Bob'),
			row('陳大文', { estate: ['C'] }),
			row('Cat', { estate: ['B'] })
		];
		const merge = mergeRoster(ROSTER, rows, counted());
		expect(merge.newGroups).toEqual(['new-0', 'new-1']);
		expect(merge.newPeople).toEqual(['new-2']);
		expect(merge.matched).toEqual([
			{ person: 'ann', joins: ['new-0', 'new-1'] },
			{ person: 'bob', joins: [] }
		]);
		expect(merge.ambiguous).toEqual([{ row: rows[2], people: ['m1', 'm2'] }]);
		expect(merge.roster.people).toEqual([
			{ id: 'ann', name: 'Ann Lee', groups: ['a', 'new-0', 'new-1'], state: 'active' },
			...ROSTER.people.slice(1),
			{ id: 'new-2', name: 'Cat', groups: ['new-0'], state: 'active' }
		]);
		expect(merge.roster.groups.slice(1)).toEqual([
			{ id: 'new-0', name: 'B', kind: 'estate' },
			{ id: 'new-1', name: 'B', kind: 'shift' }
		]);
	});

	const word = fc.constantFrom('Ann', 'ann', ' ANN', 'Bob', '陳大文', 'Cat', 'Ａnn');
	const list = fc.array(word, { maxLength: 3 });
	const rows = fc.array(
		fc.record({ name: word, groups: fc.record({ estate: list, shift: list, intake: list }) }),
		{ maxLength: 12 }
	);

	it('loses nobody and no group, makes no ID twice, and the same list again changes nothing', () => {
		fc.assert(
			fc.property(rows, rows, (first, second) => {
				const newId = counted();
				const before = mergeRoster({ people: [], groups: [] }, first, newId).roster;
				const { roster } = mergeRoster(before, second, newId);
				for (const person of before.people) {
					const after = roster.people.find(({ id }) => id === person.id);
					expect(after?.groups).toEqual(expect.arrayContaining([...person.groups]));
				}
				expect(roster.groups.slice(0, before.groups.length)).toEqual(before.groups);
				for (const { name } of second)
					expect(roster.people.some((person) => nameKey(person.name) === nameKey(name))).toBe(true);
				const ids = [...roster.people, ...roster.groups].map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(mergeRoster(roster, second, newId).roster).toEqual(roster);
			}),
			{ numRuns: RUNS }
		);
	});
});
