/** Whether the log of a talk can have happened. */
import { replay } from '#lib/domain/roleplay/talk.ts';
import type { LogEntry, RoleplayAttempt, RoleplayItem } from '#lib/domain/training/attempt.ts';
import { allOf, broken } from '../backup/check-log.ts';
import { isTalkEvent } from '../record/event-record.ts';
import type { Reading } from './judge.ts';

/** A talk, if it can have happened in every language. */
export function judgeTalk(
	attempt: RoleplayAttempt,
	entries: LogEntry[],
	item: RoleplayItem
): Reading {
	const talk = allOf(entries, isTalkEvent);
	if (!talk.ok) return broken(`seq ${talk.seq}: not of a talk`);
	const events = talk.log.map(({ event }) => event);
	for (const scenario of Object.values(item.locales)) {
		const played = replay(scenario, attempt.mode, events);
		if (!played.ok) return broken(`seq ${played.index}: ${played.code}`);
	}
	return { ok: true, kind: 'roleplay', attempt, log: talk.log, item };
}
