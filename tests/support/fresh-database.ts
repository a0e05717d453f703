/** A database of its own for each test, in the browser's real IndexedDB, deleted afterwards. */
import { onTestFinished } from 'vitest';
import { Database } from '#lib/storage/database.ts';

/** Another connection to a database of that name, as another tab has it. */
export async function connect(name: string): Promise<Database> {
	const db = new Database({ name });
	await db.open();
	onTestFinished(() => db.close());
	return db;
}

export const freshName = (): string => `test-${crypto.randomUUID()}`;

/** Deletes a database; waits for connections that are still closing. */
export const deleteDatabase = (name: string): Promise<void> =>
	new Promise((resolve, reject) => {
		const request = indexedDB.deleteDatabase(name);
		request.onsuccess = () => resolve();
		request.onerror = () => reject(request.error ?? new Error(`${name} is still there`));
	});

/** An empty database. */
export async function freshDatabase(): Promise<Database> {
	const name = freshName();
	onTestFinished(() => deleteDatabase(name));
	return connect(name);
}
