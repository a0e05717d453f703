/** How an attempt from a file relates to what is stored of it. A log only ever grows at its end. */
import type { Attempt, LogEntry } from '#lib/domain/training/attempt.ts';
import { same } from '../same.ts';

/** `longer`: what is stored is its beginning. `conflict`: another log or another record is stored. */
export type Merge = { code: 'new' | 'kept' | 'longer' | 'conflict'; missing: LogEntry[] };

/** `log` in the order of `seq`. A log can be stored without its attempt. */
export function mergeOf(
	stored: { attempt: unknown; entries: unknown[] },
	attempt: Attempt,
	log: LogEntry[]
): Merge {
	const { entries } = stored;
	const isNew = stored.attempt === undefined;
	const fits =
		(isNew ? entries.length <= log.length : same(stored.attempt, attempt)) &&
		log.slice(0, entries.length).every((entry, i) => same(entry, entries[i]));
	if (!fits) return { code: 'conflict', missing: [] };
	const missing = log.slice(entries.length);
	if (isNew) return { code: 'new', missing };
	return { code: missing.length > 0 ? 'longer' : 'kept', missing };
}
