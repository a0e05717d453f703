/** The logs of the refreshers as one: a changed policy begins another, and what was remembered goes on through all of them. */
import type { ReviewEntry, ReviewEvent } from './review.ts';

type Entry = { seq: number; at: number; event: ReviewEvent };

/** An event as of a log that begins at the place `offset` of the whole. */
function moved(event: ReviewEvent, offset: number): ReviewEvent {
	return event.type === 'rating-corrected' || event.type === 'review-undone'
		? { ...event, seq: event.seq + offset }
		: event;
}

/** The entries of a log, counted from `offset`: how many entries the logs before it have. */
export const placedAt = (log: readonly Entry[], offset: number): ReviewEntry[] =>
	log.map(({ seq, at, event }) => ({ seq: seq + offset, at, event: moved(event, offset) }));
