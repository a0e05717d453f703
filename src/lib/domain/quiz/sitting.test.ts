import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asked, type Asked } from '../../../../tests/support/random-answer.ts';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { mark } from './mark.ts';
import { QUIZ_MODES, type Paper, type QuizMode } from './paper.ts';
import type { Question } from './question.ts';
import { advance, resultOf, sittingOf, timeUp, type QuizEvent } from './sitting.ts';

const COUNT = 4;

/** A paper of four questions at random, each with an ID of its own. */
const papers = fc
	.record({
		asked: fc.array(asked, { minLength: COUNT, maxLength: COUNT }),
		mode: fc.constantFrom(...QUIZ_MODES)
	})
	.map(({ asked: list, mode }) => {
		const own = list.map((each, i): Asked => ({
			...each,
			question: { ...each.question, id: `q${i}` }
		}));
		return {
			own,
			...paperOf(
				own.map(({ question }) => question),
				mode
			)
		};
	});

function paperOf(list: readonly Question[], mode: QuizMode, pass = 60) {
	const paper: Paper = {
		id: 'paper',
		version: 1,
		titles: { en: 'A paper' },
		mode,
		seconds: null,
		pass,
		tries: null,
		questions: list.map(({ id, version }) => ({ id, version, hash: id }))
	};
	return { paper, questions: new Map(list.map((question) => [question.id, question])) };
}

/** What learners try, right or not: answers to this or another question, flags, handing in. */
const tried = (own: readonly Asked[]): fc.Arbitrary<QuizEvent[]> =>
	fc.array(
		fc.oneof(
			{
				weight: 6,
				arbitrary: fc
					.record({ q: fc.nat(COUNT - 1), slip: fc.constantFrom(0, 0, 0, 1) })
					.chain(({ q, slip }) =>
						(own[(q + slip) % COUNT] as Asked).answer.map((answer): QuizEvent => ({
							type: 'question-answered',
							question: `q${q}`,
							answer
						}))
					)
			},
			{
				weight: 2,
				arbitrary: fc.record({
					type: fc.constant('question-flagged' as const),
					question: fc.constantFrom('q0', 'q1', 'unknown'),
					text: fc.string()
				})
			},
			{ weight: 1, arbitrary: fc.constant<QuizEvent>({ type: 'handed-in' }) }
		),
		{ maxLength: 12 }
	);

const sat = papers.chain((paper) => tried(paper.own).map((events) => ({ ...paper, events })));
type Sat = typeof sat extends fc.Arbitrary<infer T> ? T : never;

/** What of the tries can happen, as a log. */
function played({ paper, questions, events }: Sat) {
	const log: { at: number; event: QuizEvent }[] = [];
	const refused: { event: QuizEvent; code: string; handedIn: boolean }[] = [];
	for (const [i, event] of events.entries()) {
		const before = sittingOf(paper, questions, log);
		if (!before.ok) throw new Error('a log that was accepted');
		const entry = { at: 1000 + i, event };
		const step = advance(paper, questions, before.sitting, entry);
		if (step.ok) log.push(entry);
		else
			refused.push({ event, code: step.code, handedIn: before.sitting.handedInAt !== undefined });
	}
	return { log, refused };
}
const always = (law: (given: Sat) => void): void =>
	fc.assert(fc.property(sat, law), { numRuns: RUNS });
function sittingAt({ paper, questions }: Sat, log: { at: number; event: QuizEvent }[]) {
	const result = sittingOf(paper, questions, log);
	if (!result.ok) throw new Error(`refused at ${result.index}: ${result.code}`);
	return result.sitting;
}

