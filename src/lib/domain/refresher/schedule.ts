/** The state of all cards: a pure fold over the log of the refreshers. */
import { dayAt } from '../sop/calendar.ts';
import { Draft } from './draft.ts';
import type { ReviewEntry, ReviewEvent } from './review.ts';
import type { State } from './state.ts';
import { retraced, type Review } from './trace.ts';

/** Changes the answer that an event speaks of, and remembers its card anew. */
function amend(
	draft: Draft,
	seq: number,
	{ seq: of }: { seq: number },
	change: (review: Review) => Review
): void {
	if (of < draft.since) {
		draft.needsWhole = true;
		return;
	}
	const trace = draft.holding(of);
	const review = trace?.reviews.find((each) => each.seq === of);
	if (!trace || !review) {
		draft.issues.push({ code: 'no-review', seq, of });
		return;
	}
	const changed = change(review);
	if (changed === review) draft.issues.push({ code: 'undone-twice', seq, of });
	else
		draft.put(
			retraced({
				...trace,
				reviews: trace.reviews.map((each) => (each === review ? changed : each))
			})
		);
}

function add(
	draft: Draft,
	{ seq, at }: ReviewEntry,
	event: ReviewEvent & { type: 'card-added' }
): void {
	const { card, clause, from } = event;
	const trace = draft.trace(card);
	// Once: the same moment does not make it come up again.
	if (trace.from.some(({ attempt, seq }) => attempt === from.attempt && seq === from.seq)) return;
	const day = dayAt(draft.zone, at) + 1;
	draft.put({
		...trace,
		clause: trace.clause ?? clause,
		from: [...trace.from, from],
		calls: [...trace.calls, { seq, day }],
		wanted: Math.min(trace.wanted ?? day, day)
	});
}

function step(draft: Draft, entry: ReviewEntry): void {
	const { seq, at, event } = entry;
	if (draft.clock !== null && at < draft.clock)
		draft.issues.push({ code: 'clock-back', seq, by: draft.clock - at });
	draft.clock = at;
	switch (event.type) {
		case 'reviewed': {
			const { card, print, rating, took, rated } = event;
			const day = dayAt(draft.zone, at);
			const given = { seq, at, day, print, rating, took, rated, undone: false };
			return draft.review(draft.trace(card), { ...given, stability: null, waited: null });
		}
		case 'rating-corrected':
			return amend(draft, seq, event, (review) => ({ ...review, rating: event.rating }));
		case 'review-undone':
			return amend(draft, seq, event, (review) =>
				review.undone ? review : { ...review, undone: true }
			);
		case 'card-added':
			return add(draft, entry, event);
		case 'mistakes-added':
			draft.harvested.add(event.of);
			return;
		case 'changes-read':
			return;
		case 'card-reset': {
			const { card, print } = event;
			const trace = draft.trace(card);
			const day = dayAt(draft.zone, at);
			return draft.put({
				...trace,
				resets: [...trace.resets, { seq, print }],
				calls: [...trace.calls, { seq, day }],
				memory: null,
				print,
				wanted: Math.min(trace.wanted ?? day, day)
			});
		}
	}
}

/**
 * What more entries make of a state, in order of `seq`. The given state stays as it is. Of a compact one, `needsWhole` of what
 * is made says that an entry changes what is settled: then the whole log is to be folded.
 */
export function foldAll(state: State, entries: Iterable<ReviewEntry>): State {
	const draft = new Draft(state);
	for (const entry of entries) step(draft, entry);
	return draft.finish();
}

/** What one more entry makes of a state. */
export const fold = (state: State, entry: ReviewEntry): State => foldAll(state, [entry]);
