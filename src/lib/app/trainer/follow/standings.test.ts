import { describe, expect, it } from 'vitest';
import { assignment, fact } from '../../../../../tests/support/tiny-assignment.ts';
import type { Person } from '#lib/domain/training/roster/person.ts';
import type { OwnedFact } from '../owned-facts.ts';
import { standingsOf } from './standings.ts';

const person = (id: string, more: Partial<Person> = {}): Person => ({
	...{ id, name: `N-${id}`, groups: ['a'], state: 'active' },
	...more
});
const PEOPLE = [
	person('ann'),
	person('ben', { groups: ['b'] }),
	person('cat', { state: 'left', leftAt: 1 }),
	person('dan')
];
const asked = assignment({
	to: ['ann', 'ben', 'cat', 'gone'].map((id) => ({ id, name: id })),
	parts: [{ kind: 'scenario', id: 'lift-again', version: 2 }]
});
const facts: OwnedFact[] = [
	{ ...fact(1), person: 'ann' },
	{ ...fact(2, { passed: false }), person: 'cat' },
	{ ...fact(3), person: 'dan' }
];
const due = asked.due?.at ?? 0;
const told = (filter: { group?: string; left?: boolean }, now = due) =>
	Object.fromEntries(
		standingsOf({ assignment: asked, facts }, PEOPLE, filter, now).byState.flatMap(
			({ state, people }) =>
				people.length > 0 ? [[state, people.map((each) => each.person.id)]] : []
		)
	);

describe('standingsOf', () => {
	it('tells of those to whom it was given and who are on the roster, each by the own attempts', () => {
		expect(told({})).toEqual({ passed: ['ann'], 'not-begun': ['ben'] });
	});

	it('tells who is overdue once the time is over', () => {
		expect(told({}, due + 1)).toEqual({ passed: ['ann'], overdue: ['ben'] });
	});

	it.each([
		[{ left: true }, { passed: ['ann'], 'not-begun': ['ben'], failed: ['cat'] }],
		[{ group: 'b' }, { 'not-begun': ['ben'] }],
		[{ group: 'c' }, {}]
	])('filtered by %j', (filter, expected) => {
		expect(told(filter)).toEqual(expected);
	});

	it('puts first what needs the trainer', () => {
		const { byState } = standingsOf({ assignment: asked, facts }, PEOPLE, {}, due);
		expect(byState.map(({ state }) => state)).toEqual([
			...['overdue', 'failed', 'not-begun', 'under-way', 'passed']
		]);
	});
});
