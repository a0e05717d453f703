import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { connect, freshDatabase } from '../../../tests/support/fresh-database.ts';
import {
	attemptOn,
	EVENTS,
	learner,
	logOn,
	OTHER_EVENTS,
	uuid
} from '../../../tests/support/tiny-attempt.ts';
import { logOf } from '../../../tests/support/stored-log.ts';
import { tinyItem } from '../../../tests/support/tiny-scenario.ts';
import { append, attemptsOf, startAttempt } from './attempts.ts';
import type { Database } from './database.ts';
import { addLearner } from './learners.ts';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

async function withLearner(): Promise<Database> {
	const db = await freshDatabase();
	await addLearner(db, learner('ann'));
	return db;
}

async function withAttempt(): Promise<Database> {
	const db = await withLearner();
	await startAttempt(db, attemptOn(item), item);
	return db;
}

describe('startAttempt', () => {
	it('stores the attempt, and its item once for all attempts on it', async () => {
		const db = await withLearner();
		expect(await startAttempt(db, attemptOn(item, 1), item)).toEqual({ ok: true });
		expect(await startAttempt(db, attemptOn(item, 2), item)).toEqual({ ok: true });
		expect(await db.attempts.toArray()).toEqual([attemptOn(item, 1), attemptOn(item, 2)]);
		expect(await db.items.toArray()).toEqual([item]);
	});

	it('stores a fork with the events that it takes over', async () => {
		const db = await withAttempt();
		const fork = attemptOn(item, 2, { parent: { attempt: uuid(1), events: 2 } });
		const shared = logOn(2, EVENTS.slice(0, 2));
		expect(await startAttempt(db, fork, item, shared)).toEqual({ ok: true });
		expect(await logOf(db, uuid(2))).toEqual({ ok: true, log: shared });
	});

	it('does not start the same attempt twice', async () => {
		const db = await withAttempt();
		await append(db, uuid(1), logOn(1, EVENTS));
		const again = await startAttempt(db, attemptOn(item, 1, { seed: 8 }), item);
		expect(again).toMatchObject({ ok: false, code: 'conflict' });
		expect(await db.attempts.toArray()).toEqual([attemptOn(item)]);
	});

	it('does not start for a learner who has been erased, and keeps nothing of it', async () => {
		const db = await freshDatabase();
		const result = await startAttempt(db, attemptOn(item), item);
		expect(result).toMatchObject({ ok: false, code: 'gone' });
		expect(await db.attempts.count()).toBe(0);
		expect(await db.items.count()).toBe(0);
	});

	it('keeps nothing when the disk gets full on the way', async () => {
		const db = await withLearner();
		vi.spyOn(db.log, 'bulkAdd').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
		const result = await startAttempt(db, attemptOn(item), item, logOn(1, EVENTS));
		expect(result).toMatchObject({ ok: false, code: 'full' });
		expect(await db.attempts.count()).toBe(0);
		expect(await db.items.count()).toBe(0);
	});

	it.each([
		['an attempt that is none', { seed: 0.5 }],
		['other content', { content: { id: 'tiny', version: 1, hash: '0'.repeat(64) } }],
		['another version of it', { content: { id: 'tiny', version: 2, hash: '' } }]
	])('throws for %s: a bug of the caller', async (_, more) => {
		const db = await withLearner();
		await expect(startAttempt(db, attemptOn(item, 1, more), item)).rejects.toThrow(TypeError);
		expect(await db.attempts.count()).toBe(0);
	});

	it('throws for a log that is not its own or does not fit the talk', async () => {
		const db = await withLearner();
		const start = (log: typeof foreign) => startAttempt(db, attemptOn(item), item, log);
		const foreign = logOn(2, EVENTS);
		await expect(start(foreign)).rejects.toThrow('entry of another attempt');
		await expect(start(logOn(1, EVENTS.slice(3)))).rejects.toThrow('other-node');
	});
});

