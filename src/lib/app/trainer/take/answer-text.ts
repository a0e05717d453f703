/** An answer in the words of its question, on one line. */
import { picksOf, type Answer } from '#lib/domain/quiz/answer.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import { CONTENTS, NATURES } from '#lib/domain/sop/vocabulary.ts';
import { LEVELS } from '#lib/domain/sop/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { pickText } from '#lib/app/quiz/pick-words.ts';
import { unitChoices } from '#lib/app/quiz/quiz-words.ts';
import { contentName, natureName } from '#lib/app/words.ts';

const levels = { minor: m.severity_min, important: m.severity_imp, major: m.severity_maj };

/** A code of a class in words. */
function className(code: string): string {
	const nature = NATURES.find((each) => each === code);
	const content = CONTENTS.find((each) => each === code);
	const level = LEVELS.find((each) => each === code);
	if (nature) return natureName(nature);
	if (content) return contentName(content);
	return level ? levels[level]() : m.severity_none();
}

/** What was answered, by the texts that the question gave. */
export function answerText(question: Question, answer: Answer): string {
	switch (answer.type) {
		case 'truefalse':
			return answer.value ? m.quiz_q_true() : m.quiz_q_false();
		case 'number': {
			const unit = unitChoices().find(({ value }) => value === answer.unit)?.text;
			const own = question.type === 'number' ? question.unitText : '';
			return `${answer.value} ${unit ?? own}`.trim();
		}
		case 'classify':
			return picksOf(answer).map(className).join(m.list_comma());
		default:
			return picksOf(answer)
				.map((pick) => pickText(question, pick))
				.join(m.list_comma());
	}
}
