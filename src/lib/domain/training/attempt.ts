/** An attempt is an append-only log, pinned to the content that it began with. */
import type { Mode, Scenario } from '../roleplay/scenario.ts';
import type { TalkEvent } from '../roleplay/talk-event.ts';
import type { RuleSet } from '../sop/policy.ts';
import type { DeskEvent } from './case-log.ts';
import type { Exercise } from './exercise.ts';

/** The version of the log's format that this build writes, and the newest that it reads. */
export const LOG_FORMAT = 1;

/** What an attempt was begun on: item, version and content hash (SHA-256, hex). */
export type ContentRef = { id: string; version: number; hash: string };

type Begun = {
	/** UUIDv7. */
	id: string;
	learner: string;
	content: ContentRef;
	/** 32 bits; shuffles what is offered to choose from. */
	seed: number;
	/** UTC ms. */
	startedAt: number;
	format: typeof LOG_FORMAT;
	/** The attempt that this one forked from, and how many of its events it shares. */
	parent?: { attempt: string; events: number };
};

/** A talk. */
export type RoleplayAttempt = Begun & { kind: 'roleplay'; mode: Mode };
/** A case of free practice on the desk. */
export type CaseAttempt = Begun & { kind: 'case' };
/** A graded exercise on the desk. */
export type ExerciseAttempt = Begun & { kind: 'exercise' };
export type Attempt = RoleplayAttempt | CaseAttempt | ExerciseAttempt;

/** One event of a log. Order is `seq` (from 0), never `at` (UTC ms, real time). */
export type LogEntry<Event = TalkEvent | DeskEvent> = {
	attempt: string;
	seq: number;
	at: number;
	event: Event;
};

type Pinned = { hash: string; id: string; version: number };

/** A scenario in every language. */
export type RoleplayItem = Pinned & { kind: 'roleplay'; locales: Record<string, Scenario> };
/** The rules that a case of free practice is judged by. */
export type RulesItem = Pinned & { kind: 'case'; rules: RuleSet };
/** An exercise in every language, and the rules that it is judged by. */
export type ExerciseItem = Pinned & {
	kind: 'exercise';
	rules: RuleSet;
	locales: Record<string, Exercise>;
};

/** The compiled item that attempts are pinned to, stored once by its hash. */
export type PinnedItem = RoleplayItem | RulesItem | ExerciseItem;

/** What the hash of an item is made over. */
export function hashedOf(item: PinnedItem): unknown {
	if (item.kind === 'roleplay') return item.locales;
	return item.kind === 'case' ? item.rules : { rules: item.rules, locales: item.locales };
}

/** Who learns on this device. Each one's records are apart. */
export type Learner = { id: string; name: string; createdAt: number };

/** When the open decision of a talk was put: its last reply or silence, else its start. UTC ms. */
export function decisionSince(
	attempt: RoleplayAttempt,
	log: readonly LogEntry<TalkEvent>[]
): number {
	const last = log.findLast(({ event }) => event.type === 'replied' || event.type === 'silent');
	return last?.at ?? attempt.startedAt;
}
