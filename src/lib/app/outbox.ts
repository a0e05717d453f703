/**
 * What has been done but is not yet in the database. Writing there takes a moment, and a tab can die in it: until then
 * the entries lie in localStorage too, which takes them before the click returns.
 */
import type { LogEntry } from '#lib/domain/training/attempt.ts';
import type { Open } from './storage.svelte.ts';

const PREFIX = 'unwritten/';

/** Where the browser refuses localStorage, only that moment is at risk: noted for a report, and the talk goes on. */
function tried<T>(act: () => T): T | undefined {
	try {
		return act();
	} catch (error) {
		console.info('The last moment of a talk is kept in the database only.', error);
		return undefined;
	}
}

/** Keeps the entries of an attempt that wait to be written; none clears the place. */
export function keepUnwritten(attempt: string, entries: readonly LogEntry[]): void {
	tried(() => {
		if (entries.length === 0) localStorage.removeItem(PREFIX + attempt);
		else localStorage.setItem(PREFIX + attempt, JSON.stringify(entries));
	});
}

const attemptsLeft = (): string[] =>
	tried(() => Object.keys(localStorage))
		?.filter((key) => key.startsWith(PREFIX))
		.map((key) => key.slice(PREFIX.length)) ?? [];

/** Forgets everything that waits: for erasing. */
export const forgetUnwritten = (): void =>
	attemptsLeft().forEach((attempt) => keepUnwritten(attempt, []));

/** Writes what tabs that died have left. What cannot be written yet stays; nothing in it is believed unchecked. */
export async function writeLeft({ db, records }: Open): Promise<void> {
	for (const attempt of attemptsLeft()) {
		const left = tried(() => JSON.parse(localStorage.getItem(PREFIX + attempt) ?? '[]') as unknown);
		const result = await records.appendLeft(db, attempt, left);
		if (result.ok || result.code === 'gone') keepUnwritten(attempt, []);
		else console.info(`What was left of ${attempt} was not written: ${result.message}`);
	}
}
