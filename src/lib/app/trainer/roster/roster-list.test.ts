import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Group, Person } from '#lib/domain/training/roster/person.ts';
import { check } from '#lib/storage/record/check.ts';
import { GroupShape, PersonShape } from '#lib/storage/record/roster-record.ts';
import { damaged, isUnpolluted, madeUp } from '../../../../../tests/support/damaged.ts';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { byKind, groupNames, groupsNamed, peopled, previewOf, wanted } from './roster-list.ts';

vi.setConfig({ testTimeout: PATIENCE });

const groups: Group[] = [
	{ id: 'g1', name: '海景苑', kind: 'estate' },
	{ id: 'g2', name: '早更', kind: 'shift' }
];
const people: Person[] = [
	{ id: 'ann', name: '李安', groups: ['g1', 'g2'], state: 'active' },
	{ id: 'ben', name: 'Ben  Ho', groups: ['g2'], state: 'left', leftAt: 1 }
];

describe('wanted', () => {
	it.each([
		[{}, ['ann', 'ben']],
		[{ search: 'ｂｅｎ ho' }, ['ben']],
		[{ group: 'g2' }, ['ann', 'ben']],
		[{ group: 'g2', state: 'active' as const }, ['ann']],
		[{ search: '安', state: 'left' as const }, []]
	])('%j lets through %j', (wish, ids) => {
		const found = wanted(people, { search: '', group: '', state: '', ...wish });
		expect(found.map(({ id }) => id)).toEqual(ids);
	});
});

describe('peopled', () => {
	it('leaves out groups that everybody has gone from', () => {
		expect(peopled([...groups, { id: 'g3', name: '舊苑', kind: 'estate' }], people)).toEqual(
			groups
		);
		expect(peopled(groups, [])).toEqual([]);
	});
});

describe('byKind', () => {
	it('has only kinds that somebody made a group of', () => {
		expect(byKind(groups).map(({ kind }) => kind)).toEqual(['estate', 'shift']);
	});
});

describe('groupsNamed', () => {
	it('gives back the groups of a person as they were named', () => {
		const [ann] = people as [Person];
		const names = groupNames(ann, groups);
		expect(names).toEqual({ estate: '海景苑', shift: '早更', intake: '' });
		expect(groupsNamed(names.estate, 'estate', groups)).toEqual([groups[0]]);
	});

	it('makes one group of each new name, and knows others in any spelling', () => {
		const made = groupsNamed(' 海景苑 、新苑;新苑；、', 'estate', groups, () => 'new');
		expect(made).toEqual([groups[0], { id: 'new', name: '新苑', kind: 'estate' }]);
		expect(groupsNamed('早更', 'estate', groups, () => 'new')[0]?.id).toBe('new');
	});
});

describe('previewOf', () => {
	it('changes nothing, and says what each row would do', () => {
		const roster = { people, groups };
		const before = structuredClone(roster);
		const { merge, count, sentences } = previewOf(
			roster,
			'姓名\t屋苑\n李安\t新苑\n<b>王</b>\t海景苑\n\t海景苑'
		);
		expect(roster).toEqual(before);
		expect(count).toBe(2);
		expect(merge.newPeople).toHaveLength(1);
		expect(merge.roster.people.at(-1)?.name).toBe('<b>王</b>');
		expect(merge.matched).toEqual([{ person: 'ann', joins: merge.newGroups }]);
		expect(sentences).toHaveLength(1);
		expect(sentences[0]).toContain('4');
	});

	it('names those of whom there are several', () => {
		const twins = [...people, { ...people[0], id: 'ann2' } as Person];
		const { merge, sentences } = previewOf({ people: twins, groups }, '李安');
		expect(merge.newPeople).toEqual([]);
		expect(sentences[0]).toContain('李安');
	});
});

describe('a list that was damaged or that nobody meant as one', () => {
	const list =
		'\uFEFF姓名,屋苑,班次,備註\r\n陳大文,"晴灣、海景",早更,=1+1\r\n李安,海景苑,"夜更",<img src=x>\r\n';

	it('is read as far as it goes: whole names, a sentence for the rest, and nothing throws', () => {
		const texts = fc.oneof(
			...[damaged(list), damaged(list.replaceAll(',', '\t')), damaged(list.repeat(40))],
			...[madeUp('roster'), fc.string({ unit: 'binary', maxLength: 300 })],
			fc
				.array(fc.constantFrom('__proto__', 'constructor', '李安', '"', ',', '\n'))
				.map((all) => all.join(''))
		);
		fc.assert(
			fc.property(texts, (text) => {
				const { merge, sentences } = previewOf({ people, groups }, text);
				const { roster } = merge;
				// As a whole it can be kept, and nobody who was there is lost.
				for (const person of roster.people) expect(check(PersonShape, person).ok).toBe(true);
				for (const group of roster.groups) expect(check(GroupShape, group).ok).toBe(true);
				const ids = roster.people.map(({ id }) => id);
				expect(ids).toEqual(expect.arrayContaining(people.map(({ id }) => id)));
				expect(new Set(ids).size).toBe(ids.length);
				for (const sentence of sentences) expect(sentence).toMatch(/\p{L}{2}/u);
				expect(isUnpolluted()).toBe(true);
			}),
			{ numRuns: RUNS }
		);
	});
});
