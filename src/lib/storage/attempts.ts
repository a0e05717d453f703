/** Attempts and their logs. A log only ever grows at its end. */
import type { Attempt, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import { check } from './record/check.ts';
import { entriesOf, type Database } from './database.ts';
import { written, type Failure, type Written } from './failure.ts';
import { idOf, sorted, type Listed } from './listed.ts';
import { judge } from './facts/judge.ts';
import { AttemptRecord, checkAttempt, ItemRecord } from './record/records.ts';

/** @throws when what is to be written could not be read back: that is a bug of the caller */
function mustBeSound(
	attempt: Attempt,
	item: PinnedItem,
	log: LogEntry[],
	parts: readonly PinnedItem[]
): void {
	const checked = check(AttemptRecord, attempt);
	if (!checked.ok) throw new TypeError(`attempt ${attempt.id}: ${checked.detail}`);
	if (attempt.content.hash !== item.hash || log.some((entry) => entry.attempt !== attempt.id))
		throw new TypeError(`attempt ${attempt.id}: other content, or an entry of another attempt`);
	const items = new Map([item, ...parts].map((each) => [each.hash, check(ItemRecord, each)]));
	const reading = judge(attempt, log, (hash) => items.get(hash));
	if (!reading.ok) throw new TypeError(`attempt ${attempt.id}: ${reading.code} ${reading.detail}`);
}

/**
 * Stores a new attempt, the item that it is pinned to (once for all attempts on it) with the `parts` that it
 * consists of, and the events that a fork takes over. `conflict` when the attempt is there already, `gone` when its learner has been erased.
 * @throws TypeError when attempt, item and log do not belong together
 */
export async function startAttempt(
	db: Database,
	attempt: Attempt,
	item: PinnedItem,
	log: LogEntry[] = [],
	parts: readonly PinnedItem[] = []
): Promise<Written> {
	mustBeSound(attempt, item, log, parts);
	return written(() =>
		db.transaction(
			'rw',
			[db.learners, db.attempts, db.log, db.items],
			async (): Promise<Failure | void> => {
				if ((await db.learners.get(attempt.learner)) === undefined)
					return { ok: false, code: 'gone', message: `no learner ${attempt.learner}` };
				const all = [item, ...parts];
				const stored = await db.items.bulkGet(all.map(({ hash }) => hash));
				await db.items.bulkAdd(all.filter((_, i) => stored[i] === undefined));
				await db.attempts.add(attempt);
				await db.log.bulkAdd(log);
			}
		)
	);
}

/**
 * Why nobody can go on with an attempt, as it is stored: it has been erased, or it is of somebody who does not learn on this device,
 * and was handed in here to be read. To be called within a transaction over attempts and learners.
 */
export async function notOwn(db: Database, attempt: string): Promise<Failure | undefined> {
	const record: unknown = await db.attempts.get(attempt);
	if (record === undefined) return { ok: false, code: 'gone', message: `no attempt ${attempt}` };
	const { learner } = record as { learner?: unknown };
	const isOwn = typeof learner === 'string' && (await db.learners.get(learner)) !== undefined;
	return isOwn
		? undefined
		: { ok: false, code: 'gone', message: `${attempt} is of nobody on this device` };
}

/**
 * Appends to a log, all or nothing. The entries must follow each other and the log as it is stored: `conflict` when
 * another tab has gone on in the meantime, `gone` when the attempt has been erased or is of nobody on this device, `failed` when
 * there is a gap.
 */
export const append = (db: Database, attempt: string, entries: LogEntry[]): Promise<Written> =>
	written(() =>
		db.transaction('rw', db.learners, db.attempts, db.log, async (): Promise<Failure | void> => {
			const foreign = await notOwn(db, attempt);
			if (foreign) return foreign;
			const last = (await entriesOf(db, attempt).keys()).at(-1);
			const next = Array.isArray(last) ? Number(last[1]) + 1 : 0;
			const wrong = entries.find((e, i) => e.attempt !== attempt || e.seq !== next + i);
			if (wrong)
				return {
					ok: false,
					code: wrong.attempt === attempt && wrong.seq < next ? 'conflict' : 'failed',
					message: `${wrong.attempt} seq ${wrong.seq} does not follow ${attempt} seq ${next - 1}`
				};
			await db.log.bulkAdd(entries);
		})
	);

const KINDS: readonly Attempt['kind'][] = [
	'roleplay',
	'case',
	'exercise',
	'quiz',
	'study',
	'refresher'
];

/**
 * A learner's attempts of a kind, newest first; damaged and newer ones, of whatever kind they were, last, marked.
 * @throws when the database itself cannot be read; see `failureOf`
 */
export async function attemptsOf(
	db: Database,
	learner: string,
	kind: Attempt['kind']
): Promise<Listed<Attempt>[]> {
	const others = KINDS.filter((other) => other !== kind).map((other) => [learner, other]);
	const records = await db.transaction('r', db.attempts, async () => {
		const all = await db.attempts.where('learner').equals(learner).primaryKeys();
		const apart = new Set(await db.attempts.where('[learner+kind]').anyOf(others).primaryKeys());
		return db.attempts.bulkGet(all.filter((id) => !apart.has(id)));
	});
	const list = records.map((record): Listed<Attempt> => {
		const checked = checkAttempt(record);
		return checked.ok ? checked : { ...checked, id: idOf(record) };
	});
	return sorted(list, ({ startedAt }) => -startedAt);
}

/** The IDs of a learner's attempts of some kinds, oldest first: a look at the index alone. */
export const idsOf = async (
	db: Database,
	learner: string,
	kinds: readonly Attempt['kind'][]
): Promise<string[]> =>
	(
		await db.attempts
			.where('[learner+kind]')
			.anyOf(kinds.map((kind) => [learner, kind]))
			.primaryKeys()
	).sort();

/** What kinds attempts are of; those that cannot be read are left out. */
export async function kindsOf(
	db: Database,
	ids: readonly string[]
): Promise<Map<string, Attempt['kind']>> {
	const records = await db.attempts.bulkGet([...ids]);
	const checked = records.map(checkAttempt);
	return new Map(checked.flatMap((each) => (each.ok ? [[each.value.id, each.value.kind]] : [])));
}

/** The IDs of all attempts of a kind on this device, whoever made them; of damaged ones, as far as they say so. */
export const attemptIds = (db: Database, kind: Attempt['kind']): Promise<string[]> =>
	db.attempts.filter((attempt) => (attempt as { kind?: unknown }).kind === kind).primaryKeys();
