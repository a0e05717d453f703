/** What was picked, in the words of the question. */
import type { Question } from '#lib/domain/quiz/question.ts';

/** The texts of a question by the IDs that answers name. */
function textsOf(question: Question): { id: string; text: string }[] {
	switch (question.type) {
		case 'single':
		case 'multiple':
			return [...question.options];
		case 'matching':
			return [...question.lefts, ...question.rights];
		case 'ordering':
			return [...question.steps];
		case 'dialogue':
			return [...question.lines];
		default:
			return [];
	}
}

/** A pick as `picksOf` gives it, with texts in place of IDs. */
export function pickText(question: Question, pick: string): string {
	const texts = new Map(textsOf(question).map(({ id, text }) => [id, text]));
	return pick
		.split(' → ')
		.map((part) => texts.get(part) ?? part)
		.join(' → ');
}
