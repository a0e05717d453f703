/** Going back to a line of a talk and on from there: an attempt of its own that names its parent. */
import {
	LOG_FORMAT,
	type LogEntry,
	type RoleplayAttempt,
	type RoleplayItem
} from '#lib/domain/training/attempt.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { Failure } from '#lib/storage/failure.ts';
import { newId, now } from './clock.ts';
import { storage } from './storage.svelte.ts';

const answers = ({ event }: LogEntry<TalkEvent>): boolean =>
	event.type === 'replied' || event.type === 'silent';

/** How many events of a log come before the answer of a turn (from 0): notes of that turn are kept. */
function eventsBefore(log: readonly LogEntry<TalkEvent>[], turn: number): number {
	const places = log.flatMap((entry, place) => (answers(entry) ? [place] : []));
	return places[turn] ?? log.length;
}

/** Whether a talk can be gone back to before a turn: a silence is a move in an exam only, and a fork is practice. */
export const canFork = (log: readonly LogEntry<TalkEvent>[], turn: number): boolean =>
	!log.slice(0, eventsBefore(log, turn)).some(({ event }) => event.type === 'silent');

/** Begins a fork before the answer of a turn. Of an exam the fork is practice: the one try has been used. */
export async function forkTalk(
	parent: RoleplayAttempt,
	item: RoleplayItem,
	log: readonly LogEntry<TalkEvent>[],
	turn: number
): Promise<{ ok: true; id: string } | Failure> {
	const events = eventsBefore(log, turn);
	const startedAt = now();
	const id = newId(startedAt);
	const attempt: RoleplayAttempt = {
		...parent,
		id,
		startedAt,
		mode: parent.mode === 'exam' ? 'practice' : parent.mode,
		format: LOG_FORMAT,
		parent: { attempt: parent.id, events }
	};
	const shared = log.slice(0, events).map((entry) => ({ ...entry, attempt: id }));
	const result = await storage.write(({ db, records }) =>
		records.startAttempt(db, attempt, item, shared)
	);
	return result.ok ? { ok: true, id } : result;
}
