import { beforeAll, describe, expect, it } from 'vitest';
import type { RulesItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { DAY, MORNING, reviewed, ZONE } from '../../../../tests/support/random-reviews.ts';
import { learner, uuid } from '../../../../tests/support/tiny-attempt.ts';
import { refresherOn, rulesAs } from '../../../../tests/support/tiny-refresher.ts';
import { startAttempt } from '../attempts.ts';
import { exportBackup } from '../backup/backup.ts';
import type { Database } from '../database.ts';
import { eraseLearner } from '../erase.ts';
import { addLearner } from '../learners.ts';
import { parseBackup } from '../backup/parse-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { appendReviews, readReviews } from './reviews.ts';

const CARD = 'DL-FORM.limit';
let OLD: RulesItem;
let NEW: RulesItem;

beforeAll(async () => {
	[OLD, NEW] = await Promise.all([rulesAs(1), rulesAs(2)]);
});

async function withLogs(): Promise<Database> {
	const db = await freshDatabase();
	await addLearner(db, learner());
	await startAttempt(db, refresherOn(OLD, 1), OLD);
	await appendReviews(db, uuid(1), [reviewed(CARD, 3), reviewed(CARD, 4)], MORNING);
	await startAttempt(db, refresherOn(NEW, 2), NEW);
	await appendReviews(
		db,
		uuid(2),
		[{ type: 'card-reset', card: CARD, print: 'p2' }],
		MORNING + DAY
	);
	return db;
}

const readAnn = (db: Database) => readReviews(db, 'ann', ZONE);

describe('the refreshers in the store', () => {
	it('are one history through all sets of rules, each log pinned to its own', async () => {
		const { logs, state, unreadable } = await readAnn(await withLogs());
		expect(logs.map(({ attempt, item, offset }) => [attempt.id, item.hash, offset])).toEqual([
			[uuid(1), OLD.hash, 0],
			[uuid(2), NEW.hash, 2]
		]);
		expect(state.traces.get(CARD)).toMatchObject({ print: 'p2', memory: null, reviews: [{}, {}] });
		expect(unreadable).toEqual([]);
	});

	it('what is taken back or put right is an answer of the same log', async () => {
		const db = await withLogs();
		await appendReviews(db, uuid(2), [reviewed(CARD, 2, 'p2')], MORNING + DAY);
		await appendReviews(db, uuid(2), [{ type: 'review-undone', seq: 1 }], MORNING + DAY);
		const { state } = await readAnn(db);
		expect(state.traces.get(CARD)?.reviews.map(({ undone }) => undone)).toEqual([
			false,
			false,
			true
		]);
		expect(state.issues).toEqual([]);
	});

	it('two tabs append in turn and nothing is lost', async () => {
		const db = await withLogs();
		const answers = Array.from({ length: 10 }, () => reviewed(CARD, 3, 'p2'));
		const written = await Promise.all(
			answers.map((answer, i) => appendReviews(db, uuid(2), [answer], MORNING + DAY + i))
		);
		expect(written.every(({ ok }) => ok)).toBe(true);
		expect((await readAnn(db)).state.traces.get(CARD)?.reviews).toHaveLength(12);
	});

	it('a clock that jumped back is named, the clock of another device is none', async () => {
		const db = await withLogs();
		await startAttempt(db, refresherOn(NEW, 3), NEW);
		await appendReviews(db, uuid(3), [reviewed(CARD, 3, 'p2')], MORNING);
		expect((await readAnn(db)).state.issues).toEqual([]);
		await appendReviews(db, uuid(3), [reviewed(CARD, 3, 'p2')], MORNING - DAY);
		const { state } = await readAnn(db);
		expect(state.issues).toEqual([{ code: 'clock-back', seq: 4, by: DAY }]);
		expect(state.traces.get(CARD)?.reviews).toHaveLength(4);
	});

	it('a damaged log is named and hides no other', async () => {
		const db = await withLogs();
		await db.log.put({ attempt: uuid(1), seq: 0, at: 1, event: { type: 'nonsense' } } as never);
		const { logs, unreadable } = await readAnn(db);
		expect(unreadable).toEqual([{ id: uuid(1), code: 'log-broken' }]);
		expect(logs).toHaveLength(1);
	});

	it('remembers that changes were read, in the log that they began', async () => {
		const db = await withLogs();
		await appendReviews(db, uuid(2), [{ type: 'changes-read' }], MORNING + DAY);
		expect((await readAnn(db)).logs.map(({ seen }) => seen)).toEqual([false, true]);
	});

	it('go into a backup and come back, and are erased with their learner', async () => {
		const db = await withLogs();
		const backup = await exportBackup(db, 1);
		const parsed = parseBackup(JSON.stringify(backup));
		if (!parsed.ok) throw new Error(parsed.detail);
		await eraseLearner(db, 'ann');
		expect((await readAnn(db)).logs).toEqual([]);
		expect(await appendReviews(db, uuid(2), [reviewed(CARD, 3)], MORNING)).toMatchObject({
			code: 'gone'
		});
		await restoreBackup(db, parsed.backup);
		expect(await exportBackup(db, 1)).toEqual(backup);
	});

	it('a backup of the version before is read', async () => {
		const db = await freshDatabase();
		const backup = { ...(await exportBackup(db, 1)), version: 3 };
		expect(parseBackup(JSON.stringify(backup))).toMatchObject({ ok: true });
	});
});
