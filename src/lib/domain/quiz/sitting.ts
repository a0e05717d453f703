/** A sitting: what the log of an attempt makes of its paper. */
import { fits, type Answer } from './answer.ts';
import { mark, type Mark } from './mark.ts';
import type { Paper } from './paper.ts';
import type { Question } from './question.ts';

export type QuizEvent =
	| { type: 'question-answered'; question: string; answer: Answer }
	/** A learner holds a question to be bad, and says why. */
	| { type: 'question-flagged'; question: string; text: string }
	| { type: 'handed-in' };

/** Entries of a log, in order; `at` UTC ms. */
type Entry = { at: number; event: QuizEvent };

export type Sitting = {
	/** The answers that count, by question. */
	answers: ReadonlyMap<string, Answer>;
	flags: ReadonlyMap<string, string>;
	/** When it was handed in, UTC ms. */
	handedInAt: number | undefined;
};

const NOTHING: Sitting = { answers: new Map(), flags: new Map(), handedInAt: undefined };

/** Why an event cannot happen: `over` after handing in, `answered` when the answer stands, `misfit` when it is none to it. */
export type QuizRefusal = 'over' | 'answered' | 'misfit';

/** What an event makes of a sitting, or why it cannot happen. A flag can be raised at any time. */
export function advance(
	paper: Paper,
	questions: ReadonlyMap<string, Question>,
	sitting: Sitting,
	{ at, event }: Entry
): { ok: true; sitting: Sitting } | { ok: false; code: QuizRefusal } {
	if (event.type === 'question-flagged') {
		if (!questions.has(event.question)) return { ok: false, code: 'misfit' };
		const flags = new Map(sitting.flags).set(event.question, event.text);
		return { ok: true, sitting: { ...sitting, flags } };
	}
	if (sitting.handedInAt !== undefined) return { ok: false, code: 'over' };
	if (event.type === 'handed-in') return { ok: true, sitting: { ...sitting, handedInAt: at } };
	const question = questions.get(event.question);
	if (!question || !fits(question, event.answer)) return { ok: false, code: 'misfit' };
	if (paper.mode === 'practice' && sitting.answers.has(event.question))
		return { ok: false, code: 'answered' };
	const answers = new Map(sitting.answers).set(event.question, event.answer);
	return { ok: true, sitting: { ...sitting, answers } };
}

/** The sitting that a log makes, or the index of its first event that cannot happen. */
export function sittingOf(
	paper: Paper,
	questions: ReadonlyMap<string, Question>,
	log: readonly Entry[]
): { ok: true; sitting: Sitting } | { ok: false; index: number; code: QuizRefusal } {
	let sitting = NOTHING;
	for (const [index, entry] of log.entries()) {
		const step = advance(paper, questions, sitting, entry);
		if (!step.ok) return { ok: false, index, code: step.code };
		sitting = step.sitting;
	}
	return { ok: true, sitting };
}

/** When the time of a paper begun at `startedAt` is over, UTC ms; undefined without a limit. A closed tab stops no clock. */
export const timeUp = ({ seconds }: Paper, startedAt: number): number | undefined =>
	seconds === null ? undefined : startedAt + seconds * 1000;

export type Result = {
	/** Percent of all points, one decimal. Questions without an answer have none. */
	percent: number;
	passed: boolean;
	/** In the order of the paper. */
	marks: { question: string; answer: Answer | undefined; mark: Mark | undefined }[];
};

/** The result of a sitting as far as it goes. */
export function resultOf(
	paper: Paper,
	questions: ReadonlyMap<string, Question>,
	{ answers }: Sitting
): Result {
	const marks = paper.questions.map(({ id }) => {
		const question = questions.get(id);
		const answer = answers.get(id);
		return { question: id, answer, mark: question && answer && mark(question, answer) };
	});
	const earned = marks.reduce((sum, each) => sum + (each.mark?.points ?? 0), 0);
	const percent = marks.length === 0 ? 0 : Math.round((1000 * earned) / marks.length) / 10;
	return { percent, passed: percent >= paper.pass, marks };
}
