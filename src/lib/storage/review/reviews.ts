/** The refreshers of a learner: their logs, one for each set of rules, and what they make of all cards. */
import { placedAt } from '#lib/domain/refresher/join.ts';
import type { ReviewEvent } from '#lib/domain/refresher/review.ts';
import { foldAll } from '#lib/domain/refresher/schedule.ts';
import { emptyState, type State } from '#lib/domain/refresher/state.ts';
import type { LogEntry, RefresherAttempt, RulesItem } from '#lib/domain/training/attempt.ts';
import { attemptsOf } from '../attempts.ts';
import { check } from '../record/check.ts';
import { entriesOf, type Database } from '../database.ts';
import { written, type Failure } from '../failure.ts';
import { readAttempt } from '../reading.ts';
import { unpack } from './review-state-pack.ts';
import { ReviewStateShape, type Covered } from '../record/review-state-record.ts';

/**
 * A log, and what it is pinned to. `offset`: entries of the logs before it. `length`: its own. `seen`: what changed with its
 * rules has been read.
 */
type ReviewLog = {
	attempt: RefresherAttempt;
	item: RulesItem;
	offset: number;
	length: number;
	seen: boolean;
};

export type Reviews = {
	/** Oldest first. */
	logs: ReviewLog[];
	/** Compact (`since`) where what was kept has been used. */
	state: State;
	/** Logs that cannot be read. They stay as they are; what they hold does not count. */
	unreadable: { id: string; code: string }[];
	/** Entries that were read and folded beyond what was kept: many of them are worth `keepReviewState`. */
	beyond: number;
};

/** Where the reading begins: a state and the logs that it covers, in their order. */
type Start = { covers: readonly Covered[]; state: State };

/** What was kept of a learner's refreshers; nothing when it was made for another zone, or cannot be what it is said to be. */
async function keptStart(db: Database, learner: string, zone: string): Promise<Start | undefined> {
	const checked = check(ReviewStateShape, await db.reviewStates.get(learner));
	if (!checked.ok || checked.value.zone !== zone) return undefined;
	const state = unpack(checked.value);
	return state && { covers: checked.value.covers, state };
}

/** The entries of a log beyond those that are covered; undefined where these are not there any more. */
async function readBeyond(db: Database, id: string, covered: number) {
	// The last entry that is covered is read again: where it stands, those before it do.
	const reading = await readAttempt(db, id, Math.max(0, covered - 1));
	if (!reading.ok) return reading;
	if (reading.kind !== 'refresher') return { ok: false, code: 'broken' } as const;
	const { attempt, item, log } = reading;
	if (covered > 0 && log.length === 0) return { ok: false, code: 'log-broken' } as const;
	return { ok: true, attempt, item, entries: covered > 0 ? log.slice(1) : log } as const;
}

/** All logs from a start on; undefined when it is not the beginning of what is stored, or the rest changes what it has settled. */
async function readFrom(
	db: Database,
	ids: readonly string[],
	{ covers, state }: Start
): Promise<Reviews | undefined> {
	if (covers.some(({ id }, i) => ids[i] !== id)) return undefined;
	const found: Reviews = { logs: [], state, unreadable: [], beyond: 0 };
	let offset = 0;
	for (const [i, id] of ids.entries()) {
		const known = covers[i];
		const reading = await readBeyond(db, id, known?.length ?? 0);
		if (!reading.ok) {
			if (known) return undefined;
			found.unreadable.push({ id, code: reading.code });
			continue;
		}
		const { attempt, item, entries } = reading;
		// Only the last of them can go on: what comes after it would have been folded before.
		if (i < covers.length - 1 && entries.length > 0) return undefined;
		const length = (known?.length ?? 0) + entries.length;
		const seen = known?.seen || entries.some(({ event }) => event.type === 'changes-read');
		found.logs.push({ attempt, item, offset, length, seen });
		// The clock of another device is none that could have jumped.
		const before = known ? found.state : { ...found.state, clock: null };
		found.state = entries.length > 0 ? foldAll(before, placedAt(entries, offset)) : before;
		found.beyond += entries.length;
		offset += length;
	}
	return found.state.needsWhole ? undefined : found;
}

/**
 * All that a learner's refreshers hold. `zone`: IANA, whose midnights divide the days. Logs are joined in the order in which
 * they were begun. Begins with what `keepReviewState` has kept, where the logs still begin so.
 * @throws when the database itself cannot be read; see `failureOf`
 */
export const readReviews = (db: Database, learner: string, zone: string): Promise<Reviews> =>
	db.transaction('r', db.attempts, db.log, db.items, db.reviewStates, async () => {
		const listed = await attemptsOf(db, learner, 'refresher');
		const ids = listed.map((entry) => (entry.ok ? entry.value.id : entry.id)).sort();
		const kept = await keptStart(db, learner, zone);
		const found = kept && (await readFrom(db, ids, kept));
		if (found) return found;
		const whole = await readFrom(db, ids, { covers: [], state: emptyState(zone) });
		if (!whole) throw new Error('a whole log needs no other');
		return whole;
	});

/**
 * Appends to a log of the refreshers, all or nothing, wherever it ends by now: what another tab has added in the meantime is
 * no conflict, since answers to cards do not depend on each other. `at`: UTC ms. `gone` when the log has been erased; else the
 * `seq` of the first.
 */
export async function appendReviews(
	db: Database,
	attempt: string,
	events: readonly ReviewEvent[],
	at: number
): Promise<{ ok: true; seq: number } | Failure> {
	let next = 0;
	const result = await written(() =>
		db.transaction('rw', db.attempts, db.log, async (): Promise<Failure | void> => {
			if ((await db.attempts.get(attempt)) === undefined)
				return { ok: false, code: 'gone', message: `no attempt ${attempt}` };
			const last = await entriesOf(db, attempt).last();
			next = last === undefined ? 0 : (last as LogEntry).seq + 1;
			await db.log.bulkAdd(events.map((event, i) => ({ attempt, seq: next + i, at, event })));
		})
	);
	return result.ok ? { ok: true, seq: next } : result;
}
