import { beforeAll, describe, expect, it } from 'vitest';
import type { RulesItem } from '#lib/domain/training/attempt.ts';
import { connect, freshDatabase } from '../../../tests/support/fresh-database.ts';
import {
	apologised,
	caseOn,
	classified,
	entriesOn,
	received,
	rulesItem,
	summaryOn,
	TEN
} from '../../../tests/support/practice-case.ts';
import { learner, uuid } from '../../../tests/support/tiny-attempt.ts';
import { exportBackup } from './backup/backup.ts';
import type { Database } from './database.ts';
import type { DeskRecord } from './record/desk-records.ts';
import {
	casesCrossed,
	casesOf,
	casesReceived,
	listCases,
	readDesk,
	unlisted,
	writeDesk,
	type CaseChange
} from './desks.ts';
import { draftsOf, keepDraft } from './drafts.ts';
import { eraseAll, eraseLearner } from './erase.ts';
import { addLearner } from './learners.ts';
import { parseBackup } from './backup/parse-backup.ts';
import { readAttempt } from './reading.ts';
import { restoreBackup } from './backup/restore-backup.ts';

const MINUTE = 60_000;

let item: RulesItem;
beforeAll(async () => {
	item = await rulesItem();
});

const desk = (now = TEN): DeskRecord => ({ id: 'ann', now, role: 'ROLE-REC', steps: [] });

/** A new case, received at `at`. */
const begin = (n: number, at = TEN): CaseChange => ({
	id: uuid(n),
	seq: 0,
	entries: entriesOn(n, [received(at)]),
	begun: { attempt: caseOn(item, n), item },
	summary: summaryOn(item, n, [received(at)])
});

const goOn = (n: number): CaseChange => ({
	id: uuid(n),
	seq: 1,
	entries: entriesOn(n, [apologised()], 1),
	summary: summaryOn(item, n, [received(), apologised()])
});

async function withDesk(): Promise<Database> {
	const db = await freshDatabase();
	await addLearner(db, learner('ann'));
	return db;
}

describe('writeDesk', () => {
	it('keeps register, case, log and list entry together', async () => {
		const db = await withDesk();
		expect(await writeDesk(db, desk(), [begin(1)])).toEqual({ ok: true });
		expect(await readDesk(db, 'ann')).toEqual(desk());
		expect(await casesOf(db, 'ann')).toEqual([summaryOn(item, 1, [received()])]);
		expect(await readAttempt(db, uuid(1))).toMatchObject({ ok: true, kind: 'case' });
	});

	it('conflict: of two tabs that go on with the same case the second writes nothing', async () => {
		const db = await withDesk();
		await writeDesk(db, desk(), [begin(1)]);
		const other = await connect(db.name);
		expect(await writeDesk(db, desk(), [goOn(1)])).toEqual({ ok: true });
		const late = await writeDesk(other, desk(TEN + MINUTE), [begin(2), goOn(1)]);
		expect(late).toMatchObject({ ok: false, code: 'conflict' });
		expect(await readDesk(db, 'ann')).toEqual(desk());
		expect(await readAttempt(db, uuid(2))).toMatchObject({ ok: false, code: 'missing' });
	});

	it('gone: the case or its learner has been erased', async () => {
		const db = await withDesk();
		expect(await writeDesk(db, desk(), [goOn(1)])).toMatchObject({ ok: false, code: 'gone' });
		await eraseLearner(db, 'ann');
		expect(await writeDesk(db, desk(), [begin(1)])).toMatchObject({ ok: false, code: 'gone' });
	});

	it('failed: entries with a gap', async () => {
		const db = await withDesk();
		const gap = { ...begin(1), entries: entriesOn(1, [received()], 1) };
		expect(await writeDesk(db, desk(), [gap])).toMatchObject({ ok: false, code: 'failed' });
		expect(await casesOf(db, 'ann')).toEqual([]);
	});

	it('drops the draft that has been filed', async () => {
		const db = await withDesk();
		await writeDesk(db, desk(), [begin(1)]);
		for (const form of ['recorded', 'closed'])
			await keepDraft(db, { attempt: uuid(1), form, fields: { place: 'A' }, at: 1 });
		await writeDesk(db, desk(), [{ ...goOn(1), filed: 'recorded' }]);
		expect((await draftsOf(db, uuid(1))).map(({ form }) => form)).toEqual(['closed']);
	});
});

describe('the list', () => {
	it('is sorted by reception, the last first, and limited when asked', async () => {
		const db = await withDesk();
		await writeDesk(db, desk(), [begin(1, TEN), begin(2, TEN + MINUTE), begin(3, TEN - MINUTE)]);
		expect((await casesOf(db, 'ann')).map(({ id }) => id)).toEqual([uuid(2), uuid(1), uuid(3)]);
		expect((await casesOf(db, 'ann', 2)).map(({ id }) => id)).toEqual([uuid(2), uuid(1)]);
		expect(await casesOf(db, 'bob')).toEqual([]);
	});

	it('finds those received in a period, its end excluded', async () => {
		const db = await withDesk();
		await writeDesk(db, desk(), [begin(1, TEN), begin(2, TEN + MINUTE)]);
		expect((await casesReceived(db, 'ann', TEN, TEN + MINUTE)).map(({ id }) => id)).toEqual([
			uuid(1)
		]);
	});

	it('[SEV-MAJ-c] finds those whose month passes in a stretch of time', async () => {
		const db = await withDesk();
		const log = [received(), classified()];
		const change = { ...begin(1), entries: entriesOn(1, log), summary: summaryOn(item, 1, log) };
		await writeDesk(db, desk(), [change, begin(2)]);
		const at = change.summary.monthAt as number;
		expect((await casesCrossed(db, 'ann', at - 1, at)).map(({ id }) => id)).toEqual([uuid(1)]);
		expect(await casesCrossed(db, 'ann', at, at + 1)).toEqual([]);
	});

	it('passes over a damaged entry and can be made anew from the logs', async () => {
		const db = await withDesk();
		await writeDesk(db, desk(), [begin(1), begin(2)]);
		await db.table('cases').put({ id: uuid(1), desk: 'ann', receivedAt: TEN });
		expect((await casesOf(db, 'ann')).map(({ id }) => id)).toEqual([uuid(2)]);
		await db.cases.clear();
		const missing = await unlisted(db, 'ann');
		expect(missing).toEqual([uuid(1), uuid(2)]);
		await listCases(db, 'ann', missing, TEN);
		expect(await unlisted(db, 'ann')).toEqual([]);
		expect(await casesOf(db, 'ann')).toHaveLength(2);
	});
});

