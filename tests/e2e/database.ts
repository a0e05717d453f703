/** What no act of a user brings about, done to the database by hand: the only place in these tests that touches it. */
import type { Page } from '@playwright/test';

/**
 * Lays the database of a newer version of the app, with one record in it, or opens the one that is there.
 * To be called on an address of the app that does not run it. Returns how many records there are.
 */
export const newerDatabase = (page: Page): Promise<number> =>
	page.evaluate(
		() =>
			new Promise<number>((resolve, reject) => {
				const request = indexedDB.open('complaint-desk', 9990);
				request.onupgradeneeded = () => request.result.createObjectStore('treasure').add('kept', 1);
				request.onsuccess = () => {
					const db = request.result;
					const count = db.transaction('treasure').objectStore('treasure').count();
					count.onsuccess = () => {
						db.close();
						resolve(count.result);
					};
				};
				request.onerror = () => reject(request.error ?? new Error('not opened'));
			})
	);

/**
 * Holds a database of an older version open, as a tab does that does not hear that it should let go, until its page is closed.
 * To be called on an address of the app that does not run it.
 */
export const holdOlder = (page: Page): Promise<void> =>
	page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('complaint-desk', 1);
				request.onsuccess = () => {
					// Kept from being collected, which would close it.
					Object.assign(window, { held: request.result });
					resolve();
				};
				request.onerror = () => reject(request.error ?? new Error('not opened'));
			})
	);

/** Damages the stored record of an attempt: its start is no instant any more. */
export const damageAttempt = (page: Page, attempt: string): Promise<void> =>
	page.evaluate(
		(id) =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('complaint-desk');
				request.onerror = () => reject(request.error ?? new Error('not opened'));
				request.onsuccess = () => {
					const db = request.result;
					const change = db.transaction('attempts', 'readwrite');
					const attempts = change.objectStore('attempts');
					const read = attempts.get(id);
					read.onsuccess = () =>
						attempts.put({ ...(read.result as object), startedAt: 'yesterday' });
					change.oncomplete = () => {
						db.close();
						resolve();
					};
					change.onerror = () => reject(change.error ?? new Error('not damaged'));
				};
			}),
		attempt
	);

/** How many records a table holds; the app must have opened the database before. */
export const countIn = (page: Page, table: string): Promise<number> =>
	page.evaluate(
		(name) =>
			new Promise<number>((resolve, reject) => {
				const request = indexedDB.open('complaint-desk');
				request.onerror = () => reject(request.error ?? new Error('not opened'));
				request.onsuccess = () => {
					const db = request.result;
					const count = db.transaction(name).objectStore(name).count();
					count.onsuccess = () => {
						db.close();
						resolve(count.result);
					};
					count.onerror = () => reject(count.error ?? new Error('not counted'));
				};
			}),
		table
	);
