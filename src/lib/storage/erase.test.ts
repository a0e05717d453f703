import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { attemptOn, EVENTS, learner, logOn, uuid } from '../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../tests/support/tiny-scenario.ts';
import { append, startAttempt } from './attempts.ts';
import type { Database } from './database.ts';
import { eraseAll, eraseLearner } from './erase.ts';
import { addLearner } from './learners.ts';
import { readAttempt } from './reading.ts';
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

describe('eraseAll', () => {
	it('leaves an empty database that can be used again', async () => {
		const db = await withTwo();
		await db.table('attempts').put({ id: 'damaged' });
		expect(await eraseAll(db)).toEqual({ ok: true });
		expect(await counts(db)).toEqual(db.tables.map(() => 0));
		expect(await addLearner(db, learner('ann'))).toEqual({ ok: true });
	});
});
