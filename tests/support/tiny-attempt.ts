/** Learners, attempts and logs on the tiny scenario. */
import type {
	Learner,
	LogEntry,
	PinnedItem,
	RoleplayAttempt
} from '#lib/domain/training/attempt.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';

/** A UUIDv7 that can be told apart by its number. */
export const uuid = (n: number): string => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const learner = (id = 'ann'): Learner => ({ id, name: `Name of ${id}`, createdAt: 1000 });

/** Attempt number `n`, begun `n` seconds after the epoch. */
export const attemptOn = (
	item: PinnedItem,
	n = 1,
	more: Partial<RoleplayAttempt> = {}
): RoleplayAttempt => ({
	id: uuid(n),
	learner: 'ann',
	kind: 'roleplay',
	content: { id: item.id, version: item.version, hash: item.hash },
	mode: 'exam',
	seed: 7,
	startedAt: n * 1000,
	format: 1,
	...more
});

/** A whole talk of four events, with a note, a reply and a silence. */
export const EVENTS: TalkEvent[] = [
	{ type: 'noted', node: 'lift', phrase: 'weather' },
	{ type: 'unnoted', node: 'lift', phrase: 'weather' },
	{ type: 'replied', node: 'lift', reply: 'listen' },
	{ type: 'silent', node: 'promise' }
];

/** Another talk, which parts from the first at once. */
export const OTHER_EVENTS: TalkEvent[] = [
	{ type: 'noted', node: 'lift', phrase: 'third' },
	{ type: 'replied', node: 'lift', reply: 'excuse' },
	{ type: 'replied', node: 'promise', reply: 'recall' }
];

/** Log entries of attempt number `n`, one a second, from `seq` on. */
export const logOn = (n: number, events: TalkEvent[], seq = 0): LogEntry<TalkEvent>[] =>
	events.map((event, i) => ({
		attempt: uuid(n),
		seq: seq + i,
		at: n * 1000 + (seq + i) * 1000,
		event
	}));
