import { expect, it } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import {
	CLASSIFY,
	COUNTED,
	DIALOGUE,
	MATCHING,
	NUMBER,
	ORDERING,
	SHORT,
	SINGLE,
	TRUE_FALSE
} from '../../../../tests/support/sample-questions.ts';
import { rightAnswer, unitChoices } from './quiz-words.ts';

it.each([
	[SINGLE, '聽完，邊聽邊記'],
	[TRUE_FALSE, m.quiz_q_false()],
	[COUNTED, '2 至 3 份'],
	[SHORT, '銷項'],
	[DIALOGUE, '這不關我的事，您找工程部。'],
	[MATCHING, ''],
	[ORDERING, ''],
	[CLASSIFY, '']
])('the right answer to a question: $type', (question, expected) => {
	expect(rightAnswer(question)).toBe(expected);
});

it.each([
	['minutes', '30 分鐘'],
	['hours', '30 小時'],
	['days', '30 天'],
	['months', '30 個月']
] as const)('a figure in %s is written with its unit', (unit, expected) => {
	expect(rightAnswer({ ...NUMBER, from: 30, to: 30, unit })).toBe(expected);
	expect(expected.endsWith(unitChoices().find(({ value }) => value === unit)?.text ?? '?')).toBe(
		true
	);
});
