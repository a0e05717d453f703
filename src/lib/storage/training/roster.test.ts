import { describe, expect, it } from 'vitest';
import type { Group } from '#lib/domain/training/roster/person.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { person } from '../../../../tests/support/tiny-results.ts';
import { readRoster, saveRoster, setPersonState } from './roster.ts';

const GROUP: Group = { id: 'g-1', name: 'Night shift', kind: 'shift' };

describe('the roster in the store', () => {
	it('puts all that is given and drops nobody', async () => {
		const db = await freshDatabase();
		await saveRoster(db, { people: [person('b'), person('a')], groups: [GROUP] });
		const moved = person('a', { groups: ['g-1'] });
		expect(await saveRoster(db, { people: [moved], groups: [] })).toEqual({ ok: true });
		expect(await readRoster(db)).toEqual({
			people: [moved, person('b')],
			groups: [GROUP],
			damaged: []
		});
	});

	it.each([
		['an ID with a slash', person('a/b')],
		['no name', person('a', { name: ' ' })],
		['a state that is none', { ...person('a'), state: 'away' }]
	])('writes nobody when one of them is not sound: %s', async (_, bad) => {
		const db = await freshDatabase();
		const people = [person('b'), bad as ReturnType<typeof person>];
		expect(await saveRoster(db, { people, groups: [GROUP] })).toMatchObject({ code: 'failed' });
		expect(await readRoster(db)).toEqual({ people: [], groups: [], damaged: [] });
	});

	it('names damaged records and shows the others', async () => {
		const db = await freshDatabase();
		await saveRoster(db, { people: [person('a')], groups: [GROUP] });
		await db.table('people').put({ id: 'x', name: 1 });
		await db.table('groups').put({ id: 'y' });
		expect(await readRoster(db)).toEqual({
			people: [person('a')],
			groups: [GROUP],
			damaged: ['x', 'y']
		});
	});

	it('knows who has left and since when, and forgets it when they come back', async () => {
		const db = await freshDatabase();
		await saveRoster(db, { people: [person('a')], groups: [] });
		expect(await setPersonState(db, 'a', 'left', 5)).toEqual({ ok: true });
		expect((await readRoster(db)).people).toEqual([person('a', { state: 'left', leftAt: 5 })]);
		await setPersonState(db, 'a', 'active', 9);
		expect((await readRoster(db)).people).toEqual([person('a')]);
		expect(await setPersonState(db, 'b', 'left', 5)).toMatchObject({ ok: false, code: 'gone' });
	});
});
