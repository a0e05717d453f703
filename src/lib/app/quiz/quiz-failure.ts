/** Why a quiz could not be begun, in words. */
import type { FailureCode } from '#lib/storage/failure.ts';
import { m } from '#lib/paraglide/messages.js';

/** A sentence for whoever wanted to begin. */
export function quizFailure(code: FailureCode | 'no-tries' | 'no-questions'): string {
	if (code === 'no-tries') return m.quiz_no_tries();
	return code === 'no-questions' ? m.quiz_no_questions() : m.quiz_not_begun();
}
