/** Columns of numbers in the fewest bytes that hold them all: what a read from the database costs are its bytes. */
import * as v from 'valibot';

const WIDTHS = [Int8Array, Int16Array, Int32Array, Float64Array] as const;
export type Column = InstanceType<(typeof WIDTHS)[number]>;

/** @throws TypeError for what is no number */
export function column(numbers: readonly number[]): Column {
	for (const width of WIDTHS) {
		const narrow = width.from(numbers);
		if (numbers.every((value, i) => value === narrow[i])) return narrow;
	}
	throw new TypeError('NaN is in no column');
}

export const Numbers = v.custom<Column>(
	(value) => WIDTHS.some((width) => value instanceof width),
	'Expected numbers'
);
