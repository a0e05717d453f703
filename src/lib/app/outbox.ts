/**
 * What has been done but is not yet in the database. Opening it and writing there take a moment, and a tab can die in
 * it: until then it lies in localStorage too, which takes it before the click returns.
 */
import { loadItem } from '#lib/content/load.ts';
import { m } from '#lib/paraglide/messages.js';
import type { LogEntry, RoleplayAttempt } from '#lib/domain/training/attempt.ts';
import { newId, now } from './clock.ts';
import type { Open } from './storage.svelte.ts';
import { trial } from './trial.ts';

const PREFIX = 'unwritten/';

/** What waits of an attempt: its beginning, until that is stored, and the end of its log. */
export type Unwritten = { begun: RoleplayAttempt | undefined; entries: readonly LogEntry[] };

/** Where the browser refuses localStorage, only that moment is at risk: noted for a report, and the talk goes on. */
function tried<T>(act: () => T): T | undefined {
	try {
		return act();
	} catch (error) {
		console.info('The last moment of a talk is kept in the database only.', error);
		return undefined;
	}
}

const forget = (attempt: string): void => tried(() => localStorage.removeItem(PREFIX + attempt));

/** Keeps what of an attempt waits to be written; nothing clears the place. In a trial there is nothing to keep. */
export function keepUnwritten(attempt: string, { begun, entries }: Unwritten): void {
	if (trial !== undefined) return;
	if (!begun && entries.length === 0) forget(attempt);
	else tried(() => localStorage.setItem(PREFIX + attempt, JSON.stringify({ begun, entries })));
}

const attemptsLeft = (): string[] =>
	tried(() => Object.keys(localStorage))
		?.filter((key) => key.startsWith(PREFIX))
		.map((key) => key.slice(PREFIX.length)) ?? [];

/** Forgets everything that waits: for erasing. What waits is never a trial's. */
export const forgetUnwritten = (): void => {
	if (trial === undefined) attemptsLeft().forEach(forget);
};

/** What was left of an attempt; of what is damaged, as much as can be read. */
function leftOf(attempt: string): { begun?: unknown; entries?: unknown } {
	const left = tried(() => JSON.parse(localStorage.getItem(PREFIX + attempt) ?? '') as unknown);
	return typeof left === 'object' && left !== null ? left : {};
}

/** The learner who gets an attempt that died before it had one: who is at the device, else a guest. */
async function learnerFor({ db, records }: Open): Promise<string> {
	const known = await records.learnerAtDevice(db);
	if (known) return known.id;
	const at = now();
	const guest = { id: newId(at), name: m.learner_guest(), createdAt: at };
	await records.addLearner(db, guest);
	return guest.id;
}

/** Stores an attempt whose tab died before it could. */
async function startLeft(open: Open, begun: unknown): Promise<void> {
	const { content, learner } = begun as Partial<RoleplayAttempt>;
	const item = await loadItem(String(content?.id));
	if (!item) return;
	const whose = learner || (await learnerFor(open));
	const result = await open.records.startLeft(
		open.db,
		{ ...(begun as object), learner: whose },
		item
	);
	if (!result.ok) console.info(`An attempt that was left was not stored: ${result.message}`);
}

/** Writes what tabs that died have left. What cannot be written yet stays; nothing in it is believed unchecked. */
export async function writeLeft(open: Open): Promise<void> {
	const { db, records } = open;
	for (const attempt of attemptsLeft()) {
		const { begun, entries = [] } = leftOf(attempt);
		if (typeof begun === 'object' && begun !== null) await startLeft(open, begun);
		const result = await records.appendLeft(db, attempt, entries);
		if (result.ok || result.code === 'gone') forget(attempt);
		else console.info(`What was left of ${attempt} was not written: ${result.message}`);
	}
}
