/** What a question offers, in the order in which this attempt shows it. */
import { shuffled } from '#lib/domain/chance/shuffle.ts';
import type {
	ChoiceQuestion,
	DialogueQuestion,
	MatchingQuestion,
	TrueFalseQuestion
} from '#lib/domain/quiz/question.ts';
import { m } from '#lib/paraglide/messages.js';

/** Something that can be picked; `why`: what is said to it once the answer is marked. */
export type Offered = { id: string; text: string; right: boolean; why: string };

export const offeredOptions = ({ id, options }: ChoiceQuestion, seed: number): Offered[] =>
	shuffled(options, seed, id);

export const offeredRights = (
	{ id, rights }: MatchingQuestion,
	seed: number
): { id: string; text: string }[] => shuffled(rights, seed, id);

/** True before false, always: an order that changes would only mislead. */
export const offeredValues = ({ answer, ifTrue, ifFalse }: TrueFalseQuestion): Offered[] => [
	{ id: 'true', text: m.quiz_q_true(), right: answer, why: ifTrue },
	{ id: 'false', text: m.quiz_q_false(), right: !answer, why: ifFalse }
];

/** What the staff says, each line a pick; right is the one that breaks the rules. A talk keeps its order. */
export const offeredLines = ({ lines }: DialogueQuestion): Offered[] =>
	lines
		.filter(({ who }) => who === 'staff')
		.map(({ id, text, mistake, why }) => ({ id, text, right: mistake, why }));
