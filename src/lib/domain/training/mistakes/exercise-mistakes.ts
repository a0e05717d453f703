/** The mistakes of an exercise: the flaws that its grade names. */
import type { RuleSet } from '#lib/domain/sop/policy.ts';
import type { LogEntry } from '../attempt.ts';
import { practisedCase, type DeskEvent } from '../case-log.ts';
import type { Exercise } from '../exercise.ts';
import type { Flaw } from '../flaw.ts';
import { gradeOf } from '../grade.ts';
import type { JudgedStep } from '../judge-step.ts';
import { oncePerClause, type Costly, type Mistake } from './mistake.ts';

type DeskEntries = readonly LogEntry<DeskEvent>[];

/** The `seq` at which an act like a step's was first refused with a code; by somebody, when it is told by whom. */
function refusedAt(log: DeskEntries, { step }: JudgedStep, code: string, by?: unknown) {
	return log.find(
		({ event }) =>
			event.type === 'refused' &&
			event.act.type === step.event &&
			event.codes.some((each) => each === code) &&
			(by === undefined || event.act.by === by)
	)?.seq;
}

/** The clauses of a flaw, each with its moment: of what was refused those that the engine named; undefined: the step's own. */
function momentsOf(flaw: Flaw, judged: JudgedStep, log: DeskEntries) {
	const { code, clause, args, refusals } = flaw;
	if (code === 'wrong-role') return [{ clause, seq: refusedAt(log, judged, code, args.by) }];
	if (code !== 'refused') return [{ clause, seq: undefined }];
	return (refusals ?? []).map((refusal) => ({
		clause: refusal.clause,
		seq: refusedAt(log, judged, refusal.code)
	}));
}

/**
 * The mistakes of an exercise that was handed in, each clause once: at the act that it concerns (the costliest step's, then
 * the earliest), or at handing in where an act is missing. Undefined while it goes on.
 */
export function exerciseMistakes(
	exercise: Exercise,
	rules: RuleSet,
	log: DeskEntries
): Mistake[] | undefined {
	const practised = practisedCase(log.map(({ event }) => event));
	const finished = log.findLast(({ event }) => event.type === 'finished');
	if (!finished || practised.finishedAt === undefined) return undefined;
	const { steps } = gradeOf(exercise, rules, practised, practised.finishedAt);
	return oncePerClause(
		steps.flatMap((judged): Costly[] => {
			const { place, of, points, flaws } = judged;
			const own = place === null ? undefined : practised.places[place];
			return flaws
				.flatMap((flaw) => momentsOf(flaw, judged, log))
				.map(({ clause, seq }) => ({
					clause,
					seq: seq ?? own ?? finished.seq,
					cost: of - points
				}));
		})
	);
}
