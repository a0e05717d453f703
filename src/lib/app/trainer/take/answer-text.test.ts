import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered } from '../../../../../tests/support/random-answer.ts';
import { RUNS } from '../../../../../tests/support/random-scenario.ts';
import {
	CLASSIFY,
	COUNTED,
	MATCHING,
	MULTIPLE,
	NUMBER,
	ORDERING,
	SHORT,
	SINGLE,
	TRUE_FALSE
} from '../../../../../tests/support/sample-questions.ts';
import type { Answer } from '#lib/domain/quiz/answer.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import { m } from '#lib/paraglide/messages.js';
import { answerText } from './answer-text.ts';

const comma = m.list_comma();

describe('answerText', () => {
	it.each<[Question, Answer, string]>([
		[SINGLE, { type: 'single', option: 'refund' }, '答應退款'],
		[MULTIPLE, { type: 'multiple', options: ['time', 'mood'] }, `事發時間${comma}接待員自己的心情`],
		[TRUE_FALSE, { type: 'truefalse', value: false }, m.quiz_q_false()],
		[NUMBER, { type: 'number', value: 2, unit: 'days' }, `2 ${m.quiz_q_unit_days()}`],
		[COUNTED, { type: 'number', value: 3, unit: null }, '3 份'],
		[MATCHING, { type: 'matching', pairs: { reception: 'pay' } }, '接待員 → 支付賠償'],
		[
			ORDERING,
			{ type: 'ordering', order: ['visit', 'receive', 'record', 'classify'] },
			'回訪 → 接待 → 登記 → 界定'
		],
		[SHORT, { type: 'short', text: ' =銷項 ' }, '=銷項'],
		[
			CLASSIFY,
			{ type: 'classify', nature: 'NAT-C1', content: 'CON-E', severity: null },
			[m.nature_c1(), m.content_e(), m.severity_none()].join(comma)
		]
	])('puts an answer to %o in words', (question, answer, text) => {
		expect(answerText(question, answer)).toBe(text);
	});

	it('never shows an ID in place of a text', () => {
		fc.assert(
			fc.property(answered, ({ question, answer }) => {
				const text = answerText(question, answer);
				if (answer.type !== 'short') expect(text).not.toMatch(/\b[a-z]+\d+\b|NAT-|CON-/);
			}),
			{ numRuns: RUNS }
		);
	});
});
