/** Reads an attempt with its log and its content, or says what is wrong with it. Never throws for a bad record. */
import { partsOf, type PinnedItem } from '#lib/domain/training/attempt.ts';
import { check, type Checked } from './record/check.ts';
import { entriesOf, type Database } from './database.ts';
import { judge, type FindItem, type Reading } from './facts/judge.ts';
import { checkAttempt, ItemRecord } from './record/records.ts';

/** An item of the database with everything that it consists of. To be called within a transaction. */
export async function itemsOf(db: Database, hash: string): Promise<FindItem> {
	const record = await db.items.get(hash);
	const found = new Map<string, Checked<PinnedItem>>();
	if (record === undefined) return () => undefined;
	const item = check(ItemRecord, record);
	found.set(hash, item);
	if (item.ok) {
		const hashes = partsOf(item.value);
		const parts = await db.items.bulkGet(hashes);
		for (const [i, part] of parts.entries())
			if (part !== undefined) found.set(hashes[i] as string, check(ItemRecord, part));
	}
	return (wanted) => found.get(wanted);
}

/** An attempt with its log from the place `from` on. To be called within a transaction; `itemsIn`: where its items come from. */
export async function readWithin(
	db: Database,
	id: string,
	itemsIn: (db: Database, hash: string) => Promise<FindItem>,
	from = 0
): Promise<Reading> {
	const record = await db.attempts.get(id);
	if (record === undefined) return { ok: false, code: 'missing', detail: id };
	const attempt = checkAttempt(record);
	if (!attempt.ok) return attempt;
	const entries = await entriesOf(db, id, from).toArray();
	return judge(attempt.value, entries, await itemsIn(db, attempt.value.content.hash), from);
}

/**
 * An attempt, ready to be replayed; one of the refreshers also with its log from the place `from` on only.
 * @throws when the database itself cannot be read; see `failureOf`
 */
export const readAttempt = (db: Database, id: string, from = 0): Promise<Reading> =>
	db.transaction('r', db.attempts, db.log, db.items, () => readWithin(db, id, itemsOf, from));
