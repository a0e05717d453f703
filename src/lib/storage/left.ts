/** What a tab that died has left: nothing of it is believed unchecked. */
import * as v from 'valibot';
import type { PinnedItem } from '#lib/domain/training/attempt.ts';
import { append, startAttempt } from './attempts.ts';
import { check } from './record/check.ts';
import type { Database } from './database.ts';
import type { Failure, Written } from './failure.ts';
import { amongItems, judge } from './facts/judge.ts';
import { itemsOf, readAttempt } from './reading.ts';
import { AttemptRecord, LogEntryRecord } from './record/records.ts';

const failed = (message: string): Failure => ({ ok: false, code: 'failed', message });

/**
 * Stores the beginning of an attempt. `conflict` when it has been stored after all, `gone` when its learner has been
 * erased, `failed` when it is damaged or was begun on other content than `item`.
 */
export async function startLeft(db: Database, begun: unknown, item: PinnedItem): Promise<Written> {
	const checked = check(AttemptRecord, begun);
	if (!checked.ok) return failed(checked.detail);
	const attempt = checked.value;
	const whole = judge(attempt, [], amongItems([item]));
	if (!whole.ok) return failed(whole.detail);
	if (attempt.content.hash !== item.hash) return failed(`begun on ${attempt.content.hash}`);
	return startAttempt(db, attempt, item);
}

/**
 * Appends the end of a log: entries that are stored already are passed over, the rest must be sound and fit the talk.
 * `gone` when there is no such attempt, `failed` when they do not fit.
 */
export async function appendLeft(db: Database, attempt: string, left: unknown): Promise<Written> {
	const checked = check(v.array(LogEntryRecord), left);
	if (!checked.ok) return failed(checked.detail);
	const stored = await readAttempt(db, attempt);
	if (!stored.ok)
		return stored.code === 'missing'
			? { ok: false, code: 'gone', message: stored.detail }
			: failed(stored.detail);
	const { log, item } = stored;
	const rest = checked.value.filter(({ seq }) => seq >= log.length);
	if (rest.length === 0) return { ok: true };
	const whole = judge(stored.attempt, [...log, ...rest], await itemsOf(db, item.hash));
	if (!whole.ok) return failed(whole.detail);
	return append(db, attempt, rest);
}