describe('a sitting', () => {
	it('is what its log says, by a plain reading: the first answer stands in practice, else the last', () => {
		always((given) => {
			const { log } = played(given);
			const answers = new Map<string, unknown>();
			for (const { event } of log)
				if (event.type === 'question-answered') answers.set(event.question, event.answer);
			const flags = log.flatMap(({ event }) =>
				event.type === 'question-flagged' ? [[event.question, event.text] as const] : []
			);
			const sitting = sittingAt(given, log);
			expect(sitting.answers).toEqual(answers);
			expect(sitting.flags).toEqual(new Map(flags));
			expect(sitting.handedInAt).toBe(log.find(({ event }) => event.type === 'handed-in')?.at);
		});
	});

	it('[mechanism 2] a part of a log is a part of the sitting: replay up to any event is what was there then', () => {
		always((given) => {
			const { log } = played(given);
			let sitting = sittingAt(given, []);
			for (const [i, entry] of log.entries()) {
				const step = advance(given.paper, given.questions, sitting, entry);
				expect(step).toEqual({ ok: true, sitting: sittingAt(given, log.slice(0, i + 1)) });
				if (step.ok) sitting = step.sitting;
			}
		});
	});

	it('a step leaves what was before as it was', () => {
		always((given) => {
			const { log } = played(given);
			const before = sittingAt(given, []);
			for (const entry of log) advance(given.paper, given.questions, before, entry);
			expect(before).toEqual({ answers: new Map(), flags: new Map(), handedInAt: undefined });
		});
	});

	it('practice answers stand; in a check and an exam they change until handing in; nothing happens after', () => {
		always((given) => {
			for (const { event, code, handedIn } of played(given).refused) {
				if (event.type === 'question-flagged') {
					expect(code).toBe('misfit');
					expect(event.question).toBe('unknown');
				} else if (handedIn) expect(code).toBe('over');
				else if (given.paper.mode !== 'practice') expect(code).toBe('misfit');
				else expect(['answered', 'misfit']).toContain(code);
			}
			if (given.paper.mode !== 'practice') return;
			const answered = played(given).log.flatMap(({ event }) =>
				event.type === 'question-answered' ? [event.question] : []
			);
			expect(new Set(answered).size).toBe(answered.length);
		});
	});

	const [first] = fc.sample(asked, { seed: 3, numRuns: 1 });
	const { question, right } = first as Asked;
	const answer: QuizEvent = { type: 'question-answered', question: question.id, answer: right };
	const flag = (text: string): QuizEvent => ({
		type: 'question-flagged',
		question: question.id,
		text
	});
	const told = (mode: QuizMode, events: QuizEvent[]) => {
		const { paper, questions } = paperOf([question], mode);
		return sittingOf(
			paper,
			questions,
			events.map((event, at) => ({ at, event }))
		);
	};

	it.each([
		['practice', { ok: false, index: 1, code: 'answered' }],
		['check', { ok: true }],
		['exam', { ok: true }]
	] as const)('%s: a second answer', (mode, outcome) => {
		expect(told(mode, [answer, answer])).toMatchObject(outcome);
	});

	it.each(QUIZ_MODES)('%s: after handing in nothing but a flag can come', (mode) => {
		const over = { ok: false, index: 1, code: 'over' };
		expect(told(mode, [{ type: 'handed-in' }, answer])).toEqual(over);
		expect(told(mode, [{ type: 'handed-in' }, { type: 'handed-in' }])).toEqual(over);
		const flagged = told(mode, [flag('vague'), { type: 'handed-in' }, flag('two are right')]);
		expect(flagged.ok && flagged.sitting.flags.get(question.id)).toBe('two are right');
		expect(flagged.ok && flagged.sitting.handedInAt).toBe(1);
	});

	it('a question that is not there can neither be answered nor flagged', () => {
		const misfit = { ok: false, index: 0, code: 'misfit' };
		expect(told('exam', [{ type: 'question-answered', question: 'none', answer: right }])).toEqual(
			misfit
		);
		expect(told('exam', [{ type: 'question-flagged', question: 'none', text: '?' }])).toEqual(
			misfit
		);
	});
});

describe('resultOf', () => {
	it('sums the points of what was answered, in the order of the paper; no answer earns nothing', () => {
		always((given) => {
			const { paper, questions } = given;
			const sitting = sittingAt(given, played(given).log);
			const result = resultOf(paper, questions, sitting);
			const points = paper.questions.map(({ id }) => {
				const given = sitting.answers.get(id);
				return given ? mark(questions.get(id) as Question, given).points : 0;
			});
			expect(result.marks.map((each) => each.mark?.points ?? 0)).toEqual(points);
			expect(result.marks.map((each) => each.question)).toEqual(
				paper.questions.map(({ id }) => id)
			);
			expect(result.marks.map((each) => each.answer)).toEqual(
				paper.questions.map(({ id }) => sitting.answers.get(id))
			);
			const exact = (100 * points.reduce((sum, each) => sum + each, 0)) / COUNT;
			expect(Math.abs(result.percent - exact)).toBeLessThanOrEqual(0.05 + 1e-9);
			expect(result.passed).toBe(result.percent >= paper.pass);
		});
	});

	it('every answer right is exactly 100 %, also of thirds; nothing answered is 0', () => {
		fc.assert(
			fc.property(papers, ({ own, paper, questions }) => {
				const answers = new Map(own.map(({ question, right }) => [question.id, right]));
				const sitting = { answers, flags: new Map(), handedInAt: 1 };
				expect(resultOf(paper, questions, sitting)).toMatchObject({ percent: 100, passed: true });
				const nothing = { ...sitting, answers: new Map() };
				expect(resultOf(paper, questions, nothing)).toMatchObject({ percent: 0, passed: false });
			}),
			{ numRuns: RUNS }
		);
	});

	it('what is shown decides: whoever has just the pass mark in thirds passes', () => {
		const third: Question = {
			id: '',
			version: 1,
			locale: 'en',
			bank: 'kinds',
			clauses: ['NAT-V'],
			tags: [],
			difficulty: 1,
			ask: '?',
			explanation: '.',
			type: 'classify',
			nature: 'NAT-C1',
			content: 'CON-E',
			severity: null,
			why: { nature: 'n', content: 'c', severity: 's' },
			mistakes: {}
		};
		const list = Array.from({ length: 9 }, (_, i) => ({ ...third, id: `q${i}` }));
		const { paper, questions } = paperOf(list, 'exam', 66.7);
		const answers = new Map(
			list.map(({ id }) => [
				id,
				{ type: 'classify', nature: 'NAT-C1', content: 'CON-E', severity: 'minor' } as const
			])
		);
		const result = resultOf(paper, questions, { answers, flags: new Map(), handedInAt: 1 });
		expect(result).toMatchObject({ percent: 66.7, passed: true });
	});

	it('a paper without questions has no points to give', () => {
		const { paper, questions } = paperOf([], 'check');
		const sitting = { answers: new Map(), flags: new Map(), handedInAt: undefined };
		expect(resultOf(paper, questions, sitting)).toEqual({ percent: 0, passed: false, marks: [] });
	});
});

describe('timeUp', () => {
	it('is so many seconds after the beginning, or never', () => {
		const { paper } = paperOf([], 'exam');
		const startedAt = Date.UTC(2026, 2, 2, 1);
		expect(timeUp(paper, startedAt)).toBeUndefined();
		expect(timeUp({ ...paper, seconds: 720 }, startedAt)).toBe(Date.UTC(2026, 2, 2, 1, 12));
		expect(timeUp({ ...paper, seconds: 0 }, startedAt)).toBe(startedAt);
	});
});
