/** A bare IndexedDB, as a page by hand would use it. */

/** What is to be measured, and the database. */
export type Asked = { how: 'ours' | 'hand'; name: string };

/** `ms` it took to find how many cards are `due`; `beyond`: entries that were read beside what was kept. */
export type Round = { ms: number; due: number; beyond: number };

/** A connection to a database with one store, `kept`. */
export const bare = (name: string): Promise<IDBDatabase> =>
	new Promise((resolve, reject) => {
		const request = indexedDB.open(name, 1);
		request.onupgradeneeded = () => request.result.createObjectStore('kept');
		request.onerror = () => reject(request.error ?? new Error(name));
		request.onsuccess = () => resolve(request.result);
	});

/** What a request gives. */
export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('not read'));
	});
