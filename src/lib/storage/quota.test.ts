/** A disk that is really full: the browser allows no more than a megabyte. */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { attemptOn, EVENTS, learner, logOn, uuid } from '../../../tests/support/tiny-attempt.ts';
import { logOf } from '../../../tests/support/stored-log.ts';
import { tinyItem } from '../../../tests/support/tiny-scenario.ts';
import { append, startAttempt } from './attempts.ts';
import { exportBackup } from './backup/backup.ts';
import { Database } from './database.ts';
import { addLearner } from './learners.ts';
import { moveToMemory } from './memory.ts';
import { restoreBackup } from './backup/restore-backup.ts';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

/** Storage of its own with a limit, as Chromium gives it; TypeScript does not know it yet. */
type Buckets = {
	open: (name: string, options: { quota: number }) => Promise<{ indexedDB: IDBFactory }>;
	delete: (name: string) => Promise<void>;
};

/** A database with room for a talk, not for megabytes. */
async function withFullDisk(): Promise<Database> {
	const { storageBuckets } = navigator as unknown as { storageBuckets: Buckets };
	const name = `test-${crypto.randomUUID()}`;
	const { indexedDB } = await storageBuckets.open(name, { quota: 1_000_000 });
	onTestFinished(() => storageBuckets.delete(name));
	const db = new Database({ indexedDB });
	await db.open();
	onTestFinished(() => db.close());
	await addLearner(db, learner('ann'));
	await startAttempt(db, attemptOn(item), item);
	await append(db, uuid(1), logOn(1, EVENTS.slice(0, 1)));
	return db;
}

const long = 'x'.repeat(4_000_000);

describe('a full disk', () => {
	it('refuses an append as a whole, and what was stored can still be read', async () => {
		const db = await withFullDisk();
		const [, second, third] = EVENTS;
		const events = [second, { ...third, reply: long }] as typeof EVENTS;
		expect(await append(db, uuid(1), logOn(1, events, 1))).toMatchObject({
			ok: false,
			code: 'full',
			message: expect.stringContaining('QuotaExceededError') as string
		});
		expect(await logOf(db, uuid(1))).toEqual({ ok: true, log: logOn(1, EVENTS.slice(0, 1)) });
	});

	it('refuses a restore as a whole', async () => {
		const db = await withFullDisk();
		const before = await exportBackup(db, 1);
		const big = { ...learner('bob'), name: long };
		expect(await restoreBackup(db, { ...before, learners: [big] })).toMatchObject({ code: 'full' });
		expect(await exportBackup(db, 1)).toEqual(before);
	});

	it('still takes what fits', async () => {
		const db = await withFullDisk();
		expect(await append(db, uuid(1), logOn(1, EVENTS.slice(1), 1))).toEqual({ ok: true });
	});

	it('does not keep one from going on in memory and from saving a file', async () => {
		const db = await withFullDisk();
		const { store } = await moveToMemory({ db, kept: true });
		onTestFinished(() => store.db.close());
		expect(await append(store.db, uuid(1), logOn(1, EVENTS.slice(1), 1))).toEqual({ ok: true });
		expect((await exportBackup(store.db, 1)).log).toEqual(logOn(1, EVENTS));
	});
});
