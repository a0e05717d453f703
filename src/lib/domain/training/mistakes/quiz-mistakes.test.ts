import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { asked } from '../../../../../tests/support/random-answer.ts';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { MULTIPLE, SINGLE, TRUE_FALSE } from '../../../../../tests/support/sample-questions.ts';
import { uuid } from '../../../../../tests/support/tiny-attempt.ts';
import type { Answer } from '#lib/domain/quiz/answer.ts';
import { mark } from '#lib/domain/quiz/mark.ts';
import type { Paper } from '#lib/domain/quiz/paper.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import type { QuizEvent } from '#lib/domain/quiz/sitting.ts';
import { quizMistakes } from './quiz-mistakes.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

const paperOf = (questions: readonly Question[], change: Partial<Paper> = {}): Paper => ({
	...{ id: 'tiny', version: 1, titles: {}, mode: 'exam', seconds: null, pass: 50, tries: null },
	questions: questions.map(({ id, version }) => ({ id, version, hash: id })),
	...change
});

/** Begun at 0. */
function mistakes(
	questions: readonly Question[],
	events: readonly QuizEvent[],
	change: Partial<Paper> = {},
	now = 0
) {
	const log = events.map((event, seq) => ({ attempt: uuid(1), seq, at: seq, event }));
	const byId = new Map(questions.map((question) => [question.id, question]));
	return quizMistakes(paperOf(questions, change), byId, log, { startedAt: 0, now });
}

const answer = (question: Question, given: Answer): QuizEvent => ({
	...{ type: 'question-answered', question: question.id, answer: given }
});
const RIGHT = answer(SINGLE, { type: 'single', option: 'listen' });
const WRONG = answer(SINGLE, { type: 'single', option: 'refund' });
const HALF = answer(MULTIPLE, { type: 'multiple', options: ['time'] });
const NOT = answer(TRUE_FALSE, { type: 'truefalse', value: false });
const DONE: QuizEvent = { type: 'handed-in' };
const ALL = [SINGLE, MULTIPLE, TRUE_FALSE];

describe('the mistakes of a sitting', () => {
	it('are none when all is right', () => {
		expect(mistakes([SINGLE, TRUE_FALSE], [RIGHT, NOT, DONE])).toEqual([]);
	});

	it('are not told before it is handed in', () => {
		expect(mistakes(ALL, [WRONG])).toBeUndefined();
		expect(mistakes(ALL, [WRONG], { mode: 'practice' })).toBeUndefined();
		expect(mistakes(ALL, [], { seconds: 60 }, 59_999)).toBeUndefined();
	});

	it('find wrong answers and half right ones, at the answer that counts, on the main clause', () => {
		expect(mistakes(ALL, [RIGHT, HALF, WRONG, NOT, DONE])).toEqual([
			{ clause: 'RULE-01', seq: 2, question: 'single' },
			{ clause: 'RULE-03', seq: 1, question: 'multiple' }
		]);
		expect(mistakes([SINGLE], [WRONG, RIGHT, DONE])).toEqual([]);
	});

	it.each(['exam', 'check'] as const)(
		'find what was left open at handing in, in a sitting of mode %s',
		(mode) => {
			expect(mistakes([SINGLE, TRUE_FALSE], [RIGHT, DONE], { mode })).toEqual([
				{ clause: 'AMB-13', seq: 1, question: 'truefalse' }
			]);
		}
	);

	it('in practice what was left open is none', () => {
		expect(mistakes(ALL, [WRONG, DONE], { mode: 'practice' })).toEqual([
			{ clause: 'RULE-01', seq: 0, question: 'single' }
		]);
	});

	it('once the time is over they are those answered, and with the handing in those left open', () => {
		const late = mistakes([SINGLE, TRUE_FALSE], [WRONG], { seconds: 60 }, 60_000);
		expect(late).toEqual([{ clause: 'RULE-01', seq: 0, question: 'single' }]);
		const after = mistakes([SINGLE, TRUE_FALSE], [WRONG, DONE], { seconds: 60 }, 60_000);
		expect(after).toEqual([...(late ?? []), { clause: 'AMB-13', seq: 1, question: 'truefalse' }]);
	});

	it('a flag after handing in changes nothing', () => {
		const flag: QuizEvent = { type: 'question-flagged', question: 'single', text: 'unclear' };
		expect(mistakes([SINGLE], [WRONG, DONE, flag])).toEqual(mistakes([SINGLE], [WRONG, DONE]));
	});

	it('a question that names no clause makes none', () => {
		expect(mistakes([{ ...SINGLE, clauses: [] }], [WRONG, DONE])).toEqual([]);
	});
});

const given = fc
	.array(
		asked.chain(({ question, answer: any }) =>
			fc.record({ question: fc.constant(question), answer: fc.option(any, { nil: undefined }) })
		),
		{ minLength: 1, maxLength: 5 }
	)
	.map((list) => list.map((each, i) => ({ ...each, question: { ...each.question, id: `q${i}` } })));

it('are, of questions of every type, those without full marks: each at its answer, else at handing in', () => {
	fc.assert(
		fc.property(given, (list) => {
			const questions = list.map(({ question }) => question);
			const events = list.flatMap((each) =>
				each.answer ? [answer(each.question, each.answer)] : []
			);
			const found = mistakes(questions, [...events, DONE]);
			const expected = list.flatMap(({ question, answer: said }) => {
				if (said && mark(question, said).points === 1) return [];
				const at = events.findIndex((e) => 'question' in e && e.question === question.id);
				const seq = at < 0 ? events.length : at;
				return [{ clause: question.clauses[0], seq, question: question.id }];
			});
			expect(found).toEqual(expected);
		}),
		{ numRuns: RUNS }
	);
});
