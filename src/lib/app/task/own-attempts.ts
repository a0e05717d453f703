/** A learner's own attempts as an assignment sees them. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { Attempt } from '#lib/domain/training/attempt.ts';
import { partKey, type AttemptFact, type PartKey } from '#lib/domain/training/attempt-fact.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import type { Open } from '../storage.svelte.ts';

/** An attempt that can be read, and what it comes to. */
export type OwnAttempt = { reading: Extract<Reading, { ok: true }>; fact: AttemptFact };

/** The kinds of attempts that can be assigned. */
const KINDS: readonly Attempt['kind'][] = ['roleplay', 'exercise', 'quiz', 'study'];

/**
 * A learner's attempts since an instant that can be assigned, oldest first; what cannot be read is left out, and so are forks. `since`, `now`:
 * UTC ms; an exam whose time is over by `now` is finished.
 */
export async function ownAttempts(
	{ db, records }: Open,
	learner: string,
	since: number,
	now: number
): Promise<OwnAttempt[]> {
	const lists = await Promise.all(KINDS.map((kind) => records.attemptsOf(db, learner, kind)));
	const found = new Map(
		lists.flat().flatMap((listed) => (listed.ok ? [[listed.value.id, listed.value] as const] : []))
	);
	const wanted = [...found.values()]
		.filter(({ startedAt }) => startedAt >= since)
		.sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
	const readings = await Promise.all(wanted.map(({ id }) => records.readAttempt(db, id)));
	return readings.flatMap((reading) => {
		try {
			const fact = records.factOf(reading, now);
			return reading.ok && fact ? [{ reading, fact }] : [];
		} catch (error) {
			// Content from a foreign backup that cannot be explored: it must not hide the other attempts.
			console.error(error);
			return [];
		}
	});
}

/** Those among attempts that an assignment asks for, in whatever mode: the trainer sees what counted, and what did not. */
export function askedFor(
	{ parts, issuedAt }: Pick<Assignment, 'parts' | 'issuedAt'>,
	attempts: readonly OwnAttempt[]
): OwnAttempt[] {
	const asked = new Set<PartKey>(parts.map(partKey));
	return attempts.filter(({ fact }) => fact.startedAt >= issuedAt && asked.has(partKey(fact.part)));
}
