/** An attempt is an append-only log, pinned to the content that it began with. */
import type { Paper } from '../quiz/paper.ts';
import type { Question } from '../quiz/question.ts';
import type { QuizEvent } from '../quiz/sitting.ts';
import type { ReviewEvent } from '../refresher/review.ts';
import type { Mode, Scenario } from '../roleplay/scenario.ts';
import type { TalkEvent } from '../roleplay/talk-event.ts';
import type { RuleSet } from '../sop/policy.ts';
import type { DeskEvent } from './case-log.ts';
import type { Exercise } from './exercise.ts';
import type { Course, StudyEvent } from './study.ts';

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
/** A sitting of a quiz; its paper says how. */
export type QuizAttempt = Begun & { kind: 'quiz' };
/** The reading of a module. */
export type StudyAttempt = Begun & { kind: 'study' };
/** The refreshers under one set of rules: a changed policy begins the next one, so that what was learnt before stays pinned. */
export type RefresherAttempt = Begun & { kind: 'refresher' };
export type Attempt =
	RoleplayAttempt | CaseAttempt | ExerciseAttempt | QuizAttempt | StudyAttempt | RefresherAttempt;

/** Everything that a log can hold. */
export type LogEvent = TalkEvent | DeskEvent | QuizEvent | StudyEvent | ReviewEvent;

/** One event of a log. Order is `seq` (from 0), never `at` (UTC ms, real time). */
export type LogEntry<Event = LogEvent> = {
	attempt: string;
	seq: number;
	at: number;
	event: Event;
};

type Pinned = { hash: string; id: string; version: number };

/** A scenario in every language. */
export type RoleplayItem = Pinned & { kind: 'roleplay'; locales: Record<string, Scenario> };
/** The rules that a case of free practice is judged by, and that refreshers ask for. */
export type RulesItem = Pinned & { kind: 'case'; rules: RuleSet };
/** An exercise in every language, and the rules that it is judged by. */
export type ExerciseItem = Pinned & {
	kind: 'exercise';
	rules: RuleSet;
	locales: Record<string, Exercise>;
};

/** A question in every language. */
export type QuestionItem = Pinned & { kind: 'question'; locales: Record<string, Question> };
/** The paper of a quiz. Its questions are items of their own, since papers share them. */
export type QuizItem = Pinned & { kind: 'quiz'; paper: Paper };
/** What a module consists of. */
export type StudyItem = Pinned & { kind: 'study'; course: Course };

/** The compiled item that attempts are pinned to, stored once by its hash. */
export type PinnedItem =
	RoleplayItem | RulesItem | ExerciseItem | QuestionItem | QuizItem | StudyItem;

/** What the hash of an item is made over. */
export function hashedOf(item: PinnedItem): unknown {
	switch (item.kind) {
		case 'roleplay':
		case 'question':
			return item.locales;
		case 'case':
			return item.rules;
		case 'exercise':
			return { rules: item.rules, locales: item.locales };
		case 'quiz':
			return item.paper;
		case 'study':
			return item.course;
	}
}

/** The hashes of the items that an item consists of. */
export const partsOf = (item: PinnedItem): string[] =>
	item.kind === 'quiz' ? item.paper.questions.map(({ hash }) => hash) : [];

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
