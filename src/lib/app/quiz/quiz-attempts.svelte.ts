/** A learner's sittings: where each stands, derived from its log. */
import type { Locale } from '#lib/content/locale.ts';
import { resultOf, sittingOf, timeUp, type Result } from '#lib/domain/quiz/sitting.ts';
import type { QuizMode } from '#lib/domain/quiz/paper.ts';
import { followList, type Found } from '../attempt-list.svelte.ts';
import { now } from '../clock.ts';
import { questionsIn, type QuizReading } from './quiz-session.svelte.ts';

/** Where a sitting stands. `startedAt`: UTC ms. `damaged`: it cannot be read; `code` says why. */
export type SittingSummary = { id: string; quiz: string; startedAt: number } & (
	| { state: 'open'; title: string; mode: QuizMode; answered: number; of: number }
	| {
			state: 'passed' | 'failed';
			title: string;
			mode: QuizMode;
			percent: number;
			marks: Result['marks'];
	  }
	| { state: 'damaged'; code: string }
);

/** The title of a paper in a language, or in the first that it has. */
export const titleIn = (titles: Readonly<Record<string, string>>, locale: Locale): string =>
	titles[locale] ?? Object.values(titles)[0] ?? '';

function standing({ attempt, log, item, questions }: QuizReading, locale: Locale): SittingSummary {
	const { paper } = item;
	const asked = questionsIn(questions, locale);
	const read = sittingOf(paper, asked, log);
	if (!read.ok) throw new Error(`seq ${read.index}: ${read.code}`);
	const { sitting } = read;
	const { id, startedAt } = attempt;
	const common = {
		id,
		quiz: paper.id,
		startedAt,
		title: titleIn(paper.titles, locale),
		mode: paper.mode
	};
	const by = timeUp(paper, startedAt);
	const over = sitting.handedInAt !== undefined || (by !== undefined && by <= now());
	if (!over)
		return { ...common, state: 'open', answered: sitting.answers.size, of: paper.questions.length };
	const { percent, passed, marks } = resultOf(paper, asked, sitting);
	return { ...common, state: passed ? 'passed' : 'failed', percent, marks };
}

function summarise({ id, startedAt, reading }: Found, locale: Locale): SittingSummary {
	const damaged = (code: string) => ({ id, quiz: '', startedAt, state: 'damaged', code }) as const;
	if (!reading.ok) return damaged(reading.code);
	return reading.kind === 'quiz' ? standing(reading, locale) : damaged('broken');
}

/** The present learner's sittings, newest first, following the store. To be called while a component is set up. */
export const followSittings = (
	locale: () => Locale
): { readonly list: SittingSummary[] | undefined } => followList('quiz', summarise, locale);

/** The best percent of a quiz that was handed in, and whether it was passed. */
export function bestOf(
	quiz: string,
	sittings: readonly SittingSummary[]
): { percent: number; passed: boolean } | undefined {
	const done = sittings.flatMap((sitting) =>
		sitting.quiz === quiz && 'percent' in sitting ? [sitting] : []
	);
	if (done.length === 0) return undefined;
	return {
		percent: Math.max(...done.map(({ percent }) => percent)),
		passed: done.some(({ state }) => state === 'passed')
	};
}
