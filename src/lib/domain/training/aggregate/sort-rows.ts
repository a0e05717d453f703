/** Orders of the matrix, and of what was missed. */
import { CRITERIA, type CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { PartKey } from '../attempt-fact.ts';
import type { Aggregate } from './aggregate.ts';
import type { MatrixRow } from './matrix.ts';

/** What rows are sorted by: an item by its best. */
export type SortKey =
	| { by: 'name' | 'overall' | 'attempts' | 'passed' }
	| { by: 'criterion'; criterion: CriterionId }
	| { by: 'item'; item: PartKey };

function valueOf(row: MatrixRow, key: SortKey): number | null {
	switch (key.by) {
		case 'name':
			return null;
		case 'criterion':
			return row.criteria[CRITERIA.indexOf(key.criterion)] ?? null;
		case 'item':
			return row.items[key.item]?.best ?? null;
		default:
			return row[key.by];
	}
}

/**
 * The rows in an order; who has no value there comes last, whichever way. Equals stand by name. `compareNames`: of the reader's
 * language, as `Intl.Collator` compares.
 */
export function sortedRows(
	rows: readonly MatrixRow[],
	key: SortKey,
	direction: 'up' | 'down',
	compareNames: (a: string, b: string) => number
): MatrixRow[] {
	const sign = direction === 'up' ? 1 : -1;
	const byName = (a: MatrixRow, b: MatrixRow): number => compareNames(a.name, b.name);
	if (key.by === 'name') return rows.toSorted((a, b) => sign * byName(a, b));
	return rows
		.map((row) => ({ row, value: valueOf(row, key) }))
		.toSorted((a, b) => {
			if (a.value === null || b.value === null)
				return Number(a.value === null) - Number(b.value === null) || byName(a.row, b.row);
			return sign * (a.value - b.value) || byName(a.row, b.row);
		})
		.map(({ row }) => row);
}

/** The clauses that were missed most, over all times, at most `most`; the one whose ID comes first among equals. */
export function mostMissed(
	aggregates: readonly Aggregate[],
	most: number
): { clause: string; count: number }[] {
	const counts = new Map<string, number>();
	for (const { missed } of aggregates)
		for (const [clause, count] of Object.entries(missed))
			counts.set(clause, (counts.get(clause) ?? 0) + count);
	return [...counts]
		.map(([clause, count]) => ({ clause, count }))
		.sort((a, b) => b.count - a.count || (a.clause < b.clause ? -1 : 1))
		.slice(0, most);
}
