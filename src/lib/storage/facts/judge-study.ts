/** Whether the logs of those who learn by themselves belong to what they learn: modules and refreshers. */
import type {
	LogEntry,
	RefresherAttempt,
	RulesItem,
	StudyAttempt,
	StudyItem
} from '#lib/domain/training/attempt.ts';
import { isOfCourse } from '#lib/domain/training/study.ts';
import { allOf, broken } from '../backup/check-log.ts';
import { isReviewEvent, isStudyEvent } from '../record/event-record.ts';
import type { Reading } from './judge.ts';

/** The reading of a module, if its lessons are those of the module. */
export function judgeStudy(attempt: StudyAttempt, entries: LogEntry[], item: StudyItem): Reading {
	const study = allOf(entries, isStudyEvent);
	if (!study.ok) return broken(`seq ${study.seq}: not of a course`);
	const other = study.log.find(({ event }) => !isOfCourse(item.course, event));
	if (other) return broken(`seq ${other.seq}: there is no lesson ${other.event.lesson}`);
	return { ok: true, kind: 'study', attempt, log: study.log, item };
}

/** What its events cannot have meant, the fold names (`no-review` …): nothing of it is refused. */
export function judgeReviews(
	attempt: RefresherAttempt,
	entries: LogEntry[],
	item: RulesItem
): Reading {
	const reviews = allOf(entries, isReviewEvent);
	if (!reviews.ok) return broken(`seq ${reviews.seq}: not of the refreshers`);
	return { ok: true, kind: 'refresher', attempt, log: reviews.log, item };
}
