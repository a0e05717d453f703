/** Who can do what: people by criteria and by items, from their aggregates. */
import { CRITERIA, type CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { PartKey, Tally } from '../attempt-fact.ts';
import type { Person } from '../roster/person.ts';
import type { Aggregate, ItemSums, Month } from './aggregate.ts';

/** What is shown. `group`: an ID; `from`, `to`: months, both included. `left`: people who have left, too. */
export type MatrixFilter = { group?: string; from?: Month; to?: Month; left?: boolean };

export type MatrixRow = {
	person: string;
	name: string;
	/** In the order of `CRITERIA`: percent of what was offered, 0 to 100 with one decimal; null where nothing was. */
	criteria: readonly (number | null)[];
	/** The same over all criteria. */
	overall: number | null;
	/** Finished in the period, of whatever kind. */
	attempts: number;
	passed: number;
	/** Of all times: an item's best does not fade. */
	items: Readonly<Record<PartKey, ItemSums>>;
};

export type Matrix = {
	/** In the order of the people; one without an aggregate has an empty row. */
	rows: readonly MatrixRow[];
	/** Over all rows, by criterion: what was earned and offered in the period. */
	sums: Readonly<Record<CriterionId, Tally>>;
	/** Every item of the rows, in the order of their keys. */
	items: readonly PartKey[];
};

const percent = (earned: number, offered: number): number | null =>
	offered > 0 ? Math.round((1000 * Math.max(0, earned)) / offered) / 10 : null;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

type Sums = { earned: number[]; offered: number[]; attempts: number; passed: number };

const zeros = (): number[] => CRITERIA.map(() => 0);

/** Adds up the months of an aggregate that lie within the period. */
function sumsOf({ months }: Aggregate, { from, to }: MatrixFilter): Sums {
	const sums: Sums = { earned: zeros(), offered: zeros(), attempts: 0, passed: 0 };
	for (const month of Object.keys(months) as Month[]) {
		const of = months[month];
		if (!of || (from !== undefined && month < from) || (to !== undefined && month > to)) continue;
		sums.attempts += of.attempts;
		sums.passed += of.passed;
		for (let i = 0; i < CRITERIA.length; i++) {
			const earned = of.criteria[CRITERIA[i] as CriterionId];
			if (!earned) continue;
			sums.earned[i] = (sums.earned[i] ?? 0) + earned[0];
			sums.offered[i] = (sums.offered[i] ?? 0) + earned[1];
		}
	}
	return sums;
}

/** The matrix of the people that the filter lets through. Linear in people × months × criteria. */
export function matrix(
	people: readonly Person[],
	aggregates: readonly Aggregate[],
	filter: MatrixFilter = {}
): Matrix {
	const { group, left = false } = filter;
	const byPerson = new Map(aggregates.map((aggregate) => [aggregate.person, aggregate]));
	const all = { earned: zeros(), offered: zeros() };
	const items = new Set<PartKey>();
	const rows = people
		.filter(
			({ state, groups }) =>
				(left || state === 'active') && (group === undefined || groups.includes(group))
		)
		.map(({ id, name }): MatrixRow => {
			const aggregate = byPerson.get(id) ?? { person: id, months: {}, items: {}, missed: {} };
			const { earned, offered, attempts, passed } = sumsOf(aggregate, filter);
			for (let i = 0; i < CRITERIA.length; i++) {
				all.earned[i] = (all.earned[i] ?? 0) + (earned[i] ?? 0);
				all.offered[i] = (all.offered[i] ?? 0) + (offered[i] ?? 0);
			}
			for (const key of Object.keys(aggregate.items) as PartKey[]) items.add(key);
			return {
				person: id,
				name,
				criteria: earned.map((points, i) => percent(points, offered[i] ?? 0)),
				overall: percent(sum(earned), sum(offered)),
				...{ attempts, passed, items: aggregate.items }
			};
		});
	const sums = CRITERIA.map((criterion, i): [CriterionId, Tally] => [
		criterion,
		{ earned: all.earned[i] ?? 0, offered: all.offered[i] ?? 0 }
	]);
	return {
		rows,
		sums: Object.fromEntries(sums),
		items: [...items].sort()
	};
}
