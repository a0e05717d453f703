import { describe, expect, it } from 'vitest';
import type { CoverageRow } from '#lib/domain/roleplay/coverage.ts';
import type { Aggregate } from '#lib/domain/training/aggregate/aggregate.ts';
import type { Group, Person } from '#lib/domain/training/roster/person.ts';
import { weaknessesOf, weaknessOf } from './weakest.ts';

const group = (id: string): Group => ({ id, name: `G-${id}`, kind: 'estate' });
const people: Person[] = [
	{ id: 'ann', name: '安', groups: ['north'], state: 'active' },
	{ id: 'ben', name: '斌', groups: ['south'], state: 'active' },
	{ id: 'eve', name: '怡', groups: ['north'], state: 'left' }
];
const sums = (person: string, criteria: Aggregate['months']['2026-07']['criteria']): Aggregate => ({
	person,
	months: { '2026-07': { criteria, attempts: 1, passed: 0 } },
	items: {},
	missed: {}
});
const aggregates = [
	sums('ann', { 'TIP-01': [1, 10, 1] }),
	sums('ben', { 'TIP-02': [2, 10, 1], 'TIP-01': [10, 10, 1] }),
	sums('eve', { 'TIP-03': [0, 10, 1] })
];
const row = (scenario: string, criteria: CoverageRow['criteria']): CoverageRow => ({
	...{ scenario, type: 'NAT-C1', content: 'CON-E', severity: null, channel: 'desk' },
	criteria
});
const coverage = [row('a', { 'TIP-01': 'both' }), row('b', { 'TIP-02': 'both', 'TIP-03': 'both' })];

describe('weaknessOf', () => {
	it('is about the active people of a group, and proposes what trains them', () => {
		expect(weaknessOf(people, aggregates, coverage, 'north')).toEqual({
			people: ['ann'],
			weak: [{ criterion: 'TIP-01', share: 0.1 }],
			parts: [{ kind: 'scenario', id: 'a', trains: ['TIP-01'] }],
			untrained: []
		});
	});

	it('is about everybody active without a group', () => {
		const { people: ids, weak } = weaknessOf(people, aggregates, coverage);
		expect(ids).toEqual(['ann', 'ben']);
		expect(weak.map(({ criterion }) => criterion)).toEqual(['TIP-02', 'TIP-01']);
	});
});

describe('weaknessesOf', () => {
	it('leaves out groups for which there is nothing to propose', () => {
		const groups = ['north', 'south', 'empty'].map(group);
		const found = weaknessesOf({ people, groups }, aggregates, coverage);
		expect(found.map(({ group: of }) => of?.id)).toEqual([undefined, 'north', 'south']);
		expect(weaknessesOf({ people, groups }, [], coverage)).toEqual([]);
	});
});
