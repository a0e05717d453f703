import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { LogEntry, RoleplayItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import {
	attemptOn,
	EVENTS,
	learner,
	logOn,
	OTHER_EVENTS,
	uuid
} from '../../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { nothingAssigned } from './assigned-backup.ts';
import { exportBackup, type Backup } from './backup.ts';
import type { Database } from '../database.ts';
import { eraseAll } from '../erase.ts';
import { parseBackup } from './parse-backup.ts';
import { restoreBackup, type Report } from './restore-backup.ts';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

const backupOf = (more: Partial<Backup> = {}): Backup => ({
	format: 'complaint-desk-backup',
	version: 5,
	exportedAt: 1,
	learners: [learner('ann')],
	attempts: [attemptOn(item, 1), attemptOn(item, 2)],
	log: [...logOn(1, EVENTS), ...logOn(2, EVENTS)],
	items: [item],
	settings: [{ key: 'ann/theme', value: 'dark' }],
	desks: [],
	drafts: [],
	questions: [],
	...nothingAssigned(),
	aside: [],
	...more
});

async function restore(db: Database, backup: Backup): Promise<Report> {
	const result = await restoreBackup(db, backup);
	if (!result.ok) throw new Error(result.message);
	return result.report;
}

const none = {
	...{ learners: 0, attempts: 0, log: 0, items: 0, settings: 0, desks: 0, drafts: 0 },
	...{ questions: 0, people: 0, groups: 0, assignments: 0, received: 0, remarks: 0 }
};

describe('restoreBackup', () => {
	it('adds all to an empty database', async () => {
		const db = await freshDatabase();
		expect(await restore(db, backupOf())).toEqual({
			added: { ...none, learners: 1, attempts: 2, log: 8, items: 1, settings: 1 },
			kept: none,
			longer: [],
			conflicts: []
		});
		expect(await exportBackup(db, 1)).toEqual(backupOf());
	});

	it('a second time adds nothing', async () => {
		const db = await freshDatabase();
		await restore(db, backupOf());
		expect(await restore(db, backupOf())).toEqual({
			added: none,
			kept: { ...none, learners: 1, attempts: 2, log: 8, items: 1, settings: 1 },
			longer: [],
			conflicts: []
		});
		expect(await exportBackup(db, 1)).toEqual(backupOf());
	});

	it('keeps what is there of a learner: name, settings, other attempts', async () => {
		const db = await freshDatabase();
		await restore(db, backupOf());
		const report = await restore(
			db,
			backupOf({
				learners: [{ ...learner('ann'), name: 'Other' }, learner('bob')],
				attempts: [attemptOn(item, 3)],
				log: [],
				settings: [
					{ key: 'ann/theme', value: 'light' },
					{ key: 'ann/text-size', value: 'large' }
				]
			})
		);
		expect(report.added).toEqual({ ...none, learners: 1, attempts: 1, settings: 1 });
		const after = await exportBackup(db, 1);
		expect(after.learners).toEqual([learner('ann'), learner('bob')]);
		expect(after.attempts).toHaveLength(3);
		expect(after.settings).toEqual([
			{ key: 'ann/text-size', value: 'large' },
			{ key: 'ann/theme', value: 'dark' }
		]);
	});

	it('extends a log whose beginning is stored', async () => {
		const db = await freshDatabase();
		const half = [...logOn(1, EVENTS.slice(0, 2)), ...logOn(2, EVENTS)];
		await restore(db, backupOf({ log: half }));
		const report = await restore(db, backupOf());
		expect(report).toMatchObject({ longer: [uuid(1)], conflicts: [] });
		expect(report.added).toEqual({ ...none, log: 2 });
		expect(await exportBackup(db, 1)).toEqual(backupOf());
	});

	it('goes by seq, in whatever order the file has the entries', async () => {
		const db = await freshDatabase();
		await restore(db, backupOf({ log: logOn(1, EVENTS.slice(0, 2)) }));
		const report = await restore(db, backupOf({ log: backupOf().log.reverse() }));
		expect(report).toMatchObject({ conflicts: [], added: { log: 6 } });
		expect(await exportBackup(db, 1)).toEqual(backupOf());
	});

	it('does not shorten a log that has gone on', async () => {
		const db = await freshDatabase();
		await restore(db, backupOf());
		const report = await restore(db, backupOf({ log: logOn(1, EVENTS.slice(0, 2)) }));
		expect(report).toMatchObject({ added: none, longer: [], conflicts: [] });
		expect(await exportBackup(db, 1)).toEqual(backupOf());
	});

	it.each<[string, Partial<Backup>]>([
		['another log', { log: [...logOn(1, OTHER_EVENTS), ...logOn(2, EVENTS)] }],
		['another time in its log', { log: logOn(1, EVENTS).map((e) => ({ ...e, at: e.at + 1 })) }]
	])('keeps the stored attempt and reports a conflict: %s', async (_, more) => {
		const db = await freshDatabase();
		await restore(db, backupOf());
		const report = await restore(db, backupOf(more));
		expect(report).toMatchObject({ added: none, longer: [], conflicts: [uuid(1)] });
		expect(await exportBackup(db, 1)).toEqual(backupOf());
	});

	it('keeps the stored attempt when the record is another', async () => {
		const db = await freshDatabase();
		await restore(db, backupOf());
		const report = await restore(
			db,
			backupOf({ attempts: [attemptOn(item, 1, { seed: 99 })], log: logOn(1, EVENTS) })
		);
		expect(report).toMatchObject({ added: none, conflicts: [uuid(1)] });
		expect(await exportBackup(db, 1)).toEqual(backupOf());
	});

	it('leaves a damaged attempt alone, and restores the others', async () => {
		const db = await freshDatabase();
		const damaged = { id: uuid(1), learner: 'ann' };
		await db.table('attempts').put(damaged);
		const report = await restore(db, backupOf());
		expect(report).toMatchObject({ conflicts: [uuid(1)], added: { attempts: 1, log: 4 } });
		expect(await db.attempts.get(uuid(1))).toEqual(damaged);
	});

	it('an attempt whose log alone is left gets it back, unless the log is longer', async () => {
		const db = await freshDatabase();
		await db.log.bulkAdd([...logOn(1, EVENTS.slice(0, 1)), ...logOn(2, EVENTS)]);
		const report = await restore(db, backupOf({ log: logOn(1, EVENTS) }));
		expect(report).toMatchObject({ conflicts: [uuid(2)], added: { attempts: 1, log: 3 } });
		expect(await db.log.count()).toBe(8);
	});

	it('does not restore what was laid aside', async () => {
		const db = await freshDatabase();
		const aside = [{ table: 'attempts', record: attemptOn(item, 9) }];
		await restore(db, backupOf({ aside }));
		expect(await db.attempts.get(uuid(9))).toBeUndefined();
	});

	// The browser's error is thrown in its place; quota.test.ts has it from a disk that is really full.
	it('is all or nothing: a disk that gets full on the way leaves the database as it was', async () => {
		const db = await freshDatabase();
		await restore(db, backupOf({ attempts: [attemptOn(item, 1)], log: [] }));
		const before = await exportBackup(db, 1);
		vi.spyOn(db.log, 'bulkAdd').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
		expect(await restoreBackup(db, backupOf({ learners: [learner('bob')] }))).toMatchObject({
			ok: false,
			code: 'full'
		});
		expect(await exportBackup(db, 1)).toEqual(before);
	});

	it.each<[string, (backup: Backup) => unknown]>([
		['no JSON', () => '{'],
		['foreign', (b) => ({ ...b, format: 'other' })],
		['newer', (b) => ({ ...b, version: 6 })],
		['a broken learner', (b) => ({ ...b, learners: [{}] })],
		['a lost item', (b) => ({ ...b, items: [] })],
		['a gap', (b) => ({ ...b, log: b.log.slice(1) })],
		[
			'a false hash',
			(b) => ({ ...b, items: [{ ...item, hash: '0'.repeat(64) }], attempts: [], log: [] })
		]
	])('%s: such a file leaves the database exactly as it was', async (_, damage) => {
		const db = await freshDatabase();
		await restore(db, backupOf({ attempts: [attemptOn(item, 2)], log: [] }));
		const before = await exportBackup(db, 1);
		const damaged = damage(backupOf({ learners: [learner('bob'), learner('ann')] }));
		const text = typeof damaged === 'string' ? damaged : JSON.stringify(damaged);
		const parsed = parseBackup(text);
		if (parsed.ok) await restore(db, parsed.backup);
		expect(parsed.ok).toBe(false);
		expect(await exportBackup(db, 1)).toEqual(before);
	});
});

describe('any backups of one history', () => {
	/** Parts of a history of three attempts: for each, how many of its events were there, or none of it. */
	const parts = fc.array(fc.option(fc.integer({ min: 0, max: EVENTS.length })), {
		minLength: 3,
		maxLength: 3
	});

	const backupFrom = (lengths: (number | null)[]): Backup => {
		const there = lengths.flatMap((length, n) => (length === null ? [] : [{ n, length }]));
		return backupOf({
			attempts: there.map(({ n }) => attemptOn(item, n)),
			log: there.flatMap(({ n, length }) => logOn(n, EVENTS.slice(0, length)))
		});
	};

	const longest = (all: (number | null)[][], n: number): LogEntry[] | undefined => {
		const lengths = all.flatMap((lengths) => lengths[n] ?? []);
		return lengths.length > 0 ? logOn(n, EVENTS.slice(0, Math.max(...lengths))) : undefined;
	};

	it('in any order and number of times give their union', { timeout: 60_000 }, async () => {
		const db = await freshDatabase();
		const numRuns = Math.min(50, Number(import.meta.env.VITE_FUZZ_RUNS ?? 200));
		const backups = fc.array(parts, { minLength: 1, maxLength: 4 });
		const repeats = fc.infiniteStream(fc.nat());
		await fc.assert(
			fc.asyncProperty(backups, repeats, fc.nat({ max: 4 }), async (all, picks, more) => {
				await eraseAll(db);
				const again = [...picks.take(more)].map((pick) => all[pick % all.length] ?? []);
				for (const lengths of [...all, ...again]) {
					const report = await restore(db, backupFrom(lengths));
					expect(report.conflicts).toEqual([]);
				}
				const logs = [0, 1, 2].map((n) => longest(all, n));
				const { attempts, log, aside } = await exportBackup(db, 1);
				expect(attempts).toEqual(logs.flatMap((known, n) => (known ? [attemptOn(item, n)] : [])));
				expect(log).toEqual(logs.flatMap((known) => known ?? []));
				expect(aside).toEqual([]);
			}),
			{ numRuns }
		);
	});
});
