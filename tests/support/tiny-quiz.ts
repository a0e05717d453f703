/** A sitting of two questions, as it is stored. */
import type { Answer } from '#lib/domain/quiz/answer.ts';
import type { Paper } from '#lib/domain/quiz/paper.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import type { QuizEvent } from '#lib/domain/quiz/sitting.ts';
import type {
	LogEntry,
	QuestionItem,
	QuizAttempt,
	QuizItem
} from '#lib/domain/training/attempt.ts';
import { hashOf } from '#lib/storage/hash.ts';
import { SINGLE, TRUE_FALSE } from './sample-questions.ts';
import { uuid } from './tiny-attempt.ts';

/** A question as papers are pinned to it. */
export function questionItem(question: Question): QuestionItem {
	const { id, version, locale } = question;
	const item: QuestionItem = {
		hash: '',
		kind: 'question',
		id,
		version,
		locales: { [locale]: question }
	};
	return { ...item, hash: hashOf(item) };
}

export const PARTS = [questionItem(SINGLE), questionItem(TRUE_FALSE)];

/** A paper of these questions. */
export function quizItem(parts: readonly QuestionItem[], mode: Paper['mode'] = 'exam'): QuizItem {
	const item: QuizItem = {
		hash: '',
		kind: 'quiz',
		id: 'tiny-quiz',
		version: 1,
		paper: {
			id: 'tiny-quiz',
			version: 1,
			titles: { 'zh-Hant': '小測' },
			mode,
			seconds: null,
			pass: 50,
			tries: null,
			questions: parts.map(({ id, version, hash }) => ({ id, version, hash }))
		}
	};
	return { ...item, hash: hashOf(item) };
}

/** Sitting number `n` of a paper. */
export const sittingOn = ({ id, version, hash }: QuizItem, n = 1): QuizAttempt => ({
	id: uuid(n),
	learner: 'ann',
	kind: 'quiz',
	content: { id, version, hash },
	seed: 7,
	startedAt: n * 1000,
	format: 1
});

export const LISTEN: Answer = { type: 'single', option: 'listen' };

/** Log entries of sitting number `n`. */
export const quizLog = (n: number, events: readonly QuizEvent[]): LogEntry<QuizEvent>[] =>
	events.map((event, seq) => ({ attempt: uuid(n), seq, at: n * 1000 + seq, event }));
