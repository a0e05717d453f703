/**
 * What is kept of the sums over a person's attempts. A cache: it is made from the logs, and one that is damaged or foreign is
 * passed over and made anew.
 *
 * Numbers stand in columns: hundreds of people over years are read ten times as fast as from an object each.
 */
import * as v from 'valibot';
import { CRITERIA, type CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type {
	Aggregate,
	Earned,
	ItemSums,
	Month,
	MonthSums
} from '#lib/domain/training/aggregate/aggregate.ts';
import type { PartKey } from '#lib/domain/training/attempt-fact.ts';
import { check } from './check.ts';
import { column, Numbers, type Column } from '../facts/columns.ts';
import { LearnerId, Name } from './values.ts';

/** To be raised with every change of what the sums hold, or of how they are made. */
const FORMAT = 2;

/** `zone`: IANA, whose months were counted. */
export type AggregateRecord = {
	person: string;
	format: typeof FORMAT;
	zone: string;
	months: string[];
	/** Of each month: attempts, passed, then of each criterion earned, offered, times. */
	sums: Column;
	items: string[];
	/** Of each item: best, last, in tenths of a percent; -1 for none. */
	percents: Column;
	/** Of each item: lastAt. */
	ats: Column;
	/** Of each item: tries, passed. */
	counts: Column;
	clauses: string[];
	/** How often each clause was missed. */
	missed: Column;
};

/** Numbers before those of the criteria, and in all, of a month. */
const BEFORE = 2;
const OF_MONTH = BEFORE + 3 * CRITERIA.length;

const Names = v.custom<string[]>(
	(value) => Array.isArray(value) && value.every((name) => typeof name === 'string'),
	'Expected names'
);

const Shape: v.GenericSchema<AggregateRecord> = v.pipe(
	v.strictObject({
		person: LearnerId,
		format: v.literal(FORMAT),
		zone: Name,
		months: Names,
		sums: Numbers,
		items: Names,
		percents: Numbers,
		ats: Numbers,
		counts: Numbers,
		clauses: Names,
		missed: Numbers
	}),
	v.check(
		({ months, sums, items, percents, ats, counts, clauses, missed }) =>
			sums.length === months.length * OF_MONTH &&
			[percents.length, counts.length].every((length) => length === 2 * items.length) &&
			ats.length === items.length &&
			missed.length === clauses.length,
		'Expected as many numbers as names'
	)
);

/** In the order of the keys, so that the same sums are the same record. */
const sorted = <V>(byKey: Readonly<Record<string, V>>): [string, V][] =>
	Object.entries(byKey).sort(([a], [b]) => (a < b ? -1 : 1));

const tenths = (percent: number | null): number =>
	percent === null ? -1 : Math.round(percent * 10);
const percentOf = (kept: number): number | null => (kept < 0 ? null : kept / 10);

function numbersOf({ attempts, passed, criteria }: MonthSums): number[] {
	const ofCriteria = CRITERIA.flatMap((criterion) => criteria[criterion] ?? [0, 0, 0]);
	return [attempts, passed, ...ofCriteria];
}

/** Sums as they are kept. Percents have at most one decimal. */
export function packed(
	{ person, months, items, missed }: Aggregate,
	zone: string
): AggregateRecord {
	const byMonth = sorted(months);
	const byItem = sorted(items);
	const byClause = sorted(missed);
	const all = byItem.map(([, sums]) => sums);
	return {
		...{ person, format: FORMAT, zone },
		months: byMonth.map(([month]) => month),
		sums: column(byMonth.flatMap(([, sums]) => numbersOf(sums))),
		items: byItem.map(([key]) => key),
		percents: column(all.flatMap(({ best, last }) => [tenths(best), tenths(last)])),
		ats: column(all.map(({ lastAt }) => lastAt)),
		counts: column(all.flatMap(({ tries, passed }) => [tries, passed])),
		clauses: byClause.map(([clause]) => clause),
		missed: column(byClause.map(([, times]) => times))
	};
}

function monthOf(sums: Column, at: number): MonthSums {
	const criteria: Partial<Record<CriterionId, Earned>> = {};
	for (let k = 0; k < CRITERIA.length; k++) {
		const place = at + BEFORE + 3 * k;
		const times = sums[place + 2] as number;
		if (times === 0) continue;
		const earned = [sums[place] as number, sums[place + 1] as number, times] as const;
		criteria[CRITERIA[k] as CriterionId] = earned;
	}
	return { criteria, attempts: sums[at] as number, passed: sums[at + 1] as number };
}

const itemOf = ({ percents, ats, counts }: AggregateRecord, i: number): ItemSums => ({
	best: percentOf(percents[2 * i] as number),
	last: percentOf(percents[2 * i + 1] as number),
	lastAt: ats[i] as number,
	tries: counts[2 * i] as number,
	passed: counts[2 * i + 1] as number
});

export type Unpacked = { aggregate: Aggregate; zone: string };

/** What is kept as sums again; undefined when it is damaged or of another build. */
export function unpacked(record: unknown): Unpacked | undefined {
	const checked = check(Shape, record);
	if (!checked.ok) return undefined;
	const { person, zone, months, sums, items, clauses, missed } = checked.value;
	// From entries, for a clause or an item from a file can be called `__proto__`.
	const aggregate: Aggregate = {
		person,
		months: Object.fromEntries(
			months.map((month, i): [Month, MonthSums] => [month as Month, monthOf(sums, i * OF_MONTH)])
		),
		items: Object.fromEntries(
			items.map((key, i): [PartKey, ItemSums] => [key as PartKey, itemOf(checked.value, i)])
		),
		missed: Object.fromEntries(clauses.map((clause, i) => [clause, missed[i] as number]))
	};
	return { aggregate, zone };
}