describe('append', () => {
	it('goes on where the log ends', async () => {
		const db = await withAttempt();
		expect(await append(db, uuid(1), logOn(1, EVENTS.slice(0, 1)))).toEqual({ ok: true });
		expect(await append(db, uuid(1), logOn(1, EVENTS.slice(1), 1))).toEqual({ ok: true });
		expect(await logOf(db, uuid(1))).toEqual({ ok: true, log: logOn(1, EVENTS) });
	});

	it('keeps the order of seq beyond nine, whatever the time says', async () => {
		const db = await withAttempt();
		const events = Array.from({ length: 12 }, (_, i) => EVENTS[i % 2] as (typeof EVENTS)[number]);
		const log = logOn(1, events).map((entry) => ({ ...entry, at: 50_000 - entry.seq }));
		await append(db, uuid(1), log);
		expect(await logOf(db, uuid(1))).toEqual({ ok: true, log });
	});

	it('leaves the logs of other attempts alone', async () => {
		const db = await withAttempt();
		await startAttempt(db, attemptOn(item, 2), item);
		await append(db, uuid(1), logOn(1, EVENTS));
		await append(db, uuid(2), logOn(2, OTHER_EVENTS));
		expect(await logOf(db, uuid(1))).toEqual({ ok: true, log: logOn(1, EVENTS) });
		expect(await logOf(db, uuid(2))).toEqual({ ok: true, log: logOn(2, OTHER_EVENTS) });
	});

	it('of two tabs at the same seq one goes on, the other has a conflict and writes nothing', async () => {
		const here = await withAttempt();
		const there = await connect(here.name);
		const results = await Promise.all([
			append(here, uuid(1), logOn(1, EVENTS)),
			append(there, uuid(1), logOn(1, OTHER_EVENTS))
		]);
		expect(results.filter(({ ok }) => ok)).toHaveLength(1);
		expect(results.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict' });
		const won = results[0]?.ok ? EVENTS : OTHER_EVENTS;
		expect(await logOf(there, uuid(1))).toEqual({ ok: true, log: logOn(1, won) });
	});

	it('refuses a gap', async () => {
		const db = await withAttempt();
		const result = await append(db, uuid(1), logOn(1, EVENTS.slice(1), 1));
		expect(result).toMatchObject({ ok: false, code: 'failed' });
		expect(await db.log.count()).toBe(0);
	});

	it('refuses a gap among the entries, and writes none of them', async () => {
		const db = await withAttempt();
		const [first, , third] = logOn(1, EVENTS);
		const result = await append(db, uuid(1), [first, third] as NonNullable<typeof first>[]);
		expect(result).toMatchObject({ ok: false, code: 'failed' });
		expect(await db.log.count()).toBe(0);
	});

	it('refuses entries of another attempt', async () => {
		const db = await withAttempt();
		expect(await append(db, uuid(1), logOn(2, EVENTS))).toMatchObject({ code: 'failed' });
		expect(await db.log.count()).toBe(0);
	});

	it('does not bring back an attempt that has been erased', async () => {
		const db = await freshDatabase();
		expect(await append(db, uuid(1), logOn(1, EVENTS))).toMatchObject({ ok: false, code: 'gone' });
		expect(await db.log.count()).toBe(0);
	});

	// The browser's error is thrown in its place; quota.test.ts has it from a disk that is really full.
	it('says that the disk is full, and writes nothing', async () => {
		const db = await withAttempt();
		await append(db, uuid(1), logOn(1, EVENTS.slice(0, 1)));
		vi.spyOn(db.log, 'bulkAdd').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
		const result = await append(db, uuid(1), logOn(1, EVENTS.slice(1), 1));
		expect(result).toMatchObject({ ok: false, code: 'full' });
		expect(await logOf(db, uuid(1))).toEqual({ ok: true, log: logOn(1, EVENTS.slice(0, 1)) });
	});

	it('says that the connection is closed', async () => {
		const db = await withAttempt();
		db.close();
		expect(await append(db, uuid(1), logOn(1, EVENTS))).toMatchObject({ code: 'closed' });
	});

	it('says that a record cannot be stored', async () => {
		const db = await withAttempt();
		const [entry] = logOn(1, EVENTS);
		const result = await append(db, uuid(1), [{ ...entry, at: () => 1 } as never]);
		expect(result).toMatchObject({ ok: false, code: 'failed' });
	});
});

describe('attemptsOf', () => {
	it('lists a learner’s own attempts, newest first', async () => {
		const db = await withLearner();
		await addLearner(db, learner('bob'));
		for (const n of [1, 3, 2]) await startAttempt(db, attemptOn(item, n), item);
		await startAttempt(db, attemptOn(item, 4, { learner: 'bob' }), item);
		const list = await attemptsOf(db, 'ann', 'roleplay');
		expect(list.map((a) => a.ok && a.value.id)).toEqual([uuid(3), uuid(2), uuid(1)]);
		expect(await attemptsOf(db, 'nobody', 'roleplay')).toEqual([]);
	});

	it('a damaged or newer attempt does not stop the list: it comes last, marked', async () => {
		const db = await withLearner();
		for (const n of [1, 2]) await startAttempt(db, attemptOn(item, n), item);
		const raw = db.table('attempts');
		await raw.put({ ...attemptOn(item, 3), startedAt: 'yesterday' });
		await raw.put({ ...attemptOn(item, 4), format: 2 });
		await raw.put({ id: uuid(5), learner: 'ann' });
		const list = await attemptsOf(db, 'ann', 'roleplay');
		expect(list.slice(0, 2).map(({ ok }) => ok)).toEqual([true, true]);
		expect(list.slice(2)).toEqual([
			{
				ok: false,
				id: uuid(3),
				code: 'broken',
				detail: expect.stringContaining('startedAt') as string
			},
			{ ok: false, id: uuid(4), code: 'newer', detail: 'format: 2' },
			{ ok: false, id: uuid(5), code: 'broken', detail: expect.any(String) as string }
		]);
		expect(await db.attempts.count()).toBe(5);
	});
});
