/** Numerical answers of GIFT, as ours. */
import type { Numerical, NumericalChoice, TextFormat } from 'gift-pegjs';
import { UNITS, type NumberQuestion } from '#lib/domain/quiz/question.ts';
import { refuse, textOf, type Own, type Refusal } from './gift-answers.ts';
import type { GiftNotes } from './gift-notes.ts';

type Range = { from: number; to: number };
type Mistake = NumberQuestion['mistakes'][number];

/** Every figure: what `~` without a figure stands for. */
export const ANY_FIGURE: Range = { from: -Number.MAX_VALUE, to: Number.MAX_VALUE };

/** A sum without the dust of binary fractions. */
const clean = (sum: number): number => Number(sum.toPrecision(12));

/** The grammar's figure; it says `*` where there is none. */
function rangeOf(figure: NumericalChoice['text'] | TextFormat): Range {
	if ('format' in figure) return ANY_FIGURE;
	const { type, number = NaN, range = NaN, numberLow = NaN, numberHigh = NaN } = figure;
	if (type === 'high-low') return { from: numberLow, to: numberHigh };
	if (type === 'simple') return { from: number, to: number };
	return { from: clean(number - Math.abs(range)), to: clean(number + Math.abs(range)) };
}

/** Mistakes in another unit than the answer, which GIFT cannot tell apart: their place, figures, unit and why. */
const ELSEWHERE = /^(\d{1,3}):(-?[\d.]+):(-?[\d.]+):([a-z]*):([^]*)$/;

function addElsewhere(mistakes: Mistake[], notes: GiftNotes): void {
	for (const note of notes.extras.get('mistake') ?? []) {
		const [, place, from, to, name, why] = ELSEWHERE.exec(note) ?? [];
		const unit = UNITS.find((each) => each === name) ?? null;
		const range = { from: Number(from), to: Number(to) };
		if (why !== undefined && range.from <= range.to)
			mistakes.splice(Number(place) - 1, 0, { ...range, unit, why });
	}
}

/**
 * The answer is the figure with the most weight; what weighs less is a mistake with its why. Of several with as much,
 * one has to hold all others. Feedback to the right figure has no place with us.
 */
export function readNumber(gift: Numerical, notes: GiftNotes): Own<NumberQuestion> | Refusal {
	const { unit } = notes;
	const choices = Array.isArray(gift.choices)
		? gift.choices
		: [{ isCorrect: true, weight: null, text: gift.choices, feedback: null }];
	const figures = choices.map(({ isCorrect, weight, text, feedback }) => ({
		weight: weight ?? (isCorrect ? 100 : 0),
		range: rangeOf(text),
		why: textOf(feedback)
	}));
	const most = Math.max(...figures.map(({ weight }) => weight));
	if (most <= 0) return refuse('no-right-option');
	if (figures.some(({ range }) => !(range.from <= range.to))) return refuse('number', 'range');

	const rights = figures.filter(({ weight }) => weight === most).map(({ range }) => range);
	const right = rights.find(({ from, to }) =>
		rights.every((other) => from <= other.from && to >= other.to)
	);
	if (!right) return refuse('unsupported', 'several-numbers');
	if (right === ANY_FIGURE) return refuse('number', 'any');
	const mistakes = figures
		.filter(({ weight }) => weight < most)
		.map(({ range, why }): Mistake => ({ ...range, unit, why }));
	addElsewhere(mistakes, notes);
	return {
		...right,
		type: 'number',
		unit,
		unitText: notes.extras.get('unittext')?.[0] ?? '',
		mistakes
	};
}
