/** Beginning the check of a module. */
import { loadCourse } from '#lib/content/load-learning.ts';
import type { ModuleOutline } from '#lib/content/library.ts';
import { checkOf } from './plans.ts';
import { startQuiz, type QuizStarted } from './start-quiz.ts';

/** Draws the check of a module and begins it. */
export async function startCheck(module: ModuleOutline): Promise<QuizStarted> {
	const course = await loadCourse(module.id);
	return startQuiz(checkOf(module, course?.course.titles ?? {}));
}
