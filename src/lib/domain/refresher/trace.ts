/** What the log says of one card. */
import { elapsed, remember, type Memory } from './memory.ts';
import type { Moment, Rating } from './review.ts';

/** An answer. `rating` as corrected; `stability` and `waited` (days) are what was before it, null when nothing was or it is undone. */
export type Review = {
	seq: number;
	at: number;
	day: number;
	print: string;
	rating: Rating;
	took: number;
	rated: 'answer' | 'self';
	undone: boolean;
	stability: number | null;
	waited: number | null;
};

/** Something asked for the card to come up: from the local day `day` on, until it is answered after `seq`. */
type Call = { seq: number; day: number };
type Reset = { seq: number; print: string };

/** Answers to a mature card (`mature.ts`): `n` of them, `recalled` of which were not rated 1. */
export type Mature = { n: number; recalled: number };

/** What the settled answers and resets of a card (`compact.ts`) have come to. */
export type Base = {
	memory: Memory | null;
	print: string | null;
	/** How many answers there were, those taken back included. */
	reviews: number;
	/** The local days of those that count, each once, in the order of the answers. */
	days: readonly number[];
	mature: Mature;
};

const NO_BASE: Base = {
	memory: null,
	print: null,
	reviews: 0,
	days: [],
	mature: { n: 0, recalled: 0 }
};

export type Trace = {
	card: string;
	base: Base;
	/** Every answer that is not settled, those taken back and those before a reset included. */
	reviews: readonly Review[];
	/** Those that are not settled. */
	resets: readonly Reset[];
	/** Those that an answer could still be taken back for, at least. */
	calls: readonly Call[];
	/** The clause that a mistake was made on, and where. */
	clause: string | null;
	from: readonly Moment[];
	/** The fingerprint that the last answer was given under, or that the card was reset to. */
	print: string | null;
	memory: Memory | null;
	/** The local day from which a mistake or a reset wants it to come up, else null. */
	wanted: number | null;
};

/** One for all: thousands of traces are made at once. */
const NONE: readonly never[] = [];

/** A trace of which nothing but its base is known. */
export const traceFrom = (card: string, base: Base): Trace => ({
	card,
	base,
	reviews: NONE,
	resets: NONE,
	calls: NONE,
	clause: null,
	from: NONE,
	print: base.print,
	memory: base.memory,
	wanted: null
});

export const blankTrace = (card: string): Trace => traceFrom(card, NO_BASE);

/** A trace with an answer more: from what was remembered under the same fingerprint. */
export function answered(trace: Trace, review: Review): Trace {
	const before = trace.print === review.print ? trace.memory : null;
	const placed = {
		...review,
		stability: before?.stability ?? null,
		waited: before && elapsed(before, review.day)
	};
	return {
		...trace,
		reviews: [...trace.reviews, placed],
		print: review.print,
		memory: remember(before, review.rating, review),
		wanted: null
	};
}

/** A trace remembered anew from its base, answers and resets: once an answer was taken back or put right. */
export function retraced(trace: Trace): Trace {
	const resets = [...trace.resets];
	const { memory, print } = trace.base;
	let made: Trace = { ...trace, reviews: [], memory, print };
	let last = -1;
	const forgetUntil = (seq: number): void => {
		while (resets[0] && resets[0].seq < seq)
			made = { ...made, memory: null, print: resets.shift()?.print ?? null };
	};
	for (const review of trace.reviews) {
		forgetUntil(review.seq);
		if (review.undone) {
			made = { ...made, reviews: [...made.reviews, { ...review, stability: null, waited: null }] };
		} else {
			made = answered(made, review);
			last = review.seq;
		}
	}
	forgetUntil(Infinity);
	const calls = trace.calls.filter(({ seq }) => seq > last).map(({ day }) => day);
	return { ...made, wanted: calls.length > 0 ? Math.min(...calls) : null };
}
