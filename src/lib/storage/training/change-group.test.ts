import { describe, expect, it } from 'vitest';
import type { Group } from '#lib/domain/training/roster/person.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { assignment } from '../../../../tests/support/tiny-assignment.ts';
import { person } from '../../../../tests/support/tiny-results.ts';
import { issuedAssignments, keepAssignment } from './assignments.ts';
import { dropGroup, renameGroup } from './change-group.ts';
import { readRoster, saveRoster } from './roster.ts';

const GROUPS: Group[] = [
	{ id: 'g-1', name: 'Night shift', kind: 'shift' },
	{ id: 'g-2', name: 'Day shift', kind: 'shift' }
];
const PEOPLE = [
	person('a', { groups: ['g-1', 'g-2'] }),
	person('b', { groups: ['g-1'], state: 'left', leftAt: 5 }),
	person('c', { groups: ['g-2'] })
];

async function withRoster() {
	const db = await freshDatabase();
	await saveRoster(db, { people: PEOPLE, groups: GROUPS });
	return db;
}

describe('a group that is renamed', () => {
	it('keeps its people and its kind', async () => {
		const db = await withRoster();
		expect(await renameGroup(db, 'g-1', ' Late  shift ')).toEqual({ ok: true });
		expect(await readRoster(db)).toEqual({
			people: PEOPLE,
			groups: [{ id: 'g-1', name: 'Late shift', kind: 'shift' }, GROUPS[1]],
			damaged: []
		});
	});

	it.each([
		['g-1', 'DAY shift', { ok: false, code: 'failed', why: 'taken' }],
		['g-1', '  ', { ok: false, code: 'failed', why: 'empty' }],
		['g-9', 'Late', { ok: false, code: 'gone', why: 'unknown' }]
	])('%s to “%s”: changes nothing and says why', async (id, name, result) => {
		const db = await withRoster();
		expect(await renameGroup(db, id, name)).toMatchObject(result);
		expect((await readRoster(db)).groups).toEqual(GROUPS);
	});
});

describe('a group that is dropped', () => {
	it('is taken from its people, who stay; says how many', async () => {
		const db = await withRoster();
		expect(await dropGroup(db, 'g-1')).toEqual({ ok: true, count: 2 });
		expect(await readRoster(db)).toEqual({
			people: [
				person('a', { groups: ['g-2'] }),
				person('b', { groups: [], state: 'left', leftAt: 5 }),
				person('c', { groups: ['g-2'] })
			],
			groups: [GROUPS[1]],
			damaged: []
		});
	});

	it('leaves what was assigned to its people as it is', async () => {
		const db = await withRoster();
		const issued = assignment({ to: PEOPLE.map(({ id, name }) => ({ id, name })) });
		await keepAssignment(db, issued);
		await dropGroup(db, 'g-1');
		expect(await issuedAssignments(db)).toEqual([{ ok: true, value: issued }]);
	});

	it('with nobody in it is none of anybody; a damaged person stays as it is', async () => {
		const db = await withRoster();
		const damaged = { id: 'x', name: 1, groups: ['g-1'] };
		await db.table('people').put(damaged);
		expect(await dropGroup(db, 'g-1')).toEqual({ ok: true, count: 2 });
		expect(await db.table('people').get('x')).toEqual(damaged);
		expect(await dropGroup(db, 'g-1')).toEqual({ ok: true, count: 0 });
	});
});
