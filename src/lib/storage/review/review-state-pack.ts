/** A state of the refreshers as columns of numbers, and back. */
import type { Memory } from '#lib/domain/refresher/memory.ts';
import type { State } from '#lib/domain/refresher/state.ts';
import { retraced, traceFrom, type Trace } from '#lib/domain/refresher/trace.ts';
import type { Held, ReviewStateRecord } from '../record/review-state-record.ts';

type Packed = Omit<ReviewStateRecord, 'learner' | 'format' | 'covers'>;

const heldOf = (trace: Trace, place: number): Held[] => {
	const { clause, from, resets, calls } = trace;
	if (clause === null && [trace.reviews, from, resets, calls].every(({ length }) => length === 0))
		return [];
	const reviews = trace.reviews.map(({ stability, waited, ...review }) => review);
	return [{ place, clause, from, resets, calls, reviews }];
};

/** The columns of a state, in the order of `COLUMNS`. What is not settled (`compact`) is laid beside them answer by answer. */
export function pack({ zone, since, clock, issues, harvested, traces }: State): Packed {
	const list = [...traces.values()];
	const prints = new Map<string, number>();
	const placeOf = (print: string | null): number => {
		if (print === null) return -1;
		const place = prints.get(print) ?? prints.size;
		prints.set(print, place);
		return place;
	};
	const numbers = list.flatMap(({ base: { memory, print, reviews, mature, days } }) => [
		...(memory
			? [memory.stability, memory.difficulty, memory.day, memory.at, Number(memory.lapsed)]
			: [0, 0, 0, 0, 0]),
		...[placeOf(print), reviews, mature.n, mature.recalled, days.length]
	]);
	return {
		...{ zone, since, clock },
		issues: [...issues],
		harvested: [...harvested],
		cards: list.map(({ card }) => card),
		prints: [...prints.keys()],
		numbers: Float64Array.from(numbers),
		days: Int32Array.from(list.flatMap(({ base }) => base.days)),
		held: list.flatMap(heldOf)
	};
}

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

/** Hands out numbers one after the other; NaN after the last. */
type Next = () => number;

function memoryIn(next: Next): Memory | null | undefined {
	const stability = next();
	const difficulty = next();
	const day = next();
	const at = next();
	const lapsed = next() === 1;
	if (stability === 0) return null;
	const isSound =
		stability > 0 &&
		stability < Infinity &&
		difficulty >= 1 &&
		difficulty <= 10 &&
		Number.isSafeInteger(day) &&
		isCount(at);
	return isSound ? { stability, difficulty, day, at, lapsed } : undefined;
}

/** The base in a card's columns, or undefined where they cannot be one. */
function baseIn(next: Next, prints: readonly string[], nextDays: (count: number) => number[]) {
	const memory = memoryIn(next);
	const place = next();
	const print = place === -1 ? null : prints[place];
	const reviews = next();
	const n = next();
	const recalled = next();
	const count = next();
	const isSound = isCount(reviews) && isCount(n) && isCount(recalled) && isCount(count);
	if (memory === undefined || print === undefined) return undefined;
	if (!isSound || recalled > n || n > reviews) return undefined;
	return { memory, print, reviews, days: nextDays(count), mature: { n, recalled } };
}

/** The state in columns whose shape has been checked, or undefined where their numbers do not agree. */
export function unpack(packed: Packed): State | undefined {
	const { zone, since, clock, issues, harvested, cards, prints, numbers, held } = packed;
	const days = Array.from(packed.days);
	let at = 0;
	let day = 0;
	const next = (): number => numbers[at++] ?? NaN;
	const nextDays = (count: number): number[] => days.slice(day, (day += count));
	const traces = new Map<string, Trace>();
	for (const card of cards) {
		const base = baseIn(next, prints, nextDays);
		if (!base) return undefined;
		traces.set(card, traceFrom(card, base));
	}
	const isAll = at === numbers.length && day === days.length;
	if (traces.size !== cards.length || !isAll) return undefined;
	for (const { place, reviews, ...rest } of held) {
		const trace = traces.get(cards[place] ?? '');
		if (!trace) return undefined;
		const answers = reviews.map((review) => ({ ...review, stability: null, waited: null }));
		traces.set(trace.card, retraced({ ...trace, ...rest, reviews: answers }));
	}
	return {
		...{ zone, traces, since, clock, issues },
		needsWhole: false,
		harvested: new Set(harvested)
	};
}
