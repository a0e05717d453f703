import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { peopleWithout, renamedGroup } from './change-group.ts';
import { mergeRoster } from './merge-roster.ts';
import { LONGEST_NAME } from './parse-roster.ts';
import { GROUP_KINDS, type Group, type Person } from './person.ts';

vi.setConfig({ testTimeout: PATIENCE });

const GROUPS: Group[] = [
	{ id: 'a', name: '海景苑', kind: 'estate' },
	{ id: 'b', name: 'Tower B', kind: 'estate' },
	{ id: 'c', name: '早更', kind: 'shift' }
];

describe('a group by another name', () => {
	it.each([
		['a', ' 海景  花園 ', '海景 花園'],
		['a', '海景苑', '海景苑'],
		['a', '早更', '早更'],
		['b', 'TOWER b', 'TOWER b']
	])('%s becomes “%s”', (id, name, tidy) => {
		const group = GROUPS.find((each) => each.id === id);
		expect(renamedGroup(GROUPS, id, name)).toEqual({ ok: true, group: { ...group, name: tidy } });
	});

	it.each([
		['a', ' \t', 'empty'],
		['a', 'x'.repeat(LONGEST_NAME + 1), 'too-long'],
		['a', 'ｔｏｗｅｒ  b', 'taken'],
		['x', '新名', 'unknown']
	])('%s does not become “%s”: %s', (id, name, code) => {
		expect(renamedGroup(GROUPS, id, name)).toEqual({ ok: false, code });
	});

	it('is found by the next list under its new name, and a group of the old one is new', () => {
		const renamed = renamedGroup(GROUPS, 'c', '夜更');
		const groups = GROUPS.map((each) => (renamed.ok && each.id === 'c' ? renamed.group : each));
		const row = (shift: string) => ({
			name: '李安',
			groups: { estate: [], intake: [], shift: [shift] }
		});
		const merged = (shift: string) =>
			mergeRoster({ people: [], groups }, [row(shift)], () => 'new');
		expect(merged('夜更').newGroups).toEqual([]);
		expect(merged('早更').newGroups).toEqual(['new']);
	});
});

describe('the people of a group that is dropped', () => {
	const randomPeople: fc.Arbitrary<Person[]> = fc.uniqueArray(
		fc.record({
			id: fc.uuid(),
			name: fc.string({ minLength: 1 }),
			groups: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
			state: fc.constantFrom('active', 'left')
		}),
		{ selector: ({ id }) => id }
	);

	it('are all of it and nobody else, each as before but for that group', () => {
		fc.assert(
			fc.property(randomPeople, fc.constantFrom('a', 'b', 'c'), (people, group) => {
				const without = peopleWithout({ people }, group);
				expect(without.map(({ id }) => id)).toEqual(
					people.filter(({ groups }) => groups.includes(group)).map(({ id }) => id)
				);
				for (const person of without) {
					const before = people.find(({ id }) => id === person.id);
					expect([...person.groups, group].sort()).toEqual(before?.groups.toSorted());
					expect({ ...person, groups: [] }).toEqual({ ...before, groups: [] });
				}
			}),
			{ numRuns: RUNS }
		);
	});

	it('can be nobody', () => {
		expect(peopleWithout({ people: [] }, GROUP_KINDS[0])).toEqual([]);
	});
});
