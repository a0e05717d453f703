/** What a learner answers, by IDs that every language shares; a log holds nothing else of it. */
import { LEVELS, type Level } from '../sop/limits.ts';
import { CONTENTS, NATURES, type Content, type Nature } from '../sop/vocabulary.ts';
import type { Question, Unit } from './question.ts';

export type Answer =
	| { type: 'single'; option: string }
	| { type: 'multiple'; options: readonly string[] }
	| { type: 'truefalse'; value: boolean }
	| { type: 'number'; value: number; unit: Unit | null }
	/** The right that each left was given; lefts may be left out. */
	| { type: 'matching'; pairs: Readonly<Record<string, string>> }
	| { type: 'ordering'; order: readonly string[] }
	| { type: 'short'; text: string }
	| { type: 'classify'; nature: Nature; content: Content; severity: Level | null }
	| { type: 'dialogue'; line: string };

const isAmong = (known: readonly { id: string }[], ids: readonly string[]): boolean =>
	new Set(ids).size === ids.length && ids.every((id) => known.some((each) => each.id === id));

/** Whether an answer is one to this question: of its type, and naming only what it has. */
export function fits(question: Question, answer: Answer): boolean {
	switch (answer.type) {
		case 'single':
			return question.type === 'single' && isAmong(question.options, [answer.option]);
		case 'multiple':
			return question.type === 'multiple' && isAmong(question.options, answer.options);
		case 'truefalse':
		case 'short':
			return question.type === answer.type;
		case 'number':
			return (
				question.type === 'number' &&
				Number.isFinite(answer.value) &&
				(question.unit === null) === (answer.unit === null)
			);
		case 'matching':
			return (
				question.type === 'matching' &&
				isAmong(question.lefts, Object.keys(answer.pairs)) &&
				Object.values(answer.pairs).every((right) => isAmong(question.rights, [right]))
			);
		case 'ordering':
			return (
				question.type === 'ordering' &&
				answer.order.length === question.steps.length &&
				isAmong(question.steps, answer.order)
			);
		case 'classify':
			return (
				question.type === 'classify' &&
				NATURES.includes(answer.nature) &&
				CONTENTS.includes(answer.content) &&
				(answer.severity === null || LEVELS.includes(answer.severity))
			);
		case 'dialogue':
			return (
				question.type === 'dialogue' &&
				isAmong(
					question.lines.filter(({ who }) => who === 'staff'),
					[answer.line]
				)
			);
	}
}

/** What an answer picked, as item analysis counts it: one entry for each choice that was made. */
export function picksOf(answer: Answer): string[] {
	switch (answer.type) {
		case 'single':
			return [answer.option];
		case 'multiple':
			return answer.options.length > 0 ? [...answer.options] : ['—'];
		case 'truefalse':
			return [String(answer.value)];
		case 'number':
			return [answer.unit ? `${answer.value} ${answer.unit}` : String(answer.value)];
		case 'matching':
			return Object.entries(answer.pairs).map(([left, right]) => `${left} → ${right}`);
		case 'ordering':
			return [answer.order.join(' → ')];
		case 'short':
			return [answer.text.trim()];
		case 'classify':
			return [answer.nature, answer.content, answer.severity ?? '—'];
		case 'dialogue':
			return [answer.line];
	}
}
