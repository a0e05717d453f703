import { beforeAll, describe, expect, it } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { attemptOn, EVENTS, learner, logOn, uuid } from '../../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { nothingAssigned } from './assigned-backup.ts';
import { append, startAttempt } from '../attempts.ts';
import { exportBackup } from './backup.ts';
import type { Database } from '../database.ts';
import { eraseAll } from '../erase.ts';
import { hashOf } from '../hash.ts';
import { addLearner } from '../learners.ts';
import { parseBackup } from './parse-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { getSetting, putSetting } from '../settings.ts';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

async function withTalks(): Promise<Database> {
	const db = await freshDatabase();
	await addLearner(db, learner('ann'));
	await putSetting(db, 'current-learner', 'ann');
	await putSetting(db, 'ann/theme', 'dark');
	for (const n of [1, 2]) {
		await startAttempt(db, attemptOn(item, n), item);
		await append(db, uuid(n), logOn(n, EVENTS));
	}
	return db;
}

const contents = async (db: Database): Promise<unknown[][]> =>
	Promise.all(db.tables.map((table) => table.toArray() as PromiseLike<unknown[]>));

describe('exportBackup', () => {
	it('holds every record', async () => {
		const db = await withTalks();
		expect(await exportBackup(db, 123)).toEqual({
			format: 'complaint-desk-backup',
			version: 5,
			exportedAt: 123,
			learners: [learner('ann')],
			attempts: [attemptOn(item, 1), attemptOn(item, 2)],
			log: [...logOn(1, EVENTS), ...logOn(2, EVENTS)],
			items: [item],
			settings: [
				{ key: 'ann/theme', value: 'dark' },
				{ key: 'current-learner', value: 'ann' }
			],
			desks: [],
			drafts: [],
			questions: [],
			...nothingAssigned(),
			aside: []
		});
	});

	it('backup, erase, restore: the records are equal', async () => {
		const db = await withTalks();
		const before = await contents(db);
		const text = JSON.stringify(await exportBackup(db, 1));
		await eraseAll(db);
		const parsed = parseBackup(text);
		expect(parsed).toMatchObject({ ok: true });
		if (parsed.ok) await restoreBackup(db, parsed.backup);
		expect(await contents(db)).toEqual(before);
	});

	it('who reads travels with the backup, and a file from before it was asked is read', async () => {
		const db = await withTalks();
		const older = JSON.stringify(await exportBackup(db, 1));
		await putSetting(db, 'ann/reader', 'trainer');
		await putSetting(db, 'ann/first-steps', 'hidden');
		const newer = JSON.stringify(await exportBackup(db, 1));
		for (const [text, reader, steps] of [
			[older, undefined, undefined],
			[newer, 'trainer', 'hidden']
		] as const) {
			await eraseAll(db);
			const parsed = parseBackup(text);
			expect(parsed).toMatchObject({ ok: true });
			if (parsed.ok) await restoreBackup(db, parsed.backup);
			expect(await getSetting(db, 'ann/theme')).toBe('dark');
			expect(await getSetting(db, 'ann/reader')).toBe(reader);
			expect(await getSetting(db, 'ann/first-steps')).toBe(steps);
		}
	});

	it('the hash still fits after the way through the database and the file', async () => {
		const db = await withTalks();
		const text = JSON.stringify(await exportBackup(db, 1));
		const { items } = JSON.parse(text) as { items: RoleplayItem[] };
		expect(hashOf(items[0] as RoleplayItem)).toBe(item.hash);
	});

	it('of an empty database can be read, too', async () => {
		const db = await freshDatabase();
		const parsed = parseBackup(JSON.stringify(await exportBackup(db, 1)));
		expect(parsed).toMatchObject({ ok: true });
	});
});

describe('a damaged database', () => {
	const damages: [string, string[], (db: Database) => Promise<unknown>][] = [
		['a learner', ['learners', 'attempts', 'log'], (db) => db.table('learners').put({ id: 'ann' })],
		[
			'an attempt',
			['attempts', 'log'],
			(db) => db.table('attempts').put({ id: uuid(1), learner: 'ann' })
		],
		[
			'an attempt of a newer build',
			['attempts', 'log'],
			(db) => db.table('attempts').put({ ...attemptOn(item, 1), format: 2 })
		],
		['a log with a gap', ['attempts', 'log'], (db) => db.log.delete([uuid(1), 1])],
		[
			'an entry without its attempt',
			['log'],
			(db) => db.table('log').put({ attempt: 'x', seq: 0 })
		],
		['an item', ['items', 'attempts', 'log'], (db) => db.table('items').put({ hash: item.hash })],
		[
			'an item whose content has changed',
			['items', 'attempts', 'log'],
			(db) => {
				const copy = structuredClone(item);
				Object.assign(copy.locales.en as object, { title: 'Other' });
				return db.items.put(copy);
			}
		],
		['a setting', ['settings'], (db) => db.table('settings').put({ key: 'a/theme', value: 1 })]
	];

	it.each(damages)(
		'%s is laid aside, as it is, and the rest can be restored',
		async (_, tables, damage) => {
			const db = await withTalks();
			await damage(db);
			const before = await contents(db);
			const backup = await exportBackup(db, 1);
			expect([...new Set(backup.aside.map(({ table }) => table))].sort()).toEqual(
				[...tables].sort()
			);
			expect(parseBackup(JSON.stringify(backup))).toMatchObject({ ok: true });
			const { learners, attempts, log, items, settings, aside } = backup;
			const parts = [learners, attempts, log, items, settings, aside];
			const exported = parts.reduce((sum, list) => sum + list.length, 0);
			expect(exported).toBe(before.flat().length);
			expect(await contents(db)).toEqual(before);
		}
	);
});
