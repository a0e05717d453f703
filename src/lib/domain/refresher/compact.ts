/**
 * Settling: what old answers have come to is kept instead of each of them, so that a state stays small however long its log is.
 * Whatever is asked of the state gives the same as before. A cache: the log keeps every answer.
 */
import { matureIn } from './mature.ts';
import type { State } from './state.ts';
import { retraced, type Base, type Trace } from './trace.ts';

/** What the given parts of a trace have come to, on top of its base. */
function baseOf(trace: Trace, { reviews, resets }: Pick<Trace, 'reviews' | 'resets'>): Base {
	const { base } = trace;
	const isAll = reviews.length === trace.reviews.length && resets.length === trace.resets.length;
	const { memory, print } = isAll ? trace : retraced({ ...trace, reviews, resets });
	const counting = reviews.filter(({ undone }) => !undone);
	const more = matureIn(reviews);
	return {
		memory,
		print,
		reviews: base.reviews + reviews.length,
		days: [...new Set([...base.days, ...counting.map(({ day }) => day)])],
		mature: { n: base.mature.n + more.n, recalled: base.mature.recalled + more.recalled }
	};
}

function settled(trace: Trace, since: number): Trace {
	const isOld = ({ seq }: { seq: number }): boolean => seq < since;
	const isKept = ({ seq }: { seq: number }): boolean => seq >= since;
	const reviews = trace.reviews.filter(isOld);
	const resets = trace.resets.filter(isOld);
	if (reviews.length === 0 && resets.length === 0) return trace;
	// What was asked for before a settled answer can never be open again.
	const answered = reviews.findLast(({ undone }) => !undone)?.seq ?? -1;
	return {
		...trace,
		base: baseOf(trace, { reviews, resets }),
		reviews: trace.reviews.filter(isKept),
		resets: trace.resets.filter(isKept),
		calls: trace.calls.filter(({ seq }) => seq > answered)
	};
}

/**
 * A state in which everything before the place `since` of the log is settled.
 * @throws RangeError when the state is not to be used itself (`needsWhole`)
 */
export function compact(state: State, since: number): State {
	if (state.needsWhole) throw new RangeError('only the whole log tells what this state is');
	if (since <= state.since) return state;
	const traces = new Map<string, Trace>();
	for (const [card, trace] of state.traces) traces.set(card, settled(trace, since));
	return { ...state, traces, since };
}

/**
 * The place in the log up to which `compact` can settle so that no answer of the day of the last one is settled, where the clock
 * ran on: taking back and putting right today's answers then needs no whole log.
 */
export function lastDayBegins({ traces, since }: State): number {
	const held = [...traces.values()].flatMap(({ reviews }) => reviews).sort((a, b) => a.seq - b.seq);
	const last = held.at(-1);
	const before = last && held.findLast(({ day }) => day < last.day);
	return before ? before.seq + 1 : since;
}
