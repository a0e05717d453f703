import { describe, expect, it } from 'vitest';
import { assignment, fact } from '../../../../../tests/support/tiny-assignment.ts';
import type { Person } from '#lib/domain/training/roster/person.ts';
import { overviewOf } from './behind.ts';
import type { OwnedFact } from '../owned-facts.ts';

const HOUR = 3_600_000;
const person = (id: string, more: Partial<Person> = {}): Person => ({
	...{ id, name: `N-${id}`, groups: [], state: 'active' },
	...more
});
const people = ['ann', 'ben', 'eve'].map((id) => person(id));
const to = people.map(({ id, name }) => ({ id, name }));
const talk = { kind: 'scenario', id: 'lift-again', version: 2 } as const;
const asked = assignment({ to, parts: [talk], attempts: 1 });
const due = asked.due?.at ?? 0;
const of = (owner: string, more: Parameters<typeof fact>[1] = {}): OwnedFact => ({
	...fact(to.findIndex(({ id }) => id === owner) + 1, more),
	person: owner
});

describe('overviewOf', () => {
	it('counts where everybody stands, each by the own attempts', () => {
		const facts = [of('ann'), of('ben', { passed: false, percent: 10 })];
		const { progress } = overviewOf([asked], people, facts, due - 100 * HOUR);
		expect(progress).toEqual([
			{
				assignment: asked,
				people: 3,
				counts: { 'not-begun': 1, 'under-way': 0, passed: 1, failed: 1, overdue: 0 }
			}
		]);
	});

	it('names who has failed at once, who is due soon from two days before, and who is overdue after', () => {
		const facts = [of('ann'), of('ben', { passed: false, percent: 10 })];
		const at = (now: number) =>
			overviewOf([asked], people, facts, now).behind.map(({ person: id, urgency }) => [
				id,
				urgency
			]);
		expect(at(due - 49 * HOUR)).toEqual([['ben', 'failed']]);
		expect(at(due - 48 * HOUR)).toEqual([
			['ben', 'failed'],
			['eve', 'soon']
		]);
		expect(at(due + 1)).toEqual([
			['eve', 'overdue'],
			['ben', 'failed']
		]);
	});

	it('lists first what was due first, and only the parts that are open', () => {
		const read = { kind: 'module', id: 'limits', version: 1 } as const;
		const earlier = assignment({
			...{ id: asked.id.replace(/.$/, '9'), to: to.slice(0, 1), parts: [talk, read] },
			due: { at: due - HOUR, zone: 'Asia/Hong_Kong' }
		});
		const { behind } = overviewOf([asked, earlier], people, [of('ann')], due + 1);
		expect(behind.map(({ person: id, open }) => [id, open])).toEqual([
			['ann', ['module:limits']],
			['ben', ['scenario:lift-again']],
			['eve', ['scenario:lift-again']]
		]);
	});

	it('leaves out who has left, and calls people by their present names', () => {
		const now = [person('ann', { state: 'left' }), person('ben', { name: '新名' }), person('eve')];
		const { behind, progress } = overviewOf([asked], now, [], due + 1);
		expect(behind.map(({ name }) => name)).toEqual(['新名', 'N-eve']);
		expect(progress[0]?.people).toBe(2);
	});
});
