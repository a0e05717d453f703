/** What of a question has to be read before it can be answered. */
import type { Question } from '#lib/domain/quiz/question.ts';

/** The question, and its options, pairs, steps or lines, in its language. */
export function textsOf(question: Question): string[] {
	switch (question.type) {
		case 'single':
		case 'multiple':
			return [question.ask, ...question.options.map(({ text }) => text)];
		case 'matching':
			return [question.ask, ...[...question.lefts, ...question.rights].map(({ text }) => text)];
		case 'ordering':
			return [question.ask, ...question.steps.map(({ text }) => text)];
		case 'dialogue':
			return [question.ask, ...question.lines.map(({ text }) => text)];
		case 'truefalse':
		case 'number':
		case 'short':
		case 'classify':
			return [question.ask];
	}
}
