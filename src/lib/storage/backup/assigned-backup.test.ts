import { beforeAll, describe, expect, it } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { assignment } from '../../../../tests/support/tiny-assignment.ts';
import {
	attemptOn,
	EVENTS,
	learner,
	logOn,
	OTHER_EVENTS,
	uuid
} from '../../../../tests/support/tiny-attempt.ts';
import { person, resultsWith } from '../../../../tests/support/tiny-results.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { keepAssignment } from '../training/assignments.ts';
import { startAttempt } from '../attempts.ts';
import { exportBackup, type Backup } from './backup.ts';
import type { Database } from '../database.ts';
import { eraseAll } from '../erase.ts';
import { importResults } from '../training/import-results.ts';
import { addLearner } from '../learners.ts';
import { moveToMemory } from '../memory.ts';
import type { Refusal } from './file-checks.ts';
import { parseBackup } from './parse-backup.ts';
import { receiveAssignment } from '../training/received.ts';
import { keepRemark } from '../training/remarks.ts';
import { restoreBackup } from './restore-backup.ts';
import { saveRoster } from '../training/roster.ts';

const ZONE = 'Asia/Hong_Kong';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

/** A trainer who also learns: attempts 1 of her own, 2 and 3 of a person of hers. */
async function withTrainer(): Promise<Database> {
	const db = await freshDatabase();
	await addLearner(db, learner());
	await startAttempt(db, attemptOn(item, 1), item, logOn(1, EVENTS));
	const group = { id: 'g-1', name: 'Night', kind: 'shift' } as const;
	await saveRoster(db, { people: [person('p-1', { groups: ['g-1'] })], groups: [group] });
	await keepAssignment(db, assignment());
	const received = assignment({ id: uuid(901) });
	await receiveAssignment(db, { learner: 'ann', assignment: received, receivedAt: 5, person: 'p' });
	const practice = attemptOn(item, 3, { mode: 'practice' });
	const log = [...logOn(2, EVENTS), ...logOn(3, OTHER_EVENTS.slice(0, 2))];
	const file = resultsWith([attemptOn(item, 2), practice], log, [item]);
	await importResults(db, file, 'p-1', { zone: ZONE });
	await keepRemark(db, { attempt: uuid(2), seq: 2, at: 5, text: '好', verdict: null });
	return db;
}

const everything = async (db: Database): Promise<unknown> =>
	Object.fromEntries(
		await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()]))
	);

async function restored(db: Database, backup: unknown): Promise<void> {
	const parsed = parseBackup(JSON.stringify(backup));
	if (!parsed.ok) throw new Error(`${parsed.code} ${parsed.detail}`);
	expect(await restoreBackup(db, parsed.backup, ZONE)).toMatchObject({ ok: true });
}

describe('the backup of a trainer', () => {
	it('backup, erase, restore: all is there again, what attempts come to as well', async () => {
		const db = await withTrainer();
		const before = await everything(db);
		const backup = await exportBackup(db, 1);
		expect(backup).toMatchObject({ version: 5, aside: [] });
		expect(backup).not.toHaveProperty('facts');
		await eraseAll(db);
		await restored(db, backup);
		expect(await everything(db)).toEqual(before);
		await restored(db, backup);
		expect(await everything(db)).toEqual(before);
	});

	it('extends what is stored of a person, and what it comes to', async () => {
		const db = await withTrainer();
		const whole = await exportBackup(db, 1);
		const before = await everything(db);
		await eraseAll(db);
		const half = whole.log.filter(({ attempt, seq }) => attempt !== uuid(2) || seq < 2);
		await restored(db, { ...whole, log: half });
		expect(await everything(db)).not.toEqual(before);
		await restored(db, whole);
		expect(await everything(db)).toEqual(before);
	});

	it('a file of version 4, which knew no trainer, is read', async () => {
		const db = await withTrainer();
		const { people, groups, assignments, received, remarks, ...rest } = await exportBackup(db, 1);
		expect([people, groups, assignments, received, remarks].map((list) => list.length)).toEqual([
			...[1, 1, 1, 1, 1]
		]);
		await eraseAll(db);
		const own = (list: Backup['attempts']) => list.filter((each) => each.learner === 'ann');
		const log = rest.log.filter(({ attempt }) => attempt === uuid(1));
		await restored(db, { ...rest, version: 4, attempts: own(rest.attempts), log });
		expect(await db.attempts.count()).toBe(1);
	});

	const broken: [Refusal['code'], string, string, (backup: Backup) => unknown][] = [
		[
			'broken',
			'a broken person',
			'people[0].name',
			(b) => Object.assign(b.people[0] as object, { name: '' })
		],
		['broken', 'a person twice', 'people: p-1', (b) => b.people.push(person('p-1'))],
		['broken', 'a lost person', 'attempts[1].learner: there is no p-1', (b) => (b.people = [])],
		[
			'broken',
			'a broken assignment',
			'assignments[0].title',
			(b) => Object.assign(b.assignments[0] as object, { title: 1 })
		],
		[
			'newer',
			'an assignment of a newer build',
			'assignments[0].format: 2',
			(b) => Object.assign(b.assignments[0] as object, { format: 2, more: 1 })
		],
		[
			'newer',
			'one that was received',
			'received[0].assignment.format: 2',
			(b) => Object.assign(b.received[0]?.assignment as object, { format: 2 })
		],
		[
			'broken',
			'nothing that was received',
			'received[0]',
			(b) => b.received.unshift(null as never)
		],
		[
			'broken',
			'what nobody received',
			'received[0].learner: there is no bob',
			(b) => Object.assign(b.received[0] as object, { learner: 'bob' })
		],
		[
			'broken',
			'a remark on nothing',
			`remarks[0].attempt: there is no ${uuid(9)}`,
			(b) => Object.assign(b.remarks[0] as object, { attempt: uuid(9) })
		]
	];

	it.each(broken)('%s: %s', async (code, _, detail, damage) => {
		const backup = structuredClone(await exportBackup(await withTrainer(), 1));
		damage(backup);
		expect(parseBackup(JSON.stringify(backup))).toEqual({
			...{ ok: false, code },
			detail: expect.stringContaining(detail) as string
		});
	});

	it.each<[string, string[], (db: Database) => Promise<unknown>]>([
		[
			'a person',
			['attempts', 'log', 'people', 'remarks'],
			(db) => db.table('people').put({ id: 'p-1' })
		],
		['a group', ['groups'], (db) => db.table('groups').put({ id: 'g-2' })],
		[
			'an assignment of a newer build',
			['assignments'],
			(db) => db.table('assignments').put({ ...assignment(), format: 2 })
		],
		[
			'what was received',
			['received'],
			(db) => db.table('received').put({ learner: 'ann', assignment: { id: 'x' } })
		],
		['a remark', ['remarks'], (db) => db.table('remarks').put({ attempt: uuid(2), seq: 7 })]
	])('damaged, %s is laid aside, and the rest can be restored', async (_, tables, damage) => {
		const db = await withTrainer();
		await damage(db);
		const backup = await exportBackup(db, 1);
		expect([...new Set(backup.aside.map(({ table }) => table))].sort()).toEqual(tables);
		expect(parseBackup(JSON.stringify(backup))).toMatchObject({ ok: true });
	});

	it('a move to memory takes all of it along', async () => {
		const db = await withTrainer();
		const before = await everything(db);
		const { store, unread } = await moveToMemory({ db, kept: true });
		expect(unread).toEqual([]);
		expect(await everything(store.db)).toEqual(before);
		store.db.close();
	});
});
