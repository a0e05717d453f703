/** Questions for a figure in Moodle's XML. */
import type { NumberQuestion, Unit } from '#lib/domain/quiz/question.ts';
import { ANY_FIGURE } from './gift-number.ts';
import { htmlOf } from './html-text.ts';
import { typed, type MoodleQuestion, type MoodleWords } from './moodle-parts.ts';
import { leaf, node } from './xml.ts';

type Figure = { from: number; to: number; unit: Unit | null };

const MINUTES: Partial<Record<Unit, number>> = { minutes: 1, hours: 60 };
const clean = (sum: number): number => Number(sum.toPrecision(12));

/** How many of `other` make one of `unit`; undefined where they are not converted (AMB-2). */
function perUnit(unit: Unit | null, other: Unit | null): number | undefined {
	if (unit === other) return 1;
	const one = unit && MINUTES[unit];
	const two = other && MINUTES[other];
	return one && two ? one / two : undefined;
}

/** A figure as Moodle has it: its middle, and how far off still counts. */
function answerOf(
	{ from, to, unit }: Figure,
	factor: number,
	fraction: number,
	why: string
): string {
	if (from === ANY_FIGURE.from && to === ANY_FIGURE.to)
		return typed('*', fraction, why, [leaf('tolerance', 0)]);
	const middle = clean((from + to) / 2 / factor);
	// A sixtieth has no exact decimals: 24 hours have to be 1440 minutes all the same.
	const spare = unit && MINUTES[unit] ? 1e-6 : 0;
	return typed(middle, fraction, why, [leaf('tolerance', clean((to - from) / 2 / factor + spare))]);
}

/** The units that may be answered in: the question's own, which counts once, and the other of minutes and hours. */
function unitsOf({ unit, unitText }: NumberQuestion, words: MoodleWords): [string, number][] {
	if (unit === null) return unitText.trim() === '' ? [] : [[unitText, 1]];
	const others = (['minutes', 'hours'] as const).filter((other) => other !== unit);
	return [
		[words[unit], 1],
		...others.flatMap((other): [string, number][] => {
			const factor = perUnit(unit, other);
			return factor === undefined ? [] : [[words[other], factor]];
		})
	];
}

/**
 * `numerical`. Minutes and hours are picked beside the figure, and a figure in the wrong one earns nothing; any other unit
 * stands under the question, and may be typed or not. A mistake in a unit that is not converted has no form in Moodle:
 * such an answer is wrong there, too, but without its why. Null: no figure.
 */
export function moodleNumber(question: NumberQuestion, words: MoodleWords): MoodleQuestion | null {
	const { from, to, unit, mistakes } = question;
	if (!Number.isFinite(from) || !Number.isFinite(to) || from > to) return null;
	const units = unitsOf(question, words);
	const [first] = units;
	const isPicked = units.length > 1;
	return {
		type: 'numerical',
		after: first && !isPicked ? `<p>(${htmlOf(first[0])})</p>` : '',
		parts: [
			answerOf(question, 1, 100, ''),
			...mistakes.flatMap((mistake) => {
				const factor = perUnit(unit, mistake.unit);
				return factor === undefined ? [] : [answerOf(mistake, factor, 0, mistake.why)];
			}),
			...(units.length === 0
				? []
				: [
						node(
							'units',
							{},
							units.map(([name, multiplier]) =>
								node('unit', {}, [leaf('multiplier', multiplier), leaf('unit_name', name)])
							)
						)
					]),
			leaf('unitgradingtype', isPicked ? 1 : 0),
			leaf('unitpenalty', 1),
			// 0: typed with the figure or left out; 2: picked from a list; 3: none.
			leaf('showunits', isPicked ? 2 : units.length > 0 ? 0 : 3),
			leaf('unitsleft', 0)
		]
	};
}
