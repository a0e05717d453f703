/** The columns of the matrix: what each holds, and what it is called. */
import type { Matrix, MatrixRow } from '#lib/domain/training/aggregate/matrix.ts';
import type { SortKey } from '#lib/domain/training/aggregate/sort-rows.ts';
import type { PartKey } from '#lib/domain/training/attempt-fact.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import { m } from '#lib/paraglide/messages.js';
import { criterionName, criterionShort } from '#lib/app/procedure.svelte.ts';
import { titleOf, type Assignable } from '../assign/catalogue.ts';

/** `short`: above a narrow column. Values in percent; null where there is none. `all`: over everybody shown. */
export type Column = {
	id: string;
	key: SortKey;
	name: string;
	short: string;
	valueIn: (row: MatrixRow) => number | null;
	all: number | null;
	/** More of a cell, in words; empty where there is no more. */
	more: (row: MatrixRow) => string;
};

/** The 22 criteria, in the procedure's order. */
export const criteriaColumns = ({ sums }: Matrix): Column[] =>
	CRITERIA.map((criterion, i) => {
		const { earned, offered } = sums[criterion] ?? { earned: 0, offered: 0 };
		return {
			id: criterion,
			key: { by: 'criterion', criterion },
			name: criterionName(criterion),
			short: criterionShort(criterion),
			valueIn: ({ criteria }) => criteria[i] ?? null,
			all: offered > 0 ? (100 * Math.max(0, earned)) / offered : null,
			more: () => ''
		};
	});

const mean = (values: readonly number[]): number | null =>
	values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : null;

/** Every item that anybody has finished: its best percent. */
export const itemColumns = ({ items, rows }: Matrix, catalogue: readonly Assignable[]): Column[] =>
	items.map((item: PartKey) => {
		const bests = rows.flatMap((row) => row.items[item]?.best ?? []);
		const title = titleOf(catalogue, item);
		return {
			...{ id: item, name: title, short: title },
			key: { by: 'item', item },
			valueIn: (row) => row.items[item]?.best ?? null,
			all: mean(bests),
			more: (row) => {
				const of = row.items[item];
				return of ? m.follow_tries({ count: of.tries }) : '';
			}
		};
	});
