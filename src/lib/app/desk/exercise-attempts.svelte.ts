/** A learner's attempts at the graded exercises: where each stands, derived from its log. */
import type { Locale } from '#lib/content/locale.ts';
import { practisedCase } from '#lib/domain/training/case-log.ts';
import { gradeOf } from '#lib/domain/training/grade.ts';
import { followList, type Found } from '../attempt-list.svelte.ts';
import { exerciseIn } from './exercise.ts';

/** Where an attempt stands. `startedAt`: UTC ms, real time. `damaged`: it cannot be read; `code` says why. */
export type ExerciseAttemptSummary = { id: string; exercise: string; startedAt: number } & (
	| { state: 'open'; title: string }
	| { state: 'passed' | 'failed'; title: string; percent: number }
	| { state: 'damaged'; code: string }
);

function summarise({ id, startedAt, reading }: Found, locale: Locale): ExerciseAttemptSummary {
	const damaged = (code: string) =>
		({ id, exercise: '', startedAt, state: 'damaged', code }) as const;
	if (!reading.ok) return damaged(reading.code);
	if (reading.kind !== 'exercise') return damaged('broken');
	const { attempt, item, log } = reading;
	const exercise = exerciseIn(item, locale);
	const common = { id, exercise: attempt.content.id, startedAt, title: exercise.title };
	const practised = practisedCase(log.map(({ event }) => event));
	if (practised.finishedAt === undefined) return { ...common, state: 'open' };
	try {
		const { passed, percent } = gradeOf(exercise, item.rules, practised, practised.finishedAt);
		return { ...common, state: passed ? 'passed' : 'failed', percent };
	} catch (error) {
		// An exercise from a foreign backup whose model does not hold: it must not hide the other attempts.
		console.error(error);
		return damaged('broken');
	}
}

/** The present learner's attempts, newest first, following the store. To be called while a component is set up. */
export const followExerciseAttempts = (
	locale: () => Locale
): { readonly list: ExerciseAttemptSummary[] | undefined } =>
	followList('exercise', summarise, locale);

/** How far a learner has come with an exercise; `best`: percent, of those handed in. */
export type ExerciseStanding = {
	state: 'new' | 'open' | 'tried' | 'passed';
	best: number | undefined;
	open: string | undefined;
};

/** Where an exercise stands over all attempts at it. */
export function exerciseStanding(
	exercise: string,
	attempts: readonly ExerciseAttemptSummary[]
): ExerciseStanding {
	const own = attempts.filter((attempt) => attempt.exercise === exercise);
	const open = own.find(({ state }) => state === 'open')?.id;
	const percents = own.flatMap((attempt) => ('percent' in attempt ? [attempt.percent] : []));
	const best = percents.length > 0 ? Math.max(...percents) : undefined;
	if (open !== undefined) return { state: 'open', best, open };
	if (own.some(({ state }) => state === 'passed')) return { state: 'passed', best, open };
	return { state: own.length > 0 ? 'tried' : 'new', best, open };
}
