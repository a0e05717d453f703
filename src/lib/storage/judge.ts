/** Whether an attempt, its log and its content belong together. Never throws for a bad record. */
import type { Question } from '#lib/domain/quiz/question.ts';
import { sittingOf, type QuizEvent } from '#lib/domain/quiz/sitting.ts';
import type { ReviewEvent } from '#lib/domain/refresher/review.ts';
import { replay } from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { RuleSet } from '#lib/domain/sop/policy.ts';
import type {
	Attempt,
	CaseAttempt,
	ExerciseAttempt,
	ExerciseItem,
	LogEntry,
	PinnedItem,
	QuizAttempt,
	QuizItem,
	RefresherAttempt,
	RoleplayAttempt,
	RoleplayItem,
	RulesItem,
	StudyAttempt,
	StudyItem
} from '#lib/domain/training/attempt.ts';
import { misfit, practisedCase, type DeskEvent } from '#lib/domain/training/case-log.ts';
import { isOfCourse, type StudyEvent } from '#lib/domain/training/study.ts';
import { check, type Checked } from './check.ts';
import { isQuizEvent, isReviewEvent, isStudyEvent, isTalkEvent } from './event-record.ts';
import { LogEntryRecord } from './records.ts';

/** The questions of a paper by language, each by its ID. */
export type QuestionsByLocale = ReadonlyMap<string, ReadonlyMap<string, Question>>;

/** Finds an item by its hash: undefined when it is not there. */
export type FindItem = (hash: string) => Checked<PinnedItem> | undefined;

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
			ok: true;
			kind: 'quiz';
			attempt: QuizAttempt;
			log: LogEntry<QuizEvent>[];
			item: QuizItem;
			questions: QuestionsByLocale;
	  }
	| {
			ok: true;
			kind: 'study';
			attempt: StudyAttempt;
			log: LogEntry<StudyEvent>[];
			item: StudyItem;
	  }
	| {
			ok: true;
			kind: 'refresher';
			attempt: RefresherAttempt;
			log: LogEntry<ReviewEvent>[];
			item: RulesItem;
	  }
	| {
			ok: false;
			code: 'missing' | 'broken' | 'newer' | 'no-item' | 'log-broken';
			detail: string;
	  };

export type CheckedLog =
	{ ok: true; log: LogEntry[] } | { ok: false; code: 'log-broken'; detail: string };

