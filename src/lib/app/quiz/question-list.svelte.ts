/** The bank as a list: every question in the language shown, filtered. */
import { loadQuestionIndex, loadQuestions } from '#lib/content/load-learning.ts';
import type { Locale } from '#lib/content/locale.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import type { QuestionItem } from '#lib/domain/training/attempt.ts';
import { live } from '../live.svelte.ts';

/** All questions in a language, following what is imported. To be called while a component is set up. */
export function followQuestions(locale: () => Locale): { readonly value: Question[] | undefined } {
	let shipped = $state.raw<QuestionItem[]>();
	$effect(() => {
		void loadQuestionIndex()
			.then(loadQuestions)
			.then((items) => (shipped = items));
	});
	const imported = live(
		() =>
			({ db, records }) =>
				records.ownQuestions(db)
	);
	const value = $derived(
		shipped && imported.value
			? [...shipped, ...imported.value.map(({ item }) => item)].flatMap(
					({ locales }) => locales[locale()] ?? []
				)
			: undefined
	);
	return {
		get value() {
			return value;
		}
	};
}

export type QuestionWish = { bank: string; type: string; text: string };

const has = (question: Question, text: string): boolean =>
	`${question.id} ${question.clauses.join(' ')} ${question.ask}`.toLowerCase().includes(text);

/** The questions that fit what is looked for; empty asks for nothing in particular. */
export function fitting(questions: readonly Question[], wish: QuestionWish): Question[] {
	const text = wish.text.trim().toLowerCase();
	return questions.filter(
		(question) =>
			(wish.bank === '' || question.bank === wish.bank) &&
			(wish.type === '' || question.type === wish.type) &&
			(text === '' || has(question, text))
	);
}
