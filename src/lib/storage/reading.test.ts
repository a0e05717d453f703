import { beforeAll, describe, expect, it } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { attemptOn, EVENTS, learner, logOn, uuid } from '../../../tests/support/tiny-attempt.ts';
import { logOf } from '../../../tests/support/stored-log.ts';
import { tinyItem } from '../../../tests/support/tiny-scenario.ts';
import { append, startAttempt } from './attempts.ts';
import type { Database } from './database.ts';
import { addLearner } from './learners.ts';
import { readAttempt } from './reading.ts';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

async function withTalk(): Promise<Database> {
	const db = await freshDatabase();
	await addLearner(db, learner('ann'));
	await startAttempt(db, attemptOn(item), item);
	await append(db, uuid(1), logOn(1, EVENTS));
	return db;
}

const read = (db: Database) => readAttempt(db, uuid(1));

describe('readAttempt', () => {
	it('reads an attempt with its log and its item', async () => {
		const db = await withTalk();
		expect(await read(db)).toEqual({
			ok: true,
			kind: 'roleplay',
			attempt: attemptOn(item),
			log: logOn(1, EVENTS),
			item
		});
	});

	it('reads one that has no events yet', async () => {
		const db = await withTalk();
		await startAttempt(db, attemptOn(item, 2), item);
		expect(await readAttempt(db, uuid(2))).toMatchObject({ ok: true, log: [] });
	});

	it('missing', async () => {
		const db = await withTalk();
		expect(await readAttempt(db, uuid(9))).toEqual({ ok: false, code: 'missing', detail: uuid(9) });
	});

	it.each<[string, 'broken' | 'newer' | 'no-item', string, (db: Database) => Promise<unknown>]>([
		[
			'a damaged record',
			'broken',
			'mode',
			(db) => db.table('attempts').put({ ...attemptOn(item), mode: 'free' })
		],
		[
			'a record of a newer build',
			'newer',
			'format: 2',
			(db) => db.table('attempts').put({ ...attemptOn(item), format: 2 })
		],
		['no content', 'no-item', '', (db) => db.items.clear()],
		[
			'damaged content',
			'no-item',
			'locales',
			(db) => db.table('items').put({ ...item, locales: { en: {} } })
		],
		[
			'other content',
			'no-item',
			'is tiny',
			(db) => {
				const { hash } = item;
				const content = { id: 'other', version: 1, hash };
				return db.attempts.put(attemptOn(item, 1, { content }));
			}
		]
	])('%s is %s', async (_, code, detail, damage) => {
		const db = await withTalk();
		await damage(db);
		expect(await read(db)).toEqual({
			ok: false,
			code,
			detail: expect.stringContaining(detail) as string
		});
	});

	it.each<[string, string, (db: Database) => Promise<unknown>]>([
		['a gap', 'seq 1: missing', (db) => db.log.delete([uuid(1), 1])],
		['a missing beginning', 'seq 0: missing', (db) => db.log.delete([uuid(1), 0])],
		[
			'a damaged entry',
			'seq 2: event.reply',
			(db) =>
				db.table('log').put({ ...logOn(1, EVENTS)[2], event: { type: 'replied', node: 'lift' } })
		],
		[
			'an entry with half a number',
			'seq 0.5: seq',
			(db) => db.table('log').put({ ...logOn(1, EVENTS)[0], seq: 0.5 })
		],
		[
			'an event that the talk refuses',
			'seq 2: no-such-reply',
			(db) =>
				db.log.put({
					attempt: uuid(1),
					seq: 2,
					at: 1,
					event: { type: 'replied', node: 'lift', reply: 'shout' }
				})
		],
		[
			'an event after the end',
			'seq 4: over',
			(db) => db.log.add({ attempt: uuid(1), seq: 4, at: 1, event: { type: 'silent', node: 'x' } })
		]
	])('log-broken: %s', async (_, detail, damage) => {
		const db = await withTalk();
		await damage(db);
		expect(await read(db)).toEqual({
			ok: false,
			code: 'log-broken',
			detail: expect.stringContaining(detail) as string
		});
	});

	it('deletes nothing of what is broken', async () => {
		const db = await withTalk();
		await db.log.delete([uuid(1), 1]);
		await read(db);
		expect(await db.log.count()).toBe(3);
		expect(await logOf(db, uuid(1))).toMatchObject({
			code: 'log-broken',
			detail: 'seq 1: missing'
		});
	});
});
