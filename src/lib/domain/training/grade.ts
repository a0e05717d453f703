/** The grade of an exercise: what was done against what was owed, step by step. */
import { caseOf } from '../sop/case.ts';
import type { CaseEvent, CaseEventType, Class } from '../sop/events.ts';
import { findings } from '../sop/findings.ts';
import type { Obligation } from '../sop/obligation.ts';
import { obligations } from '../sop/obligations.ts';
import { policyOf, type RuleSet } from '../sop/policy.ts';
import type { PractisedCase } from './case-log.ts';
import type { Exercise } from './exercise.ts';
import { judgeStep, type JudgedStep, type Played } from './judge-step.ts';
import { matchSteps } from './match-steps.ts';
import { modelLog } from './model-log.ts';
import { owedLog } from './owed-log.ts';

export type Grade = {
	steps: readonly JudgedStep[];
	/** What nobody asked for; each costs a point. */
	unneeded: readonly { place: number; event: CaseEvent }[];
	points: number;
	of: number;
	/** 0 to 100, at most one decimal. */
	percent: number;
	passed: boolean;
	/** The true class at the end, and the one that the case bears. */
	truth: Class | null;
	given: Class | null;
	/** What was owed, had the class been right. */
	obligations: readonly Obligation[];
};

/** May come again, or at any time, at no cost. */
const HARMLESS: readonly CaseEventType[] = [
	'received',
	'month-passed',
	'apologised',
	'recorded',
	'word-received'
];
/** Grades an exercise that was handed in; one that was not is graded as it stands at `now` (UTC ms, simulated). */
export function gradeOf(
	exercise: Exercise,
	ruleSet: RuleSet,
	practised: PractisedCase,
	now: number
): Grade {
	const policy = policyOf(ruleSet.rules, ruleSet.version);
	const { log } = practised;
	const by = practised.finishedAt ?? now;
	const model = modelLog(exercise, ruleSet);
	if (!model.ok) throw new Error(`${exercise.id}: ${model.step.id} is refused`);
	const places = matchSteps(exercise.steps, log, policy);
	const owed = obligations(owedLog(log, exercise, ruleSet, by), ruleSet.rules, by);
	const played: Played = {
		exercise,
		rules: ruleSet.rules,
		policy,
		practised,
		places,
		owed,
		modelled: obligations(model.log, ruleSet.rules, exercise.endsAt),
		found: new Set(findings(log, ruleSet.rules, by).map(({ code }) => code))
	};
	const steps = exercise.steps.map((step, index) => judgeStep(step, index, played));
	const unneeded = log.flatMap((event, place) => {
		const corrects = event.type === 'reclassified' && event.ground === 'correction';
		const discharges = owed.some(
			({ limit, to, doneAt }) =>
				policy.limits.some(({ id, doneBy }) => id === limit && doneBy.includes(event.type)) &&
				('to' in event ? event.to === to : doneAt === event.at)
		);
		return places.includes(place) || corrects || discharges || HARMLESS.includes(event.type)
			? []
			: [{ place, event }];
	});
	const of = steps.reduce((sum, step) => sum + step.of, 0);
	const got = steps.reduce((sum, step) => sum + step.points, 0) - unneeded.length;
	const points = Math.max(0, got);
	const percent = Math.round((points / of) * 1000) / 10;
	return {
		steps,
		unneeded,
		points,
		of,
		percent,
		passed: percent >= exercise.pass,
		truth: caseOf(owedLog(log, exercise, ruleSet, by))?.class ?? null,
		given: caseOf(log)?.class ?? null,
		obligations: owed
	};
}
