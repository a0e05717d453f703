/** The grade of an exercise, for its debrief: ui does not reach into the domain. */
import { classify } from '#lib/domain/sop/classify.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import type { PractisedCase } from '#lib/domain/training/case-log.ts';
import type { Exercise } from '#lib/domain/training/exercise.ts';
import type { FlawCode } from '#lib/domain/training/flaw.ts';
import { gradeOf, type Grade } from '#lib/domain/training/grade.ts';
import type { JudgedStep } from '#lib/domain/training/judge-step.ts';
import { factsAt } from '#lib/domain/training/model-log.ts';
import type { DeskCase } from './desk-case.svelte.ts';

/** The grade of an exercise that was handed in. */
export const gradeIn = (room: DeskCase, exercise: Exercise): Grade =>
	gradeOf(exercise, room.ruleSet, room.practised, room.now);

/** Where each step stands in the attempt's log, by `seq`; undefined where it was not taken. */
export const stepSeqs = (
	{ steps }: Grade,
	{ places }: PractisedCase
): readonly (number | undefined)[] =>
	steps.map(({ place }) => (place === null ? undefined : places[place]));

/** How a step ended: all of its points, some, none. */
export const stepVerdict = ({ points, of }: JudgedStep): 'met' | 'part' | 'lost' =>
	points >= of ? 'met' : points > 0 ? 'part' : 'lost';

/** The place of the case's log before which one takes a step again: its own, or where the steps after it begin. */
export function placeAgain({ steps }: Grade, index: number, length: number): number {
	const own = steps[index]?.place;
	const later = steps.slice(index + 1).flatMap(({ place }) => (place === null ? [] : [place]));
	return own ?? Math.min(length, ...later);
}

const OF_CLASS: readonly FlawCode[] = ['wrong-nature', 'wrong-content', 'wrong-severity'];

/** Whether the complaint was classified, and rightly each time. */
export const classIsRight = ({ steps, given }: Grade): boolean =>
	given !== null && !steps.some(({ flaws }) => flaws.some(({ code }) => OF_CLASS.includes(code)));

/** Why the true class at the end is what it is: the rows of the policy's table. */
export function trueReasons(
	exercise: Exercise,
	policy: Policy
): { table: 'nature' | 'content' | 'severity'; row: string; clause: string }[] {
	const last = exercise.steps.at(-1);
	const { nature, content, severity } = classify(
		policy,
		last ? factsAt(exercise, last) : exercise.facts
	);
	return Object.entries({ nature, content, severity }).flatMap(([table, verdict]) =>
		(verdict?.reasons ?? []).map(({ code, clause }) => ({
			table: table as 'nature' | 'content' | 'severity',
			row: code,
			clause
		}))
	);
}
