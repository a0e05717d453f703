/** What every file that brings attempts or content is checked for, so that nothing in it need be believed. */
import type { Attempt, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import { byAttempt } from '../by-attempt.ts';
import { hashOf } from '../hash.ts';
import { amongItems, judge } from '../facts/judge.ts';
import { checkAttempt } from '../record/records.ts';
import type { Steps } from '../steps.ts';

/** The longest text that is read, in UTF-16 units. */
export const MOST_TEXT = 200 * 1024 * 1024;

/**
 * `foreign`: JSON, but not a file of ours. `newer`: a newer build wrote it, or an attempt in it. `broken`: `detail` names
 * the place.
 */
export type Refusal = {
	ok: false;
	code: 'not-json' | 'foreign' | 'newer' | 'broken' | 'too-large';
	detail: string;
};

export const broken = (detail: string): Refusal => ({ ok: false, code: 'broken', detail });

/** The first key that comes twice in one of these lists, or undefined. */
export function twice(lists: Readonly<Record<string, readonly string[]>>): string | undefined {
	for (const [list, keys] of Object.entries(lists)) {
		const seen = new Set<string>();
		for (const key of keys) {
			if (seen.has(key)) return `${list}: ${key} comes twice`;
			seen.add(key);
		}
	}
	return undefined;
}

/** What a file holds of attempts. */
type AttemptsOfFile = { attempts: Attempt[]; log: LogEntry[]; items: PinnedItem[] };

/** The first attempt whose record is damaged or of a newer build, or undefined. */
export function recordIssue(attempts: readonly unknown[]): Refusal | undefined {
	for (const [i, record] of attempts.entries()) {
		const attempt = checkAttempt(record);
		if (!attempt.ok) return { ...attempt, detail: `attempts[${i}].${attempt.detail}` };
	}
	return undefined;
}

/** The first of sound attempts that does not belong together with its owner (a learner or a person), its log and its items. */
export function* attemptIssue(
	file: AttemptsOfFile,
	owners: ReadonlySet<string>
): Steps<Refusal | undefined> {
	const find = amongItems(file.items);
	const logs = byAttempt(file.log);
	for (const [i, attempt] of file.attempts.entries()) {
		if (!owners.has(attempt.learner))
			return broken(`attempts[${i}].learner: there is no ${attempt.learner}`);
		const entries = (logs.get(attempt.id) ?? []).sort((a, b) => a.seq - b.seq);
		const reading = judge(attempt, entries, find);
		if (!reading.ok) return broken(`attempts[${i}]: ${reading.code}, ${reading.detail}`);
		logs.delete(attempt.id);
		yield;
	}
	const [stray] = logs.keys();
	return stray === undefined ? undefined : broken(`log: there is no attempt ${stray}`);
}

/** The first item whose content is another than its hash says. */
export function* hashIssue({ items }: Pick<AttemptsOfFile, 'items'>): Steps<Refusal | undefined> {
	for (const [i, item] of items.entries()) {
		if (hashOf(item) !== item.hash) return broken(`items[${i}].hash: differs from the content`);
		yield;
	}
	return undefined;
}

/** A text as JSON. */
export function parseJson(text: string): { ok: true; value: unknown } | Refusal {
	try {
		return { ok: true, value: JSON.parse(text) as unknown };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return { ok: false, code: 'not-json', detail: error.message };
	}
}
