/** The mistakes of a sitting: questions that did not earn all of their points. */
import type { Paper } from '#lib/domain/quiz/paper.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import { resultOf, sittingOf, timeUp, type QuizEvent } from '#lib/domain/quiz/sitting.ts';
import type { LogEntry } from '../attempt.ts';
import type { Mistake } from './mistake.ts';

/**
 * The mistakes of a sitting that was handed in or whose time is over (`startedAt`, `now`: UTC ms), in the order of the
 * paper: the question's main clause, at the answer that counted. Without an answer: at handing in, once that is in the
 * log; in practice, where nobody need answer, not at all. Undefined while the sitting goes on.
 */
export function quizMistakes(
	paper: Paper,
	questions: ReadonlyMap<string, Question>,
	log: readonly LogEntry<QuizEvent>[],
	{ startedAt, now }: { startedAt: number; now: number }
): Mistake[] | undefined {
	const read = sittingOf(paper, questions, log);
	if (!read.ok) throw new Error(`seq ${read.index}: ${read.code}`);
	const handedIn = log.find(({ event }) => event.type === 'handed-in');
	const by = timeUp(paper, startedAt);
	if (!handedIn && (by === undefined || by > now)) return undefined;
	const lastAnswer = new Map(
		log.flatMap(({ seq, event }): [string, number][] =>
			event.type === 'question-answered' ? [[event.question, seq]] : []
		)
	);
	const open = paper.mode === 'practice' ? undefined : handedIn?.seq;
	return resultOf(paper, questions, read.sitting).marks.flatMap(({ question, mark }) => {
		// One from elsewhere need not say what it asks about: then there is nothing to make a card on.
		const clause = questions.get(question)?.clauses[0];
		const seq = lastAnswer.get(question) ?? open;
		if (clause === undefined || seq === undefined || (mark?.points ?? 0) >= 1) return [];
		return [{ clause, seq, question }];
	});
}
