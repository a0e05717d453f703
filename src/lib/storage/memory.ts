/** The same database in memory: for a browser that does not store, and for a disk that is full. */
import type { Table } from 'dexie';
import { Database, NAME } from './database.ts';
import { messageOf } from './failure.ts';
import type { Store } from './open.ts';

/** An empty database that lasts as long as the page. Its code is loaded only now. By its name others hear of its changes. */
export async function openMemory(name: string = NAME): Promise<Database> {
	const { IDBFactory, IDBKeyRange } = await import('fake-indexeddb');
	const db = new Database({ name, indexedDB: new IDBFactory(), IDBKeyRange });
	await db.open();
	return db;
}

/** A record that could not be read, or all of a table when not even its keys could (no `key`). */
export type Unread = { table: string; key?: string; message: string };

type Salvage = { records: unknown[]; unread: Unread[] };

/** All records of a table that can be read: at once, else one by one. */
async function readable(table: Table<unknown, unknown>): Promise<Salvage> {
	const salvage: Salvage = { records: [], unread: [] };
	try {
		salvage.records = await table.toArray();
		return salvage;
	} catch {
		// One bad record fails them all; which one, the next loop tells.
	}
	const keys = await table
		.toCollection()
		.primaryKeys()
		.catch((error: unknown) => {
			salvage.unread.push({ table: table.name, message: messageOf(error) });
			return [];
		});
	for (const key of keys)
		try {
			salvage.records.push(await table.get(key));
		} catch (error) {
			const message = messageOf(error);
			salvage.unread.push({ table: table.name, key: JSON.stringify(key), message });
		}
	return salvage;
}

/**
 * Copies all that can still be read to a database in memory and closes the old connection, so that work can go on and
 * be saved to a file. Nothing on the disk is changed. Says what could not be read.
 */
export async function moveToMemory(store: Store): Promise<{ store: Store; unread: Unread[] }> {
	const db = await openMemory();
	const unread: Unread[] = [];
	for (const table of store.db.tables) {
		const salvage = await readable(table);
		await db.table<unknown>(table.name).bulkPut(salvage.records);
		unread.push(...salvage.unread);
	}
	store.db.close();
	return { store: { db, kept: false, reason: 'full', detail: 'moved to memory' }, unread };
}
