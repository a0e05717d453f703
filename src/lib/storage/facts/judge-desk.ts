/** Whether the log of a case can have happened under the rules that it is pinned to. */
import type { RuleSet } from '#lib/domain/sop/policy.ts';
import type {
	CaseAttempt,
	ExerciseAttempt,
	ExerciseItem,
	LogEntry,
	RulesItem
} from '#lib/domain/training/attempt.ts';
import { misfit, practisedCase, type DeskEvent } from '#lib/domain/training/case-log.ts';
import { allOf, broken } from '../backup/check-log.ts';
import { isQuizEvent, isReviewEvent, isStudyEvent, isTalkEvent } from '../record/event-record.ts';
import type { Reading } from './judge.ts';

const isDeskEvent = (event: LogEntry['event']): event is DeskEvent =>
	!isTalkEvent(event) && !isQuizEvent(event) && !isStudyEvent(event) && !isReviewEvent(event);

/** The `seq` of the first event of a case that the rules would not have let happen, in words. */
function caseRefusal(log: LogEntry<DeskEvent>[], rules: RuleSet): string | undefined {
	const { log: kept, places } = practisedCase(log.map(({ event }) => event));
	const place = misfit(kept, rules);
	return place === undefined ? undefined : `seq ${places[place]}: against the rules`;
}

/** A case of free practice or an exercise, if the rules would have let it happen; undefined where it is pinned to the other kind. */
export function judgeDesk(
	attempt: CaseAttempt | ExerciseAttempt,
	entries: LogEntry[],
	item: RulesItem | ExerciseItem
): Reading | undefined {
	const desk = allOf(entries, isDeskEvent);
	if (!desk.ok) return broken(`seq ${desk.seq}: not of a case`);
	const { log } = desk;
	const refused = caseRefusal(log, item.rules);
	if (refused !== undefined) return broken(refused);
	if (attempt.kind === 'case' && item.kind === 'case')
		return { ok: true, kind: 'case', attempt, log, item };
	if (attempt.kind === 'exercise' && item.kind === 'exercise')
		return { ok: true, kind: 'exercise', attempt, log, item };
	return undefined;
}
