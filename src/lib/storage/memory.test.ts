import type { Table } from 'dexie';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { connect, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { attemptOn, EVENTS, learner, logOn, uuid } from '../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../tests/support/tiny-scenario.ts';
import { append, startAttempt } from './attempts.ts';
import { exportBackup } from './backup/backup.ts';
import type { Database } from './database.ts';
import { addLearner } from './learners.ts';
import { watch } from './live.ts';
import { moveToMemory, openMemory, type Unread } from './memory.ts';
import type { Store } from './open.ts';
import { readAttempt } from './reading.ts';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

async function withTalks(): Promise<Database> {
	const db = await freshDatabase();
	await addLearner(db, learner('ann'));
	for (const n of [1, 2]) {
		await startAttempt(db, attemptOn(item, n), item);
		await append(db, uuid(n), logOn(n, EVENTS.slice(0, 2)));
	}
	return db;
}

async function move(db: Database): Promise<{ store: Store; unread: Unread[] }> {
	const moved = await moveToMemory({ db, kept: true });
	onTestFinished(() => moved.store.db.close());
	return moved;
}

/** The object that stands for a table in the list of all tables; `db.items` is another one. */
function tableOf(db: Database, name: string): Table<unknown, unknown> {
	const table = db.tables.find((t) => t.name === name);
	if (!table) throw new Error(name);
	return table;
}

const unreadable = new DOMException('cannot be read', 'DataError');

describe('openMemory', () => {
	it('keeps order, refuses conflicts and rolls back like the disk', async () => {
		const db = await openMemory();
		await addLearner(db, learner('ann'));
		await startAttempt(db, attemptOn(item), item);
		expect(await append(db, uuid(1), logOn(1, EVENTS.slice(0, 2)))).toEqual({ ok: true });
		expect(await append(db, uuid(1), logOn(1, EVENTS))).toMatchObject({ code: 'conflict' });
		expect(await append(db, uuid(1), logOn(1, EVENTS.slice(2), 2))).toEqual({ ok: true });
		expect(await readAttempt(db, uuid(1))).toMatchObject({ ok: true, log: logOn(1, EVENTS) });
	});

	it('tells live queries of its changes', async () => {
		const db = await openMemory();
		const seen: number[] = [];
		const stop = watch(
			() => db.learners.count(),
			(count) => seen.push(count),
			() => undefined
		);
		onTestFinished(stop);
		await expect.poll(() => seen).toEqual([0]);
		await addLearner(db, learner('ann'));
		await expect.poll(() => seen.at(-1)).toBe(1);
	});
});

describe('moveToMemory', () => {
	it('takes everything along, damaged records too, and work goes on', async () => {
		const db = await withTalks();
		await db.table('attempts').put({ id: 'damaged' });
		const before = await exportBackup(db, 0);
		const { store, unread } = await move(db);
		expect(store).toMatchObject({ kept: false, reason: 'full' });
		expect(unread).toEqual([]);
		expect(await exportBackup(store.db, 0)).toEqual(before);
		expect(await append(store.db, uuid(1), logOn(1, EVENTS.slice(2), 2))).toEqual({ ok: true });
	});

	it('leaves the disk as it was, and closes the connection to it', async () => {
		const db = await withTalks();
		const { store } = await move(db);
		await append(store.db, uuid(1), logOn(1, EVENTS.slice(2), 2));
		expect(db.isOpen()).toBe(false);
		expect(await (await connect(db.name)).log.count()).toBe(4);
	});

	it('leaves behind only what cannot be read, and says what', async () => {
		const db = await withTalks();
		const attempts = tableOf(db, 'attempts');
		const get = attempts.get.bind(attempts) as (key: unknown) => Promise<unknown>;
		vi.spyOn(attempts, 'toArray').mockRejectedValue(unreadable);
		vi.spyOn(attempts, 'get').mockImplementation(((key: unknown) =>
			key === uuid(1) ? Promise.reject(unreadable) : get(key)) as never);
		const { store, unread } = await move(db);
		expect(unread).toEqual([
			{ table: 'attempts', key: `"${uuid(1)}"`, message: 'DataError: cannot be read' }
		]);
		expect(await store.db.attempts.toArray()).toEqual([attemptOn(item, 2)]);
		expect(await store.db.log.count()).toBe(4);
	});

	it('says so when nothing of a table can be read', async () => {
		const db = await withTalks();
		const items = tableOf(db, 'items');
		vi.spyOn(items, 'toArray').mockRejectedValue(unreadable);
		vi.spyOn(items, 'toCollection').mockReturnValue({
			primaryKeys: () => Promise.reject(unreadable)
		} as never);
		const { store, unread } = await move(db);
		expect(unread).toEqual([{ table: 'items', message: 'DataError: cannot be read' }]);
		expect(await store.db.attempts.count()).toBe(2);
	});
});
