/** Reads an attempt with its log and its content, or says what is wrong with it. Never throws for a bad record. */
import type {
	Attempt,
	CaseAttempt,
	ExerciseAttempt,
	ExerciseItem,
	LogEntry,
	PinnedItem,
	RoleplayAttempt,
	RoleplayItem,
	RulesItem
} from '#lib/domain/training/attempt.ts';
import { misfit, practisedCase, type DeskEvent } from '#lib/domain/training/case-log.ts';
import type { RuleSet } from '#lib/domain/sop/policy.ts';
import { replay } from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import { check, type Checked } from './check.ts';
import { entriesOf, type Database } from './database.ts';
import { isTalkEvent } from './event-record.ts';
import { checkAttempt, ItemRecord, LogEntryRecord } from './records.ts';

/**
 * `missing`: there is no such attempt. `broken`: its record is damaged. `newer`: a newer build wrote it. `no-item`: the
 * content that it is pinned to is missing, damaged or another. `log-broken`: the log has a gap, a damaged entry or an
 * event that the talk or the procedure refuses; `detail` names its `seq`.
 */
export type Reading =
	| {
			ok: true;
			kind: 'roleplay';
			attempt: RoleplayAttempt;
			log: LogEntry<TalkEvent>[];
			item: RoleplayItem;
	  }
	| {
			ok: true;
			kind: 'case';
			attempt: CaseAttempt;
			log: LogEntry<DeskEvent>[];
			item: RulesItem;
	  }
	| {
			ok: true;
			kind: 'exercise';
			attempt: ExerciseAttempt;
			log: LogEntry<DeskEvent>[];
			item: ExerciseItem;
	  }
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

const broken = (detail: string): Reading => ({ ok: false, code: 'log-broken', detail });

/** The entries whose events are of a kind, or the `seq` of the first that is of another. */
function allOf<E extends LogEntry['event']>(
	log: LogEntry[],
	is: (event: LogEntry['event']) => event is E
): { ok: true; log: LogEntry<E>[] } | { ok: false; seq: number } {
	const other = log.find(({ event }) => !is(event));
	return other ? { ok: false, seq: other.seq } : { ok: true, log: log as LogEntry<E>[] };
}

const isDeskEvent = (event: LogEntry['event']): event is DeskEvent => !isTalkEvent(event);

function judgeTalk(attempt: RoleplayAttempt, entries: LogEntry[], item: RoleplayItem): Reading {
	const talk = allOf(entries, isTalkEvent);
	if (!talk.ok) return broken(`seq ${talk.seq}: not of a talk`);
	const events = talk.log.map(({ event }) => event);
	for (const scenario of Object.values(item.locales)) {
		const played = replay(scenario, attempt.mode, events);
		if (!played.ok) return broken(`seq ${played.index}: ${played.code}`);
	}
	return { ok: true, kind: 'roleplay', attempt, log: talk.log, item };
}

/** The `seq` of the first event of a case that the rules would not have let happen, in words. */
function caseRefusal(log: LogEntry<DeskEvent>[], rules: RuleSet): string | undefined {
	const { log: kept, places } = practisedCase(log.map(({ event }) => event));
	const place = misfit(kept, rules);
	return place === undefined ? undefined : `seq ${places[place]}: against the rules`;
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
	if (attempt.kind === 'roleplay' && item.value.kind === 'roleplay')
		return judgeTalk(attempt, checked.log, item.value);
	const desk = allOf(checked.log, isDeskEvent);
	if (!desk.ok) return broken(`seq ${desk.seq}: not of a case`);
	const { log } = desk;
	if (attempt.kind === 'case' && item.value.kind === 'case') {
		const refused = caseRefusal(log, item.value.rules);
		if (refused !== undefined) return broken(refused);
		return { ok: true, kind: 'case', attempt, log, item: item.value };
	}
	if (attempt.kind === 'exercise' && item.value.kind === 'exercise') {
		const refused = caseRefusal(log, item.value.rules);
		if (refused !== undefined) return broken(refused);
		return { ok: true, kind: 'exercise', attempt, log, item: item.value };
	}
	return { ok: false, code: 'no-item', detail: `${content.hash} is a ${item.value.kind}` };
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
