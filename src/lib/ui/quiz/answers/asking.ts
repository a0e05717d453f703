/** What every widget that takes an answer is given. */
import type { Answer } from '#lib/domain/quiz/answer.ts';
import type { Mark } from '#lib/domain/quiz/mark.ts';

export type Asking<Q, T extends Answer['type']> = {
	question: Q;
	/** The answer to begin with. What is typed afterwards is the widget's own. */
	given: Extract<Answer, { type: T }> | undefined;
	seed: number;
	/** The ID of the element that asks. */
	askedBy: string;
	/** What was answered is shown and cannot be changed. */
	closed: boolean;
	mark: Mark | undefined;
	/** Called with each change; undefined: not complete (yet, or any more). */
	onanswer: (answer: Extract<Answer, { type: T }> | undefined) => void;
};
