/** Reads an attempt with its log and its content, or says what is wrong with it. Never throws for a bad record. */
import type { Attempt, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import { replay } from '#lib/domain/roleplay/talk.ts';
import { check, type Checked } from './check.ts';
import { entriesOf, type Database } from './database.ts';
import { checkAttempt, ItemRecord, LogEntryRecord } from './records.ts';

/**
 * `missing`: there is no such attempt. `broken`: its record is damaged. `newer`: a newer build wrote it. `no-item`: the
 * content that it is pinned to is missing, damaged or another. `log-broken`: the log has a gap, a damaged entry or an
 * event that the talk refuses; `detail` names its `seq`.
 */
export type Reading =
	| { ok: true; attempt: Attempt; log: LogEntry[]; item: PinnedItem }
	| {
			ok: false;
			code: 'missing' | 'broken' | 'newer' | 'no-item' | 'log-broken';
			detail: string;
	  };

export type CheckedLog =
	{ ok: true; log: LogEntry[] } | { ok: false; code: 'log-broken'; detail: string };

/** A log in the order of `seq`, if every entry is sound and none is missing. */
export function checkLog(entries: readonly unknown[]): CheckedLog {
	const log: LogEntry[] = [];
	for (const entry of entries) {
		const { seq } = entry as { seq: unknown };
		const checked = check(LogEntryRecord, entry);
		if (!checked.ok)
			return { ok: false, code: 'log-broken', detail: `seq ${String(seq)}: ${checked.detail}` };
		if (checked.value.seq !== log.length)
			return { ok: false, code: 'log-broken', detail: `seq ${log.length}: missing` };
		log.push(checked.value);
	}
	return { ok: true, log };
}

/** The event at which a log no longer fits its scenario, in any of its languages, or undefined. */
function refusal({ mode }: Attempt, log: LogEntry[], { locales }: PinnedItem): string | undefined {
	for (const scenario of Object.values(locales)) {
		const played = replay(
			scenario,
			mode,
			log.map(({ event }) => event)
		);
		if (!played.ok) return `seq ${played.index}: ${played.code}`;
	}
	return undefined;
}

/** Whether an attempt, its log (in the order of `seq`) and its item belong together. */
export function judge(
	attempt: Attempt,
	entries: readonly unknown[],
	item: Checked<PinnedItem> | undefined
): Reading {
	const { content } = attempt;
	if (!item) return { ok: false, code: 'no-item', detail: content.hash };
	if (!item.ok) return { ok: false, code: 'no-item', detail: item.detail };
	if (item.value.id !== content.id || item.value.version !== content.version)
		return { ok: false, code: 'no-item', detail: `${content.hash} is ${item.value.id}` };
	const checked = checkLog(entries);
	if (!checked.ok) return checked;
	const refused = refusal(attempt, checked.log, item.value);
	if (refused !== undefined) return { ok: false, code: 'log-broken', detail: refused };
	return { ok: true, attempt, log: checked.log, item: item.value };
}

/**
 * An attempt, ready to be replayed.
 * @throws when the database itself cannot be read; see `failureOf`
 */
export const readAttempt = (db: Database, id: string): Promise<Reading> =>
	db.transaction('r', db.attempts, db.log, db.items, async (): Promise<Reading> => {
		const record = await db.attempts.get(id);
		if (record === undefined) return { ok: false, code: 'missing', detail: id };
		const attempt = checkAttempt(record);
		if (!attempt.ok) return attempt;
		const entries = await entriesOf(db, id).toArray();
		const item = await db.items.get(attempt.value.content.hash);
		return judge(attempt.value, entries, item === undefined ? undefined : check(ItemRecord, item));
	});
