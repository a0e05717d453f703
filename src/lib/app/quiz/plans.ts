/** What a quiz is to be: one that is offered, the check of a module, or what a learner puts together. */
import { draw, type QuestionMeta, type Wish } from '#lib/domain/quiz/draw.ts';
import { checkId, moduleOfCheck } from '#lib/domain/quiz/module-check.ts';
import type { Paper } from '#lib/domain/quiz/paper.ts';
import { LOCALES } from '#lib/content/locale.ts';
import type { ModuleOutline, PaperPlan } from '#lib/content/library.ts';
import { m } from '#lib/paraglide/messages.js';

/** Everything of a paper but its questions, and what they are drawn by. */
export type QuizPlan = Omit<Paper, 'questions'> & { draw: Wish };

export { checkId, moduleOfCheck };

/** The ID of what learners put together. */
export const OWN_QUIZ = 'own';
const OWN_PASS = 70;

/** A quiz that is offered. */
export const planOf = ({ abouts: _, ...plan }: PaperPlan): QuizPlan => plan;

/** The check at the end of a module. `titles`: the module's, by language. */
export const checkOf = (
	{ id, version, check }: ModuleOutline,
	titles: Paper['titles']
): QuizPlan => ({
	id: checkId(id),
	version,
	titles,
	mode: 'check',
	seconds: null,
	pass: check.pass,
	tries: null,
	draw: { banks: [id], tags: [], difficulties: [], count: check.draw }
});

/** What a learner wishes for, as practice. */
export const ownQuiz = (wish: Wish): QuizPlan => ({
	id: OWN_QUIZ,
	version: 1,
	titles: Object.fromEntries(LOCALES.map((locale) => [locale, m.quiz_own({}, { locale })])),
	mode: 'practice',
	seconds: null,
	pass: OWN_PASS,
	tries: null,
	draw: wish
});

/** The questions of a plan, drawn by a seed, and the paper that they make. */
export function paperOf(
	{ draw: wish, ...plan }: QuizPlan,
	bank: readonly QuestionMeta[],
	seed: number
): { paper: Paper; drawn: QuestionMeta[] } {
	const drawn = draw(bank, wish, seed);
	const questions = drawn.map(({ id, version, hash }) => ({ id, version, hash }));
	return { paper: { ...plan, questions }, drawn };
}