describe('the register', () => {
	it('that is damaged is none', async () => {
		const db = await withDesk();
		await db.table('desks').put({ id: 'ann', now: 'noon' });
		expect(await readDesk(db, 'ann')).toBeUndefined();
	});
});

describe('drafts', () => {
	it('an empty one is dropped, a damaged one passed over', async () => {
		const db = await withDesk();
		await keepDraft(db, { attempt: uuid(1), form: 'recorded', fields: { place: 'A' }, at: 1 });
		await db.table('drafts').put({ attempt: uuid(1), form: 'closed', fields: 7 });
		expect(await draftsOf(db, uuid(1))).toHaveLength(1);
		await keepDraft(db, { attempt: uuid(1), form: 'recorded', fields: { place: '' }, at: 2 });
		expect(await draftsOf(db, uuid(1))).toEqual([]);
	});

	it('failed: a text longer than any form holds', async () => {
		const db = await withDesk();
		const fields = { event: 'x'.repeat(5001) };
		expect(
			await keepDraft(db, { attempt: uuid(1), form: 'recorded', fields, at: 1 })
		).toMatchObject({ ok: false, code: 'failed' });
	});
});

describe('backup', () => {
	it('desk, case and draft come back, and the list is made anew', async () => {
		const db = await withDesk();
		await writeDesk(db, desk(), [begin(1)]);
		await keepDraft(db, { attempt: uuid(1), form: 'recorded', fields: { place: 'A' }, at: 1 });
		const text = JSON.stringify(await exportBackup(db, 1));
		await eraseAll(db);
		const parsed = parseBackup(text);
		if (!parsed.ok) throw new Error(parsed.detail);
		expect(await restoreBackup(db, parsed.backup)).toMatchObject({ ok: true });
		expect(await readDesk(db, 'ann')).toEqual(desk());
		expect(await draftsOf(db, uuid(1))).toHaveLength(1);
		expect(await unlisted(db, 'ann')).toEqual([uuid(1)]);
	});

	it('a file of version 1, which knew no desks, is read', async () => {
		const db = await withDesk();
		const { desks, drafts, ...old } = await exportBackup(db, 1);
		expect([...desks, ...drafts]).toEqual([]);
		expect(parseBackup(JSON.stringify({ ...old, version: 1 }))).toMatchObject({ ok: true });
	});

	const foreign: [string, string, (rules: RulesItem['rules']) => unknown][] = [
		['a policy that is not there', 'policies', (rules) => (rules.version = 7)],
		[
			'an unknown zone',
			'zone',
			(rules) => Object.assign(rules.rules.policies[1] as object, { zone: 'Mars/Base' })
		],
		[
			'a limit without end',
			'count',
			(rules) =>
				Object.assign(rules.rules.policies[1]?.limits[0] as object, {
					span: { unit: 'minutes', count: 1e15 }
				})
		],
		[
			'a limit that names nobody',
			'somebody',
			(rules) => Object.assign(rules.rules.policies[1]?.limits[0] as object, { to: {} })
		],
		[
			'no month for the statistics',
			'monthly',
			(rules) => Object.assign(rules.rules.policies[1]?.statistics as object, { period: 'x' })
		]
	];

	it.each(foreign)('broken: rules from elsewhere with %s', async (_, detail, damage) => {
		const db = await withDesk();
		await writeDesk(db, desk(), [begin(1)]);
		const backup = structuredClone(await exportBackup(db, 1));
		damage((backup.items[0] as RulesItem).rules);
		expect(parseBackup(JSON.stringify(backup))).toMatchObject({ ok: false, code: 'broken' });
		const result = parseBackup(JSON.stringify(backup));
		expect(result.ok ? '' : result.detail).toContain(detail);
	});

	it('broken: a log that the procedure would have refused', async () => {
		const db = await withDesk();
		const log = [received(), { type: 'closed', at: TEN, by: 'ROLE-REC', fields: {} } as const];
		await writeDesk(db, desk(), [{ ...begin(1), entries: entriesOn(1, log) }]);
		expect(await readAttempt(db, uuid(1))).toMatchObject({
			ok: false,
			code: 'log-broken',
			detail: 'seq 1: against the rules'
		});
	});
});

it('erasing a learner erases desk, cases and drafts', async () => {
	const db = await withDesk();
	await writeDesk(db, desk(), [begin(1)]);
	await keepDraft(db, { attempt: uuid(1), form: 'recorded', fields: { place: 'A' }, at: 1 });
	await eraseLearner(db, 'ann');
	for (const table of db.tables) expect(await table.count(), table.name).toBe(0);
});
