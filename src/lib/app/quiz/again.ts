/** The same quiz once more, with questions drawn anew. */
import { loadModules, loadPapers } from '#lib/content/load-learning.ts';
import type { Locale } from '#lib/content/locale.ts';
import type { QuizItem } from '#lib/domain/training/attempt.ts';
import { moduleOfCheck, OWN_QUIZ, ownQuiz, planOf } from './plans.ts';
import { startCheck } from './start-check.ts';
import { startQuiz, type QuizStarted } from './start-quiz.ts';

/** Begins the quiz of a paper again. What learners put together is drawn from the whole bank. */
export async function quizAgain({ paper }: QuizItem, locale: Locale): Promise<QuizStarted> {
	const checked = moduleOfCheck(paper.id);
	const module = checked && (await loadModules(locale)).find(({ id }) => id === checked);
	if (module) return startCheck(module);
	const offered = (await loadPapers()).find(({ id }) => id === paper.id);
	if (offered) return startQuiz(planOf(offered));
	if (paper.id !== OWN_QUIZ) return { ok: false, code: 'no-questions' };
	const wish = { banks: [], tags: [], difficulties: [], count: paper.questions.length };
	return startQuiz(ownQuiz(wish));
}
