/** Marks an answer: points from 0 to 1, and what is to be said to each part of it. */
import { levelOf } from '../sop/limits.ts';
import { fits, type Answer } from './answer.ts';
import { isLike } from './pattern.ts';
import type {
	ChoiceQuestion,
	ClassifyQuestion,
	MatchingQuestion,
	NumberQuestion,
	OrderingQuestion,
	Question,
	ShortQuestion,
	Unit
} from './question.ts';

/** `of`: the option, left, step or line that it speaks of; empty for the answer as a whole. `right`: what was given there is right. */
type Feedback = { of: string; right: boolean; why: string };
export type Mark = { points: number; feedback: Feedback[] };

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/**
 * Partial credit without a reward for guessing: each right option that was picked earns its share, each wrong one costs
 * its share of the wrong ones, and nothing falls below 0. Picking all, or none, earns nothing.
 */
function markMultiple({ options }: ChoiceQuestion, picked: readonly string[]): Mark {
	const isPicked = (id: string): boolean => picked.includes(id);
	const right = options.filter((option) => option.right);
	const wrong = options.filter((option) => !option.right);
	const hits = right.filter(({ id }) => isPicked(id)).length;
	const misses = wrong.filter(({ id }) => isPicked(id)).length;
	return {
		points: Math.max(0, share(hits, right.length) - share(misses, wrong.length)),
		feedback: options
			.filter((option) => option.right || isPicked(option.id))
			.map(({ id, right: good, why }) => ({ of: id, right: good === isPicked(id), why }))
	};
}

const MINUTES: Partial<Record<Unit, number>> = { minutes: 1, hours: 60 };

type Figure = { from: number; to: number; unit: Unit | null };

/** Minutes, to the millionth: 1.1 hours are 66 minutes, not 66.00000000000001. */
const inMinutes = (value: number, each: number): number => Math.round(value * each * 1e6) / 1e6;

/** Whether a figure lies within a range; minutes and hours are converted, nothing else is. */
function isWithin(value: number, unit: Unit | null, { from, to, unit: wanted }: Figure): boolean {
	const given = unit && MINUTES[unit];
	const asked = wanted && MINUTES[wanted];
	if (given && asked) {
		const minutes = inMinutes(value, given);
		return minutes >= inMinutes(from, asked) && minutes <= inMinutes(to, asked);
	}
	return unit === wanted && value >= from && value <= to;
}

function markNumber(question: NumberQuestion, value: number, unit: Unit | null): Mark {
	const right = isWithin(value, unit, question);
	const mistake = question.mistakes.find((figure) => isWithin(value, unit, figure));
	const why = right ? '' : (mistake?.why ?? '');
	return { points: right ? 1 : 0, feedback: why ? [{ of: '', right, why }] : [] };
}

function markMatching({ lefts }: MatchingQuestion, pairs: Readonly<Record<string, string>>): Mark {
	const feedback = lefts.map(({ id, right, why }) => ({ of: id, right: pairs[id] === right, why }));
	return { points: share(feedback.filter(({ right }) => right).length, lefts.length), feedback };
}

/** Pairs of steps in the right order, less those in the wrong one, and nothing below 0: a reversed order earns nothing. */
function markOrdering({ steps }: OrderingQuestion, order: readonly string[]): Mark {
	let balance = 0;
	let pairs = 0;
	for (let i = 0; i < steps.length; i++)
		for (let j = i + 1; j < steps.length; j++) {
			const inOrder = order.indexOf(steps[i]?.id ?? '') < order.indexOf(steps[j]?.id ?? '');
			balance += inOrder ? 1 : -1;
			pairs += 1;
		}
	return {
		points: Math.max(0, share(balance, pairs)),
		feedback: steps.map(({ id, why }, i) => ({ of: id, right: order[i] === id, why }))
	};
}

function markShort(question: ShortQuestion, text: string): Mark {
	const right = question.accept.some((pattern) => isLike(text, pattern));
	if (right) return { points: 1, feedback: [] };
	const mistake = question.mistakes.find(({ like }) => like.some((each) => isLike(text, each)));
	return { points: 0, feedback: mistake ? [{ of: '', right, why: mistake.why }] : [] };
}

/** A third for each of nature, content and severity. */
function markClassify(
	{ nature, content, severity, why, mistakes }: ClassifyQuestion,
	given: Extract<Answer, { type: 'classify' }>
): Mark {
	const level = severity === null ? null : levelOf(severity);
	const parts = [
		{ of: 'nature', given: given.nature, right: given.nature === nature, why: why.nature },
		{ of: 'content', given: given.content, right: given.content === content, why: why.content },
		{ of: 'severity', given: given.severity, right: given.severity === level, why: why.severity }
	];
	return {
		points: parts.filter(({ right }) => right).length / parts.length,
		feedback: parts.map(({ of, given: picked, right, why: reason }) => {
			const mistake = picked === null ? undefined : mistakes[picked];
			return { of, right, why: !right && mistake ? `${mistake} ${reason}` : reason };
		})
	};
}

/**
 * Marks an answer.
 * @throws when it is not one to this question: `fits` says so beforehand
 */
export function mark(question: Question, answer: Answer): Mark {
	if (!fits(question, answer)) throw new Error(`${question.id}: a ${answer.type} does not fit`);
	if (question.type === 'multiple' && answer.type === 'multiple')
		return markMultiple(question, answer.options);
	if (question.type === 'single' && answer.type === 'single') {
		const option = question.options.find(({ id }) => id === answer.option);
		const right = option?.right ?? false;
		return {
			points: right ? 1 : 0,
			feedback: [{ of: answer.option, right, why: option?.why ?? '' }]
		};
	}
	if (question.type === 'truefalse' && answer.type === 'truefalse') {
		const right = answer.value === question.answer;
		const why = answer.value ? question.ifTrue : question.ifFalse;
		return { points: right ? 1 : 0, feedback: [{ of: String(answer.value), right, why }] };
	}
	if (question.type === 'number' && answer.type === 'number')
		return markNumber(question, answer.value, answer.unit);
	if (question.type === 'matching' && answer.type === 'matching')
		return markMatching(question, answer.pairs);
	if (question.type === 'ordering' && answer.type === 'ordering')
		return markOrdering(question, answer.order);
	if (question.type === 'short' && answer.type === 'short') return markShort(question, answer.text);
	if (question.type === 'classify' && answer.type === 'classify')
		return markClassify(question, answer);
	if (question.type === 'dialogue' && answer.type === 'dialogue') {
		const line = question.lines.find(({ id }) => id === answer.line);
		const right = line?.mistake ?? false;
		return { points: right ? 1 : 0, feedback: [{ of: answer.line, right, why: line?.why ?? '' }] };
	}
	throw new Error(`${question.id}: a ${answer.type} cannot be marked`);
}
