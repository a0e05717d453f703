/** What the answers to questions name, in words. */
import { UNITS, type NumberQuestion, type Question, type Unit } from '#lib/domain/quiz/question.ts';
import { m } from '#lib/paraglide/messages.js';
import { intlLocale } from '../locale.ts';

const units = {
	minutes: m.quiz_q_unit_minutes,
	hours: m.quiz_q_unit_hours,
	days: m.quiz_q_unit_days,
	months: m.quiz_q_unit_months
};

/** The units of limits, for a choice. */
export const unitChoices = (): { value: Unit; text: string }[] =>
	UNITS.map((unit) => ({ value: unit, text: units[unit]() }));

const intlUnits = { minutes: 'minute', hours: 'hour', days: 'day', months: 'month' };

/** A figure with its unit: 2 小時, 1 hour. */
function quantity(value: number, unit: Unit | null, unitText: string): string {
	if (unit === null) return `${value} ${unitText}`.trim();
	return new Intl.NumberFormat(intlLocale(), {
		style: 'unit',
		unit: intlUnits[unit],
		unitDisplay: 'long'
	}).format(value);
}

function rightFigure({ from, to, unit, unitText }: NumberQuestion): string {
	const last = quantity(to, unit, unitText);
	return from === to ? last : m.quiz_q_range({ from, to: last });
}

/** The right answer in words, where it is one; empty where each row says its own. */
export function rightAnswer(question: Question): string {
	switch (question.type) {
		case 'single':
			return question.options.find(({ right }) => right)?.text ?? '';
		case 'truefalse':
			return question.answer ? m.quiz_q_true() : m.quiz_q_false();
		case 'number':
			return rightFigure(question);
		case 'short':
			return question.answer;
		case 'dialogue':
			return question.lines.find(({ mistake }) => mistake)?.text ?? '';
		default:
			return '';
	}
}
