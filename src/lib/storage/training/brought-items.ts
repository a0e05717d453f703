/** Content that came along with an assignment, for what this build does not have. Attempts on it are pinned to it as to any other. */
import type { PinnedItem } from '#lib/domain/training/attempt.ts';
import { check } from '../record/check.ts';
import type { Database } from '../database.ts';
import { written, type Written } from '../failure.ts';
import { ItemRecord } from '../record/records.ts';

/** Keeps items beside those that are there, all or nothing. They must have been checked, hashes included. */
export const keepItems = (db: Database, items: readonly PinnedItem[]): Promise<Written> =>
	written(() =>
		db.transaction('rw', db.items, async () => {
			const stored = await db.items.bulkGet(items.map(({ hash }) => hash));
			await db.items.bulkAdd(items.filter((_, i) => stored[i] === undefined));
		})
	);

/** An item that is looked for: in this version or a later one. */
export type WantedItem = Pick<PinnedItem, 'kind' | 'id' | 'version'>;

/**
 * The newest items on this device that are among those wanted; damaged ones are passed over. It looks through all items: for
 * what a build does not have, and nothing else.
 * @throws when the database itself cannot be read; see `failureOf`
 */
export async function newestItems(
	db: Database,
	wanted: readonly WantedItem[]
): Promise<PinnedItem[]> {
	const fits = (item: WantedItem): boolean =>
		wanted.some(
			({ kind, id, version }) => item.kind === kind && item.id === id && item.version >= version
		);
	const records = await db.items.filter((record) => fits(record as WantedItem)).toArray();
	const newest = new Map<string, PinnedItem>();
	for (const record of records) {
		const checked = check(ItemRecord, record);
		if (!checked.ok) continue;
		const key = `${checked.value.kind}:${checked.value.id}`;
		const known = newest.get(key);
		if (!known || checked.value.version > known.version) newest.set(key, checked.value);
	}
	return [...newest.values()];
}
