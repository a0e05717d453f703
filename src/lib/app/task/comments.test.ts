import { describe, expect, it } from 'vitest';
import { assignment } from '../../../../tests/support/tiny-assignment.ts';
import { EVENTS, logOn, uuid } from '../../../../tests/support/tiny-attempt.ts';
import { byQuestion, byStep, byTurn, commentsIn } from './comments.ts';

const received = (n: number, at: number, text: string, seq = 2) => ({
	learner: 'ann',
	person: 'p-7',
	receivedAt: 1,
	assignment: assignment({
		id: uuid(900 + n),
		from: `帶教${n}`,
		comments: [{ attempt: uuid(1), seq, text, at, verdict: 'part' as const }]
	})
});
const log = logOn(1, [...EVENTS, { type: 'rated', turn: 0, criterion: 'TIP-01', verdict: 'met' }]);

describe('what trainers said', () => {
	it('is the last word on each entry, whichever assignment brought it', () => {
		for (const list of [
			[received(1, 10, '早'), received(2, 20, '晚')],
			[received(2, 20, '晚'), received(1, 10, '早')]
		])
			expect(commentsIn(list)).toMatchObject([{ from: '帶教2', text: '晚' }]);
	});

	it('stands at the turn that it is about, with the self-rating that it judges', () => {
		const comments = commentsIn([received(1, 10, '句'), received(2, 20, '評', 4)]);
		const turns = byTurn(comments, log);
		expect([...turns.keys()]).toEqual([0]);
		expect(turns.get(0)).toMatchObject([
			{ text: '句' },
			{ text: '評', rated: { criterion: 'TIP-01', verdict: 'met' } }
		]);
	});

	it('of another attempt is not shown, and what fits no line is said of the whole', () => {
		expect(byTurn(commentsIn([received(1, 10, '句')]), logOn(2, EVENTS)).size).toBe(0);
		expect([...byTurn(commentsIn([received(1, 10, '?', 99)]), log).keys()]).toEqual([-1]);
	});

	it('stands at the step of an exercise that it is about; of a step that was not taken, at the whole', () => {
		const comments = commentsIn([received(1, 10, '步', 4), received(2, 20, '全', 9)]);
		const steps = byStep(comments, uuid(1), [2, undefined, 4]);
		expect([...steps.keys()].sort()).toEqual([-1, 2]);
		expect(steps.get(2)).toMatchObject([{ text: '步' }]);
		expect(steps.get(-1)).toMatchObject([{ text: '全' }]);
		expect(byStep(comments, uuid(2), [4]).size).toBe(0);
	});

	it('stands at the question whose answer it is about', () => {
		const answered = (seq: number, question: string) => ({
			...{ attempt: uuid(1), seq, at: seq },
			event: { type: 'question-answered' as const, question, answer: null as never }
		});
		const sat = [answered(0, 'lift'), answered(1, 'water')];
		const said = byQuestion(commentsIn([received(1, 10, '答', 1), received(2, 20, '?', 7)]), sat);
		expect([...said.keys()]).toEqual(['water']);
		expect(byQuestion(commentsIn([received(1, 10, '答', 1)]), []).size).toBe(0);
	});
});
