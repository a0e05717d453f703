/** What is kept of each person beside the logs, so that a matrix of hundreds need not read them: a cache, made from them. */
import { dateOf, dayAt } from '#lib/domain/sop/calendar.ts';
import type { CriterionId } from '#lib/domain/sop/vocabulary.ts';
import { partKey, type AttemptFact, type PartKey } from '../attempt-fact.ts';

/** `YYYY-MM`, of the office's calendar. */
export type Month = `${number}-${number}`;

/** Of a criterion: points, and in how many attempts any were offered. */
export type Earned = readonly [earned: number, offered: number, times: number];

export type MonthSums = {
	criteria: Readonly<Partial<Record<CriterionId, Earned>>>;
	attempts: number;
	passed: number;
};

/** Percents; null where nothing is scored. `last` and `lastAt` (UTC ms): of the one finished last. */
export type ItemSums = {
	best: number | null;
	last: number | null;
	lastAt: number;
	tries: number;
	passed: number;
};

/** Of the attempts of one person that are finished. */
export type Aggregate = {
	person: string;
	months: Readonly<Record<Month, MonthSums>>;
	items: Readonly<Record<PartKey, ItemSums>>;
	/** How often each clause was missed. */
	missed: Readonly<Record<string, number>>;
};

export const emptyAggregate = (person: string): Aggregate => ({
	person,
	months: {},
	items: {},
	missed: {}
});

/** The month of an instant (UTC ms) in a zone (IANA). */
export const monthAt = (zone: string, instant: number): Month =>
	dateOf(dayAt(zone, instant)).iso.slice(0, 7) as Month;

/** Keyed by any text: what the types of keys say is lost on the way through `joined`. */
type Sums = Readonly<Record<string, Earned>>;

/** Two records as one. Keys are defined, not assigned: one from a file can be `__proto__`. */
function joined<V>(
	a: Readonly<Record<string, V>>,
	b: Readonly<Record<string, V>>,
	join: (a: V, b: V) => V
): Record<string, V> {
	const sums = { ...a };
	for (const [key, more] of Object.entries(b)) {
		const before = Object.hasOwn(sums, key) ? sums[key] : undefined;
		const value = before === undefined ? more : join(before, more);
		Object.defineProperty(sums, key, {
			value,
			configurable: true,
			enumerable: true,
			writable: true
		});
	}
	return sums;
}

const joinedEarned = (a: Earned, b: Earned): Earned => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

const joinedMonths = (a: MonthSums, b: MonthSums): MonthSums => ({
	criteria: joined(a.criteria as Sums, b.criteria as Sums, joinedEarned),
	attempts: a.attempts + b.attempts,
	passed: a.passed + b.passed
});

const best = (a: number | null, b: number | null): number | null =>
	a === null || b === null ? (a ?? b) : Math.max(a, b);

/** Of two that were finished in the same instant the better one is the last, whichever came first. */
function joinedItems(a: ItemSums, b: ItemSums): ItemSums {
	const last = a.lastAt === b.lastAt ? best(a.last, b.last) : (a.lastAt > b.lastAt ? a : b).last;
	return {
		best: best(a.best, b.best),
		last,
		lastAt: Math.max(a.lastAt, b.lastAt),
		tries: a.tries + b.tries,
		passed: a.passed + b.passed
	};
}

const plus = (a: number, b: number): number => a + b;

/** Two aggregates of the same person over different attempts, as one. In any order, however they were split, the same comes out. */
export const combined = (a: Aggregate, b: Aggregate): Aggregate => ({
	person: a.person,
	months: joined(a.months, b.months, joinedMonths),
	items: joined(a.items, b.items, joinedItems),
	missed: joined(a.missed, b.missed, plus)
});

function criteriaOf(fact: AttemptFact): MonthSums['criteria'] {
	return Object.fromEntries(
		Object.entries(fact.criteria).flatMap(([key, tally]): [string, Earned][] =>
			tally && tally.offered > 0 ? [[key, [tally.earned, tally.offered, 1]]] : []
		)
	);
}

/** What one finished attempt adds; nothing while it goes on. */
function ofFact(person: string, fact: AttemptFact, zone: string): Aggregate {
	const { finishedAt, percent } = fact;
	if (finishedAt === null) return emptyAggregate(person);
	const passed = fact.passed ? 1 : 0;
	const missed = fact.missed.map((clause): Record<string, number> => ({ [clause]: 1 }));
	return {
		person,
		months: { [monthAt(zone, finishedAt)]: { criteria: criteriaOf(fact), attempts: 1, passed } },
		items: {
			[partKey(fact.part)]: { best: percent, last: percent, lastAt: finishedAt, tries: 1, passed }
		},
		missed: missed.reduce((sums, one) => joined(sums, one, plus), {})
	};
}

/**
 * Adds a finished attempt of the person; one that goes on adds nothing. Which attempts have been added is the caller's to know:
 * the same attempt twice counts twice, so it is added in the transaction that stores its end. `zone`: IANA, whose months count.
 */
export const add = (aggregate: Aggregate, fact: AttemptFact, zone: string): Aggregate =>
	combined(aggregate, ofFact(aggregate.person, fact, zone));

/** The aggregate of all attempts of a person, from nothing. Halves are joined, so that long lists are not copied over and over. */
export function rebuilt(person: string, facts: readonly AttemptFact[], zone: string): Aggregate {
	const [only] = facts;
	if (!only) return emptyAggregate(person);
	if (facts.length === 1) return ofFact(person, only, zone);
	const half = facts.length >> 1;
	return combined(
		rebuilt(person, facts.slice(0, half), zone),
		rebuilt(person, facts.slice(half), zone)
	);
}
