/** For tests: exercises played through the engine, as the model plays them or with a mistake. */
import { advance } from '#lib/domain/sop/clock.ts';
import type { CaseEvent, CaseLog } from '#lib/domain/sop/events.ts';
import type { Policy, RuleSet } from '#lib/domain/sop/policy.ts';
import { record } from '#lib/domain/sop/record.ts';
import type { ExerciseItem } from '#lib/domain/training/attempt.ts';
import type { PractisedCase, Refused } from '#lib/domain/training/case-log.ts';
import type { Exercise, Step } from '#lib/domain/training/exercise.ts';
import { gradeOf, type Grade } from '#lib/domain/training/grade.ts';
import { eventOf, receptionOf } from '#lib/domain/training/model-log.ts';

export type Solver = {
	exercise: Exercise;
	ruleSet: RuleSet;
	policy: Policy;
	/** Plays each step as `act` says (null: leaves it out); what the engine refuses is kept as a refusal. */
	play: (
		act: (step: Step, event: CaseEvent) => CaseEvent | null,
		extra?: CaseEvent[]
	) => PractisedCase;
	grade: (practised: PractisedCase) => Grade;
};

export function solver(item: ExerciseItem, locale = 'zh-Hant'): Solver {
	const exercise = item.locales[locale] as Exercise;
	const ruleSet = item.rules;
	const policy = ruleSet.rules.policies[ruleSet.version] as Policy;
	return {
		exercise,
		ruleSet,
		policy,
		play(act, extra = []) {
			let log: CaseLog = [receptionOf(exercise, ruleSet)];
			const refused: Refused[] = [];
			const planned = exercise.steps
				.flatMap((step) => act(step, eventOf(step, exercise, policy)) ?? [])
				.concat(extra)
				.toSorted((a, b) => a.at - b.at);
			for (const event of planned) {
				const outcome = record(log, event, ruleSet.rules);
				if (outcome.ok) log = outcome.log;
				else
					refused.push({
						act: event,
						codes: outcome.refusals.map(({ code }) => code),
						after: log.length
					});
			}
			const end = Math.max(exercise.endsAt, log.at(-1)?.at ?? 0);
			const moved = advance(log, end, ruleSet.rules);
			return { log: moved.ok ? moved.log : log, places: [], refused, finishedAt: end };
		},
		grade: (practised) => gradeOf(exercise, ruleSet, practised, exercise.endsAt)
	};
}
