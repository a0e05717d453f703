/** The types of questions, for a choice. */
import { m } from '#lib/paraglide/messages.js';
import type { QuestionType } from '#lib/domain/quiz/question.ts';

export const QUESTION_TYPE_NAMES: readonly { value: QuestionType; name: () => string }[] = [
	{ value: 'single', name: m.question_single },
	{ value: 'multiple', name: m.question_multiple },
	{ value: 'truefalse', name: m.question_truefalse },
	{ value: 'number', name: m.question_number },
	{ value: 'matching', name: m.question_matching },
	{ value: 'ordering', name: m.question_ordering },
	{ value: 'short', name: m.question_short },
	{ value: 'classify', name: m.question_classify },
	{ value: 'dialogue', name: m.question_dialogue }
];

/** A type's name. */
export const questionTypeName = (type: QuestionType): string =>
	QUESTION_TYPE_NAMES.find(({ value }) => value === type)?.name() ?? type;
