/** Puts a backup into the database: adds what is missing there, never deletes or overwrites anything. */
import type { IndexableType } from 'dexie';
import type { LogEntry } from '#lib/domain/training/attempt.ts';
import { ASSIGNED_KEYS } from './assigned-backup.ts';
import type { Backup } from './backup.ts';
import { byAttempt } from '../by-attempt.ts';
import { entriesOf, type Database } from '../database.ts';
import { failureOf, type Failure } from '../failure.ts';
import { FactsOfPeople } from '../facts/facts-of-people.ts';
import { exploreMissing } from '../training/handed.ts';
import { amongItems } from '../facts/judge.ts';
import { mergeOf } from './merge-attempt.ts';

/** The lists of a backup that are added record by record, and the keys of their tables. */
const KEYS = {
	learners: ({ id }: Backup['learners'][number]) => id,
	items: ({ hash }: Backup['items'][number]) => hash,
	settings: ({ key }: Backup['settings'][number]) => key,
	desks: ({ id }: Backup['desks'][number]) => id,
	drafts: ({ attempt, form }: Backup['drafts'][number]): [string, string] => [attempt, form],
	questions: ({ id }: Backup['questions'][number]) => id,
	...ASSIGNED_KEYS
};
type List = keyof typeof KEYS;
const LISTS = Object.keys(KEYS) as List[];

type Counts = Record<List | 'attempts' | 'log', number>;

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

const inOrder = (log: readonly LogEntry[] = []): LogEntry[] =>
	log.toSorted((a, b) => a.seq - b.seq);

const none = (): Counts =>
	Object.fromEntries([...LISTS, 'attempts', 'log'].map((list) => [list, 0])) as Counts;

/** So many records are looked up and copied at once: items are large. */
const AT_ONCE = 20;

/** Adds the records of a list that are missing. */
async function addMissing(db: Database, list: List, records: unknown[], report: Report) {
	const table = db.table<unknown, IndexableType>(list);
	const keyOf = KEYS[list] as (record: unknown) => IndexableType;
	for (let from = 0; from < records.length; from += AT_ONCE) {
		const some = records.slice(from, from + AT_ONCE);
		const stored = await table.bulkGet(some.map(keyOf));
		const missing = some.filter((_, i) => stored[i] === undefined);
		await table.bulkAdd(missing);
		report.added[list] += missing.length;
		report.kept[list] += some.length - missing.length;
	}
}

async function restore(db: Database, backup: Backup, zone?: string): Promise<Report> {
	const report: Report = { added: none(), kept: none(), longer: [], conflicts: [] };
	// To wait for nothing would let the transaction end.
	for (const list of LISTS)
		if (backup[list].length > 0) await addMissing(db, list, backup[list], report);

	const logs = byAttempt(backup.log);
	const facts = new FactsOfPeople(await db.people.toCollection().primaryKeys(), backup.items);
	for (const attempt of backup.attempts) {
		const { id } = attempt;
		const log = inOrder(logs.get(id));
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
		if (code === 'new' || code === 'longer') facts.add(attempt, log);
		if (code === 'conflict') report.conflicts.push(id);
		report[code === 'new' ? 'added' : 'kept'].attempts += 1;
		report.added.log += missing.length;
		report.kept.log += Math.min(entries.length, log.length);
	}
	await facts.keep(db, zone);
	return report;
}

/** What is known of people follows from their attempts: what these rest on is explored before the transaction. */
async function exploreForPeople(db: Database, { people, attempts, log, items }: Backup) {
	const stored = await db.people.toCollection().primaryKeys();
	const all = new Set([...stored, ...people.map(({ id }) => id)]);
	const logs = byAttempt(log);
	const theirs = attempts
		.filter(({ learner }) => all.has(learner))
		.map((attempt) => ({ attempt, log: inOrder(logs.get(attempt.id)) }));
	await exploreMissing(db, theirs, amongItems(items));
}

/**
 * Restores a backup that `parseBackup` has accepted: one transaction, all or nothing. Can be repeated, and several
 * backups can be restored in any order. Learners with the same ID are one; the stored name and settings stay. What the attempts
 * of people have come to is made anew from their logs. `zone`: IANA, the office's, whose months are counted there; without it
 * that of the sums that are there, else that of this device.
 */
export async function restoreBackup(
	db: Database,
	backup: Backup,
	zone?: string
): Promise<{ ok: true; report: Report } | Failure> {
	try {
		await exploreForPeople(db, backup);
		const report = await db.transaction('rw', db.tables, () => restore(db, backup, zone));
		return { ok: true, report };
	} catch (error) {
		return failureOf(error);
	}
}
