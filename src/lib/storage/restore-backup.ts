/** Puts a backup into the database: adds what is missing there, never deletes or overwrites anything. */
import type { Attempt, LogEntry } from '#lib/domain/training/attempt.ts';
import { byAttempt, type Backup } from './backup.ts';
import { entriesOf, type Database } from './database.ts';
import { failureOf, type Failure } from './failure.ts';
import { same } from './same.ts';

type Counts = Record<
	'learners' | 'attempts' | 'log' | 'items' | 'settings' | 'desks' | 'drafts' | 'questions',
	number
>;

export type Report = {
	/** Records that were missing. */
	added: Counts;
	/** Records whose place was taken already; what is stored there stayed as it is. */
	kept: Counts;
	/** Attempts that were there, and whose log has been extended: what was stored was its beginning. */
	longer: string[];
	/** Attempts that are stored with another log or another record. The stored ones stay. */
	conflicts: string[];
};

const none = (): Counts => ({
	learners: 0,
	attempts: 0,
	log: 0,
	items: 0,
	settings: 0,
	desks: 0,
	drafts: 0,
	questions: 0
});

type Merge = { code: 'new' | 'kept' | 'longer' | 'conflict'; missing: LogEntry[] };

/** How an attempt of the backup relates to what is stored of it. A log can be stored without its attempt. */
function mergeOf(
	stored: { attempt: unknown; entries: unknown[] },
	attempt: Attempt,
	log: LogEntry[]
): Merge {
	const { entries } = stored;
	const isNew = stored.attempt === undefined;
	const fits =
		(isNew ? entries.length <= log.length : same(stored.attempt, attempt)) &&
		log.slice(0, entries.length).every((entry, i) => same(entry, entries[i]));
	if (!fits) return { code: 'conflict', missing: [] };
	const missing = log.slice(entries.length);
	if (isNew) return { code: 'new', missing };
	return { code: missing.length > 0 ? 'longer' : 'kept', missing };
}

async function restore(db: Database, backup: Backup): Promise<Report> {
	const report: Report = { added: none(), kept: none(), longer: [], conflicts: [] };
	const addMissing = async <T>(
		name: 'learners' | 'items' | 'settings' | 'desks' | 'drafts' | 'questions',
		records: T[],
		key: (record: T) => string | [string, string]
	): Promise<void> => {
		const table = db.table<unknown, string | [string, string], T>(name);
		const stored = await table.bulkGet(records.map(key));
		const missing = records.filter((_, i) => stored[i] === undefined);
		await table.bulkAdd(missing);
		report.added[name] += missing.length;
		report.kept[name] += records.length - missing.length;
	};
	await addMissing('learners', backup.learners, ({ id }) => id);
	await addMissing('items', backup.items, ({ hash }) => hash);
	await addMissing('settings', backup.settings, ({ key }) => key);
	await addMissing('desks', backup.desks, ({ id }) => id);
	await addMissing('drafts', backup.drafts, ({ attempt, form }) => [attempt, form]);
	await addMissing('questions', backup.questions, ({ id }) => id);

	const logs = byAttempt(backup.log);
	for (const attempt of backup.attempts) {
		const { id } = attempt;
		const log = (logs.get(id) ?? []).sort((a, b) => a.seq - b.seq);
		const entries = await entriesOf(db, id).toArray();
		const { code, missing } = mergeOf(
			{ attempt: await db.attempts.get(id), entries },
			attempt,
			log
		);
		if (code === 'new') await db.attempts.add(attempt);
		await db.log.bulkAdd(missing);
		if (code === 'longer') {
			report.longer.push(id);
			// What the list showed of it is out of date: it is listed anew.
			await db.cases.delete(id);
		}
		if (code === 'conflict') report.conflicts.push(id);
		report[code === 'new' ? 'added' : 'kept'].attempts += 1;
		report.added.log += missing.length;
		report.kept.log += Math.min(entries.length, log.length);
	}
	return report;
}

/**
 * Restores a backup that `parseBackup` has accepted: one transaction, all or nothing. Can be repeated, and several
 * backups can be restored in any order. Learners with the same ID are one; the stored name and settings stay.
 */
export async function restoreBackup(
	db: Database,
	backup: Backup
): Promise<{ ok: true; report: Report } | Failure> {
	try {
		const report = await db.transaction('rw', db.tables, () => restore(db, backup));
		return { ok: true, report };
	} catch (error) {
		return failureOf(error);
	}
}
