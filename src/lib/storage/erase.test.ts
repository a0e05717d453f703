import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { attemptOn, EVENTS, learner, logOn, uuid } from '../../../tests/support/tiny-attempt.ts';
import { assignment } from '../../../tests/support/tiny-assignment.ts';
import { person, resultsWith } from '../../../tests/support/tiny-results.ts';
import { tinyItem } from '../../../tests/support/tiny-scenario.ts';
import { issuedAssignments, keepAssignment } from './training/assignments.ts';
import { append, startAttempt } from './attempts.ts';
import type { Database } from './database.ts';
import { eraseAll, eraseLearner, erasePerson } from './erase.ts';
import { importResults } from './training/import-results.ts';
import { addLearner } from './learners.ts';
import { readAttempt } from './reading.ts';
import { receiveAssignment, receivedBy } from './training/received.ts';
import { keepRemark, remarksOf } from './training/remarks.ts';
import { readRoster, saveRoster } from './training/roster.ts';
import { getSetting, putSetting } from './settings.ts';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

/** Ann with attempts 1 and 2, Bob with attempt 3, all on one item. */
async function withTwo(): Promise<Database> {
	const db = await freshDatabase();
	for (const id of ['ann', 'bob']) {
		await addLearner(db, learner(id));
		await putSetting(db, `${id}/theme`, 'dark');
	}
	for (const n of [1, 2, 3]) {
		await startAttempt(db, attemptOn(item, n, { learner: n === 3 ? 'bob' : 'ann' }), item);
		await append(db, uuid(n), logOn(n, EVENTS));
	}
	return db;
}

const counts = async (db: Database): Promise<number[]> =>
	Promise.all(db.tables.map((table) => table.count()));

describe('eraseLearner', () => {
	it('erases all of one learner and nothing of another', async () => {
		const db = await withTwo();
		await putSetting(db, 'current-learner', 'bob');
		expect(await eraseLearner(db, 'ann')).toEqual({ ok: true });
		expect(await db.learners.toArray()).toEqual([learner('bob')]);
		expect(await db.attempts.toCollection().primaryKeys()).toEqual([uuid(3)]);
		expect(await db.log.toArray()).toEqual(logOn(3, EVENTS));
		expect(await readAttempt(db, uuid(3))).toMatchObject({ ok: true });
		expect(await getSetting(db, 'ann/theme')).toBeUndefined();
		expect(await getSetting(db, 'bob/theme')).toBe('dark');
		expect(await getSetting(db, 'current-learner')).toBe('bob');
	});

	it('the last one takes the content and the current learner along', async () => {
		const db = await withTwo();
		await putSetting(db, 'current-learner', 'ann');
		await eraseLearner(db, 'bob');
		await eraseLearner(db, 'ann');
		expect(await counts(db)).toEqual(db.tables.map(() => 0));
	});

	it('erases damaged attempts too, and keeps all content while a pin cannot be read', async () => {
		const db = await withTwo();
		await db.table('attempts').put({ id: uuid(3), learner: 'bob', content: null });
		await db.table('attempts').put({ id: uuid(2), learner: 'ann' });
		expect(await eraseLearner(db, 'ann')).toEqual({ ok: true });
		expect(await db.attempts.count()).toBe(1);
		expect(await db.items.count()).toBe(1);
	});

	it('is all or nothing', async () => {
		const db = await withTwo();
		const before = await counts(db);
		vi.spyOn(db.learners, 'delete').mockRejectedValue(new DOMException('no', 'UnknownError'));
		expect(await eraseLearner(db, 'ann')).toMatchObject({ ok: false, code: 'failed' });
		expect(await counts(db)).toEqual(before);
	});
});

describe('erasePerson', () => {
	/** Two people with a talk each, on which something was said, in an assignment for both. */
	async function withPeople(): Promise<Database> {
		const db = await withTwo();
		await saveRoster(db, { people: [person('p-1'), person('p-2')], groups: [] });
		const to = ['p-1', 'p-2'].map((id) => ({ id, name: `Name of ${id}` }));
		const words = [4, 5].map((n) => ({ attempt: uuid(n), seq: 2, text: '好', at: 5 }));
		await keepAssignment(db, assignment({ to, comments: words }));
		for (const n of [4, 5]) {
			const file = resultsWith([attemptOn(item, n)], logOn(n, EVENTS), [item]);
			await importResults(db, file, `p-${n - 3}`, { zone: 'UTC' });
			await keepRemark(db, { attempt: uuid(n), seq: 2, at: 5, text: '好' });
		}
		return db;
	}

	it('erases all of one person, in assignments too, and nothing of anybody else', async () => {
		const db = await withPeople();
		expect(await erasePerson(db, 'p-1')).toEqual({ ok: true });
		expect((await readRoster(db)).people).toEqual([person('p-2')]);
		expect(await db.attempts.toCollection().primaryKeys()).toEqual([1, 2, 3, 5].map(uuid));
		expect(await db.log.count()).toBe(16);
		for (const table of [db.facts, db.aggregates, db.remarks]) expect(await table.count()).toBe(1);
		expect(await remarksOf(db, 'p-2')).toHaveLength(1);
		expect(JSON.stringify(await db.assignments.toArray())).not.toMatch(
			new RegExp(`p-1|${uuid(4)}`)
		);
		expect(await issuedAssignments(db)).toMatchObject([
			{ ok: true, value: { to: [{ id: 'p-2' }], comments: [{ attempt: uuid(5) }] } }
		]);
		expect(await readAttempt(db, uuid(5))).toMatchObject({ ok: true });
	});

	it('the last one who needed it takes the content along', async () => {
		const db = await withPeople();
		await eraseLearner(db, 'ann');
		await eraseLearner(db, 'bob');
		await erasePerson(db, 'p-1');
		expect(await db.items.count()).toBe(1);
		await erasePerson(db, 'p-2');
		for (const table of [db.items, db.attempts, db.log, db.facts, db.aggregates, db.remarks])
			expect(await table.count()).toBe(0);
	});

	it('a learner who is erased takes along what was assigned', async () => {
		const db = await withTwo();
		for (const learner of ['ann', 'bob'])
			await receiveAssignment(db, {
				learner,
				assignment: assignment(),
				receivedAt: 5,
				person: 'p'
			});
		await eraseLearner(db, 'ann');
		expect(await receivedBy(db, 'ann')).toEqual([]);
		expect(await receivedBy(db, 'bob')).toHaveLength(1);
	});
});

describe('eraseAll', () => {
	it('leaves an empty database that can be used again', async () => {
		const db = await withTwo();
		await db.table('attempts').put({ id: 'damaged' });
		expect(await eraseAll(db)).toEqual({ ok: true });
		expect(await counts(db)).toEqual(db.tables.map(() => 0));
		expect(await addLearner(db, learner('ann'))).toEqual({ ok: true });
	});
});
