import { beforeAll, describe, expect, it } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
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
import { append, startAttempt } from './attempts.ts';
import type { Database } from './database.ts';
import { addLearner } from './learners.ts';
import { appendLeft, startLeft } from './left.ts';

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

describe('startLeft', () => {
	it('stores the beginning that a dead tab could not', async () => {
		const db = await withLearner();
		expect(await startLeft(db, attemptOn(item), item)).toEqual({ ok: true });
		expect(await db.attempts.toArray()).toEqual([attemptOn(item)]);
		expect(await db.items.toArray()).toEqual([item]);
	});

	it('changes nothing when it had been stored after all', async () => {
		const db = await withAttempt();
		await append(db, uuid(1), logOn(1, EVENTS));
		expect(await startLeft(db, attemptOn(item), item)).toMatchObject({ code: 'conflict' });
		expect(await logOf(db, uuid(1))).toEqual({ ok: true, log: logOn(1, EVENTS) });
	});

	it.each([
		['damaged', () => ({ ...attemptOn(item), seed: 'x' })],
		['of another hash', () => attemptOn({ ...item, hash: 'f'.repeat(64) })],
		['of another version', () => attemptOn({ ...item, version: 99 })]
	])('refuses one that is %s', async (_, begun) => {
		const db = await withLearner();
		expect(await startLeft(db, begun(), item)).toMatchObject({ ok: false, code: 'failed' });
		expect(await db.attempts.count()).toBe(0);
	});
});

describe('appendLeft', () => {
	it('appends what is missing and passes over what is stored', async () => {
		const db = await withAttempt();
		await append(db, uuid(1), logOn(1, EVENTS.slice(0, 2)));
		expect(await appendLeft(db, uuid(1), logOn(1, EVENTS))).toEqual({ ok: true });
		expect(await logOf(db, uuid(1))).toEqual({ ok: true, log: logOn(1, EVENTS) });
	});

	it.each([
		['is damaged', () => [{ seq: 0 }], 'failed'],
		['does not fit the talk', () => logOn(1, OTHER_EVENTS.slice(2)), 'failed'],
		['has a gap', () => logOn(1, EVENTS.slice(2), 2), 'failed']
	])('refuses what %s, and keeps the log', async (_, left, code) => {
		const db = await withAttempt();
		expect(await appendLeft(db, uuid(1), left())).toMatchObject({ ok: false, code });
		expect(await logOf(db, uuid(1))).toEqual({ ok: true, log: [] });
	});

	it('says that the attempt is gone when there is none', async () => {
		const db = await withLearner();
		const result = await appendLeft(db, uuid(1), logOn(1, EVENTS));
		expect(result).toMatchObject({ ok: false, code: 'gone' });
	});
});
