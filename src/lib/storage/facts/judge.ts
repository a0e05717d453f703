/** Whether an attempt, its log and its content belong together. Never throws for a bad record. */
import type { Question } from '#lib/domain/quiz/question.ts';
import type { QuizEvent } from '#lib/domain/quiz/sitting.ts';
import type { ReviewEvent } from '#lib/domain/refresher/review.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
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
import type { DeskEvent } from '#lib/domain/training/case-log.ts';
import type { StudyEvent } from '#lib/domain/training/study.ts';
import type { Checked } from '../record/check.ts';
import { checkLog } from '../backup/check-log.ts';
import { judgeDesk } from './judge-desk.ts';
import { judgeQuiz } from './judge-quiz.ts';
import { judgeReviews, judgeStudy } from './judge-study.ts';
import { judgeTalk } from './judge-talk.ts';

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
	const isOnRules = item.kind === 'case' || item.kind === 'exercise';
	return (isDesk && isOnRules && judgeDesk(attempt, log, item)) || otherKind(attempt, item);
}

/** Finds among items, none of which is in doubt. */
export function amongItems(items: Iterable<PinnedItem>): FindItem {
	const byHash = new Map([...items].map((item) => [item.hash, item]));
	return (hash) => {
		const value = byHash.get(hash);
		return value && { ok: true, value };
	};
}