/** A log in the order of `seq`, if every entry from the place `from` on is sound and none is missing. */
export function checkLog(entries: readonly unknown[], from = 0): CheckedLog {
	const log: LogEntry[] = [];
	for (const entry of entries) {
		const { seq } = entry as { seq: unknown };
		const checked = check(LogEntryRecord, entry);
		if (!checked.ok)
			return { ok: false, code: 'log-broken', detail: `seq ${String(seq)}: ${checked.detail}` };
		const next = from + log.length;
		if (checked.value.seq !== next)
			return { ok: false, code: 'log-broken', detail: `seq ${next}: missing` };
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

const isDeskEvent = (event: LogEntry['event']): event is DeskEvent =>
	!isTalkEvent(event) && !isQuizEvent(event) && !isStudyEvent(event) && !isReviewEvent(event);

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

/** A paper's questions, or the hash of the first that is missing or damaged. */
function questionsOf(item: QuizItem, find: FindItem): QuestionsByLocale | string {
	const byLocale = new Map<string, Map<string, Question>>();
	for (const ref of item.paper.questions) {
		const found = find(ref.hash);
		if (!found?.ok || found.value.kind !== 'question' || found.value.id !== ref.id) return ref.hash;
		for (const [locale, question] of Object.entries(found.value.locales)) {
			const questions = byLocale.get(locale) ?? new Map<string, Question>();
			byLocale.set(locale, questions.set(ref.id, question));
		}
	}
	return byLocale;
}

function judgeQuiz(
	attempt: QuizAttempt,
	entries: LogEntry[],
	item: QuizItem,
	find: FindItem
): Reading {
	const quiz = allOf(entries, isQuizEvent);
	if (!quiz.ok) return broken(`seq ${quiz.seq}: not of a quiz`);
	const questions = questionsOf(item, find);
	if (typeof questions === 'string') return { ok: false, code: 'no-item', detail: questions };
	for (const inLocale of questions.values()) {
		const sitting = sittingOf(item.paper, inLocale, quiz.log);
		if (!sitting.ok) return broken(`seq ${sitting.index}: ${sitting.code}`);
	}
	return { ok: true, kind: 'quiz', attempt, log: quiz.log, item, questions };
}

function judgeStudy(attempt: StudyAttempt, entries: LogEntry[], item: StudyItem): Reading {
	const study = allOf(entries, isStudyEvent);
	if (!study.ok) return broken(`seq ${study.seq}: not of a course`);
	const other = study.log.find(({ event }) => !isOfCourse(item.course, event));
	if (other) return broken(`seq ${other.seq}: there is no lesson ${other.event.lesson}`);
	return { ok: true, kind: 'study', attempt, log: study.log, item };
}

/** What its events cannot have meant, the fold names (`no-review` …): nothing of it is refused. */
function judgeReviews(attempt: RefresherAttempt, entries: LogEntry[], item: RulesItem): Reading {
	const reviews = allOf(entries, isReviewEvent);
	if (!reviews.ok) return broken(`seq ${reviews.seq}: not of the refreshers`);
	return { ok: true, kind: 'refresher', attempt, log: reviews.log, item };
}

function judgeDesk(
	attempt: CaseAttempt | ExerciseAttempt,
	entries: LogEntry[],
	item: RulesItem | ExerciseItem
): Reading {
	const desk = allOf(entries, isDeskEvent);
	if (!desk.ok) return broken(`seq ${desk.seq}: not of a case`);
	const { log } = desk;
	const refused = caseRefusal(log, item.rules);
	if (refused !== undefined) return broken(refused);
	if (attempt.kind === 'case' && item.kind === 'case')
		return { ok: true, kind: 'case', attempt, log, item };
	if (attempt.kind === 'exercise' && item.kind === 'exercise')
		return { ok: true, kind: 'exercise', attempt, log, item };
	return otherKind(attempt, item);
}

const otherKind = ({ content }: Attempt, { kind }: PinnedItem): Reading => ({
	ok: false,
	code: 'no-item',
	detail: `${content.hash} is a ${kind}`
});

/**
 * Whether an attempt, its log (in the order of `seq`) and its items belong together. `from`: the place of the first entry, where
 * those before it are not asked for; only the refreshers, whose events do not depend on each other, can be read so.
 */
export function judge(
	attempt: Attempt,
	entries: readonly unknown[],
	find: FindItem,
	from = 0
): Reading {
	const { content } = attempt;
	const found = find(content.hash);
	if (!found) return { ok: false, code: 'no-item', detail: content.hash };
	if (!found.ok) return { ok: false, code: 'no-item', detail: found.detail };
	const item = found.value;
	if (item.id !== content.id || item.version !== content.version)
		return { ok: false, code: 'no-item', detail: `${content.hash} is ${item.id}` };
	const checked = checkLog(entries, from);
	if (!checked.ok) return checked;
	const { log } = checked;
	if (attempt.kind === 'roleplay' && item.kind === 'roleplay') return judgeTalk(attempt, log, item);
	if (attempt.kind === 'quiz' && item.kind === 'quiz') return judgeQuiz(attempt, log, item, find);
	if (attempt.kind === 'study' && item.kind === 'study') return judgeStudy(attempt, log, item);
	if (attempt.kind === 'refresher' && item.kind === 'case') return judgeReviews(attempt, log, item);
	const isDesk = attempt.kind === 'case' || attempt.kind === 'exercise';
	return isDesk && (item.kind === 'case' || item.kind === 'exercise')
		? judgeDesk(attempt, log, item)
		: otherKind(attempt, item);
}

/** Finds among items, none of which is in doubt. */
export function amongItems(items: Iterable<PinnedItem>): FindItem {
	const byHash = new Map([...items].map((item) => [item.hash, item]));
	return (hash) => {
		const value = byHash.get(hash);
		return value && { ok: true, value };
	};
}
