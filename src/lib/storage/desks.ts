/** Practice desks: their register, their cases, and what is typed and not yet filed. */
import { Dexie } from 'dexie';
import type { Attempt, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import { practisedCase } from '#lib/domain/training/case-log.ts';
import { summaryOfCase, type CaseSummary } from '#lib/domain/training/case-summary.ts';
import { notOwn } from './attempts.ts';
import { check } from './record/check.ts';
import { entriesOf, type Database } from './database.ts';
import { CaseSummaryShape, DeskRecordShape, type DeskRecord } from './record/desk-records.ts';
import { written, type Failure, type Written } from './failure.ts';
import { readAttempt } from './reading.ts';

/** A desk's register; undefined when there is none, or what is stored cannot be read as one. */
export async function readDesk(db: Database, id: string): Promise<DeskRecord | undefined> {
	const checked = check(DeskRecordShape, await db.desks.get(id));
	return checked.ok ? checked.value : undefined;
}

/** What a step does to one case: its log had `seq` entries before, and gets `entries`. */
export type CaseChange = {
	id: string;
	seq: number;
	entries: LogEntry[];
	/** A new case: the attempt, and the content that it is pinned to. */
	begun?: { attempt: Attempt; item: PinnedItem };
	/** What the list shows from now on; null takes it off the list. */
	summary: CaseSummary | null;
	/** A draft that has been filed. */
	filed?: string;
};

/** Why a change does not fit what is stored, or undefined. */
async function misfitOf(db: Database, change: CaseChange): Promise<Failure | undefined> {
	const { id, seq, entries, begun } = change;
	if (begun) {
		if ((await db.learners.get(begun.attempt.learner)) === undefined)
			return { ok: false, code: 'gone', message: `no learner ${begun.attempt.learner}` };
	} else {
		const foreign = await notOwn(db, id);
		if (foreign) return foreign;
	}
	const last = (await entriesOf(db, id).keys()).at(-1);
	const next = Array.isArray(last) ? Number(last[1]) + 1 : 0;
	if (next !== seq)
		return { ok: false, code: 'conflict', message: `${id} has ${next} entries, not ${seq}` };
	const wrong = entries.find((entry, i) => entry.attempt !== id || entry.seq !== seq + i);
	if (!wrong) return undefined;
	return { ok: false, code: 'failed', message: `${id}: ${wrong.seq} does not follow ${seq}` };
}

async function apply(db: Database, { id, entries, begun, summary, filed }: CaseChange) {
	if (begun) {
		if ((await db.items.get(begun.item.hash)) === undefined) await db.items.add(begun.item);
		await db.attempts.add(begun.attempt);
	}
	await db.log.bulkAdd(entries);
	if (summary) await db.cases.put(summary);
	else await db.cases.delete(id);
	if (filed !== undefined) await db.drafts.delete([id, filed]);
}

/**
 * Writes a step of a desk: the register and all cases that it changes, in one transaction, all or nothing. `conflict`
 * when another tab has gone on with one of them, `gone` when one has been erased or is of nobody on this device.
 */
export const writeDesk = (
	db: Database,
	desk: DeskRecord,
	changes: CaseChange[] = []
): Promise<Written> =>
	written(() =>
		db.transaction(
			'rw',
			[db.learners, db.attempts, db.log, db.items, db.desks, db.cases, db.drafts],
			async (): Promise<Failure | void> => {
				for (const change of changes) {
					const failure = await misfitOf(db, change);
					if (failure) return failure;
				}
				for (const change of changes) await apply(db, change);
				await db.desks.put(desk);
			}
		)
	);

const sound = (records: unknown[]): CaseSummary[] =>
	records.flatMap((record) => {
		const checked = check(CaseSummaryShape, record);
		return checked.ok ? [checked.value] : [];
	});

/** A desk's cases, the one received last first; the first `limit` of them where one is given. */
export async function casesOf(db: Database, desk: string, limit?: number): Promise<CaseSummary[]> {
	const all = db.cases
		.where('[desk+receivedAt]')
		.between([desk, Dexie.minKey], [desk, Dexie.maxKey])
		.reverse();
	return sound(await (limit === undefined ? all : all.limit(limit)).toArray());
}

/** A desk's cases that the clock makes major after `from` and up to `to` (simulated UTC ms). */
export const casesCrossed = async (
	db: Database,
	desk: string,
	from: number,
	to: number
): Promise<CaseSummary[]> =>
	sound(
		await db.cases.where('[desk+monthAt]').between([desk, from], [desk, to], false, true).toArray()
	);

/** A desk's cases received from `start` up to before `end` (simulated UTC ms). */
export const casesReceived = async (
	db: Database,
	desk: string,
	start: number,
	end: number
): Promise<CaseSummary[]> =>
	sound(
		await db.cases
			.where('[desk+receivedAt]')
			.between([desk, start], [desk, end], true, false)
			.toArray()
	);

/** The IDs of a learner's cases that the list does not know: they came from a backup. */
export const unlisted = (db: Database, learner: string): Promise<string[]> =>
	db.transaction('r', db.attempts, db.cases, async () => {
		const own = db.attempts.where('[learner+kind]').equals([learner, 'case']);
		const listed = db.cases.where('desk').equals(learner);
		if ((await own.count()) === (await listed.count())) return [];
		const known = new Set(await listed.primaryKeys());
		return (await own.primaryKeys()).filter((id) => !known.has(id));
	});

/** Lists cases that came from a backup, as they stand at `now` (simulated UTC ms); what cannot be read is passed over. */
export async function listCases(
	db: Database,
	desk: string,
	ids: readonly string[],
	now: number
): Promise<void> {
	for (const id of ids) {
		const reading = await readAttempt(db, id);
		if (!reading.ok || reading.kind !== 'case') continue;
		const { log } = practisedCase(reading.log.map(({ event }) => event));
		const { rules } = reading.item.rules;
		const summary = summaryOfCase(id, desk, log, rules, Math.max(now, log.at(-1)?.at ?? now));
		if (summary) await db.cases.put(summary);
	}
}
