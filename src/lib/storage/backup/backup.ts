/** A backup: all records of this device as one object that can be saved to a file. */
import type { Attempt, Learner, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import { assignedChecks, ASSIGNED_TABLES, type Assigned } from './assigned-backup.ts';
import { byAttempt } from '../by-attempt.ts';
import { check, type Checked } from '../record/check.ts';
import type { Database } from '../database.ts';
import {
	DeskRecordShape,
	DraftRecordShape,
	type DeskRecord,
	type DraftRecord
} from '../record/desk-records.ts';
import { hashOf } from '../hash.ts';
import { amongItems, judge } from '../facts/judge.ts';
import { OwnQuestionRecord, type OwnQuestion } from '../own-questions.ts';
import { checkAttempt, ItemRecord, LearnerRecord } from '../record/records.ts';
import { PersonShape } from '../record/roster-record.ts';
import { SettingRecord, type Setting } from '../settings.ts';

export const BACKUP_FORMAT = 'complaint-desk-backup';
/** The version that this build writes, and the newest that it reads. */
export const BACKUP_VERSION = 5;

/** A record that this build cannot vouch for, as it was found. */
type Aside = { table: string; record: unknown };

export type Backup = Assigned & {
	format: typeof BACKUP_FORMAT;
	version: typeof BACKUP_VERSION;
	/** UTC ms. */
	exportedAt: number;
	learners: Learner[];
	attempts: Attempt[];
	log: LogEntry[];
	items: PinnedItem[];
	settings: Setting[];
	desks: DeskRecord[];
	drafts: DraftRecord[];
	questions: OwnQuestion[];
	/**
	 * Damaged records, those of newer builds, and what hangs on them: kept in the file so that nothing is lost, never
	 * restored, so that the rest can be.
	 */
	aside: Aside[];
};

const TABLES = [
	'learners',
	'attempts',
	'log',
	'items',
	'settings',
	'desks',
	'drafts',
	'questions',
	...ASSIGNED_TABLES
] as const;
type Records = Record<(typeof TABLES)[number], unknown[]>;

const all = (db: Database): Promise<Records> =>
	db.transaction('r', db.tables, async () => {
		const lists = await Promise.all(TABLES.map((table) => db.table(table).toArray()));
		return Object.fromEntries(TABLES.map((table, i) => [table, lists[i]])) as Records;
	});

/** An item whose content has changed under its hash is as damaged as one without its shape. */
function checkItem(record: unknown): Checked<PinnedItem> {
	const checked = check(ItemRecord, record);
	if (!checked.ok || hashOf(checked.value) === checked.value.hash) return checked;
	return { ok: false, detail: 'hash: differs from the content' };
}

/**
 * Everything in the database, as a backup that `parseBackup` accepts. `exportedAt` in UTC ms.
 * @throws when the database itself cannot be read; see `failureOf`
 */
export async function exportBackup(db: Database, exportedAt: number): Promise<Backup> {
	const records = await all(db);
	const aside: Aside[] = [];
	const sound = <T>(table: keyof Records, checks: (record: unknown) => Checked<T>): T[] =>
		records[table].flatMap((record) => {
			const checked = checks(record);
			if (checked.ok) return [checked.value];
			aside.push({ table, record });
			return [];
		});

	const learners = sound('learners', (record) => check(LearnerRecord, record));
	const settings = sound('settings', (record) => check(SettingRecord, record));

	const items = new Map<string, PinnedItem>();
	for (const record of records.items) {
		const checked = checkItem(record);
		if (checked.ok) items.set(checked.value.hash, checked.value);
		else aside.push({ table: 'items', record });
	}

	const find = amongItems(items.values());
	const people = sound('people', (record) => check(PersonShape, record));
	const owners = new Set([...learners, ...people].map(({ id }) => id));
	// Its key has an attempt in every entry, however damaged.
	const logs = byAttempt(records.log as { attempt: unknown }[]);
	const log: LogEntry[] = [];
	const attempts = sound('attempts', (record): Checked<Attempt> => {
		const attempt = checkAttempt(record);
		if (!attempt.ok) return attempt;
		const { id, learner } = attempt.value;
		if (!owners.has(learner)) return { ok: false, detail: `learner: there is no ${learner}` };
		const reading = judge(attempt.value, logs.get(id) ?? [], find);
		if (!reading.ok) return { ok: false, detail: reading.detail };
		log.push(...reading.log);
		return { ok: true, value: reading.attempt };
	});
	const exported = new Set<unknown>(attempts.map(({ id }) => id));
	const checks = assignedChecks({
		learners: new Set(learners.map(({ id }) => id)),
		attempts: exported
	});
	const desks = sound('desks', (record) => check(DeskRecordShape, record));
	const drafts = sound('drafts', (record) => check(DraftRecordShape, record));
	const questions = sound('questions', (record) => check(OwnQuestionRecord, record));
	for (const [attempt, entries] of logs)
		if (!exported.has(attempt)) aside.push(...entries.map((record) => ({ table: 'log', record })));

	return {
		format: BACKUP_FORMAT,
		version: BACKUP_VERSION,
		exportedAt,
		learners,
		attempts,
		log,
		items: [...items.values()],
		settings,
		desks,
		drafts,
		questions,
		people,
		groups: sound('groups', checks.groups),
		assignments: sound('assignments', checks.assignments),
		received: sound('received', checks.received),
		remarks: sound('remarks', checks.remarks),
		aside
	};
}
