/** Whether what is stored of a log is one, and of which kind. */
import type { LogEntry } from '#lib/domain/training/attempt.ts';
import { check } from '../record/check.ts';
import type { Reading } from '../facts/judge.ts';
import { LogEntryRecord } from '../record/records.ts';

export type CheckedLog =
	{ ok: true; log: LogEntry[] } | { ok: false; code: 'log-broken'; detail: string };

/** A log in the order of `seq`, if every entry from the place `from` on is sound and none is missing. */
export function checkLog(entries: readonly unknown[], from = 0): CheckedLog {
	const log: LogEntry[] = [];
	for (const entry of entries) {
		const { seq } = entry as { seq: unknown };
		const checked = check(LogEntryRecord, entry);
		if (!checked.ok)
			return { ok: false, code: 'log-broken', detail: `seq ${String(seq)}: ${checked.detail}` };
		const next = from + log.length;
		if (checked.value.seq !== next)
			return { ok: false, code: 'log-broken', detail: `seq ${next}: missing` };
		log.push(checked.value);
	}
	return { ok: true, log };
}

/** A log that cannot be what it is said to be. */
export const broken = (detail: string): Reading => ({ ok: false, code: 'log-broken', detail });

/** The entries whose events are of a kind, or the `seq` of the first that is of another. */
export function allOf<E extends LogEntry['event']>(
	log: LogEntry[],
	is: (event: LogEntry['event']) => event is E
): { ok: true; log: LogEntry<E>[] } | { ok: false; seq: number } {
	const other = log.find(({ event }) => !is(event));
	return other ? { ok: false, seq: other.seq } : { ok: true, log: log as LogEntry<E>[] };
}
