import { describe, expect, it } from 'vitest';
import { TRUE_FALSE } from '../../../../../tests/support/sample-questions.ts';
import {
	LISTEN,
	PARTS,
	quizItem,
	quizLog,
	sittingOn
} from '../../../../../tests/support/tiny-quiz.ts';
import { amongItems, judge } from '#lib/storage/facts/judge.ts';
import type { QuizEvent } from '#lib/domain/quiz/sitting.ts';
import { satIn } from './gather.ts';

const [single] = PARTS;
const item = quizItem(PARTS);
const name = '=陳';
const sat = (events: QuizEvent[]) => {
	const reading = judge(sittingOn(item), quizLog(1, events), amongItems([item, ...PARTS]));
	if (!reading.ok || reading.kind !== 'quiz') throw new Error(JSON.stringify(reading));
	return satIn(reading, name, 'zh-Hant');
};
const answered: QuizEvent = {
	type: 'question-answered',
	question: single?.id ?? '',
	answer: LISTEN
};

describe('satIn', () => {
	it('gives each question of the paper a row, with the answer that counts, in words', () => {
		const { rows } = sat([answered, answered, { type: 'handed-in' }]);
		expect(rows).toHaveLength(2);
		const [first, second] = rows;
		expect(first).toMatchObject({ person: name, quiz: '小測', question: single?.id, at: 1001 });
		expect(first?.answer).not.toBe('listen');
		expect(first?.answer).not.toBe('');
		expect(second).toMatchObject({ question: TRUE_FALSE.id, answer: '', points: null, at: null });
	});

	it('tells in statements what was answered, and not what was left out', () => {
		const { told, rows } = sat([answered]);
		expect(told).toEqual([
			{
				...{ seq: 0, at: 1000, question: single?.id, version: 1 },
				...{ points: rows[0]?.points, response: rows[0]?.answer }
			}
		]);
	});
});
