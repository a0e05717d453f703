/** Whether the log of a sitting can have happened on its paper. */
import type { Question } from '#lib/domain/quiz/question.ts';
import { sittingOf } from '#lib/domain/quiz/sitting.ts';
import type { LogEntry, QuizAttempt, QuizItem } from '#lib/domain/training/attempt.ts';
import { allOf, broken } from '../backup/check-log.ts';
import { isQuizEvent } from '../record/event-record.ts';
import type { FindItem, QuestionsByLocale, Reading } from './judge.ts';

/** A paper's questions, or the hash of the first that is missing or damaged. */
function questionsOf(item: QuizItem, find: FindItem): QuestionsByLocale | string {
	const byLocale = new Map<string, Map<string, Question>>();
	for (const ref of item.paper.questions) {
		const found = find(ref.hash);
		if (!found?.ok || found.value.kind !== 'question' || found.value.id !== ref.id) return ref.hash;
		for (const [locale, question] of Object.entries(found.value.locales)) {
			const questions = byLocale.get(locale) ?? new Map<string, Question>();
			byLocale.set(locale, questions.set(ref.id, question));
		}
	}
	return byLocale;
}

/** A sitting, if its questions are there and it can have happened in every language. */
export function judgeQuiz(
	attempt: QuizAttempt,
	entries: LogEntry[],
	item: QuizItem,
	find: FindItem
): Reading {
	const quiz = allOf(entries, isQuizEvent);
	if (!quiz.ok) return broken(`seq ${quiz.seq}: not of a quiz`);
	const questions = questionsOf(item, find);
	if (typeof questions === 'string') return { ok: false, code: 'no-item', detail: questions };
	for (const inLocale of questions.values()) {
		const sitting = sittingOf(item.paper, inLocale, quiz.log);
		if (!sitting.ok) return broken(`seq ${sitting.index}: ${sitting.code}`);
	}
	return { ok: true, kind: 'quiz', attempt, log: quiz.log, item, questions };
}
