/** A question on a page of its own, in the browser. */
import { vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Answer } from '#lib/domain/quiz/answer.ts';
import { mark } from '#lib/domain/quiz/mark.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import QuestionCard from '#lib/ui/quiz/QuestionCard.svelte';

/** Shows a question that can be answered, if need be with an answer; `onanswer` sees what is given. */
export async function show(question: Question, answer?: Answer, locked = false) {
	const onanswer = vi.fn<(answer: Answer | undefined) => void>();
	const props = { question, number: 1, of: 9, answer, mark: undefined, seed: 1, locked, onanswer };
	const screen = await render(QuestionCard, props);
	return { screen, onanswer };
}

/** Shows a question with an answer and its mark; without an answer it was left open. */
export async function showMarked(question: Question, answer?: Answer) {
	const marked = answer ? mark(question, answer) : { points: 0, feedback: [] };
	const onanswer = vi.fn<(answer: Answer | undefined) => void>();
	const props = {
		question,
		number: 1,
		of: 9,
		answer,
		mark: marked,
		seed: 1,
		locked: true,
		onanswer
	};
	const screen = await render(QuestionCard, props);
	return { screen, onanswer };
}
