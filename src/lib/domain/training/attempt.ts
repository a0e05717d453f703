/** An attempt is an append-only log, pinned to the content that it began with. */
import type { Mode, Scenario } from '../roleplay/scenario.ts';
import type { TalkEvent } from '../roleplay/talk.ts';

/** The version of the log's format that this build writes, and the newest that it reads. */
export const LOG_FORMAT = 1;

/** What an attempt was begun on: item, version and content hash (SHA-256, hex). */
export type ContentRef = { id: string; version: number; hash: string };

export type Attempt = {
	/** UUIDv7. */
	id: string;
	learner: string;
	kind: 'roleplay';
	content: ContentRef;
	mode: Mode;
	/** 32 bits; shuffles the replies. */
	seed: number;
	/** UTC ms. */
	startedAt: number;
	format: typeof LOG_FORMAT;
	/** The attempt that this one forked from, and how many of its events it shares. */
	parent?: { attempt: string; events: number };
};

/** One event of a log. Order is `seq` (from 0), never `at` (UTC ms). */
export type LogEntry = { attempt: string; seq: number; at: number; event: TalkEvent };

/** The compiled item that attempts are pinned to, in every language, stored once by its hash. */
export type PinnedItem = {
	hash: string;
	kind: 'roleplay';
	id: string;
	version: number;
	locales: Record<string, Scenario>;
};

/** Who learns on this device. Each one's records are apart. */
export type Learner = { id: string; name: string; createdAt: number };

/** When the open decision of an attempt was put: its last reply or silence, else its start. UTC ms. */
export function decisionSince(attempt: Attempt, log: readonly LogEntry[]): number {
	const last = log.findLast(({ event }) => event.type === 'replied' || event.type === 'silent');
	return last?.at ?? attempt.startedAt;
}
