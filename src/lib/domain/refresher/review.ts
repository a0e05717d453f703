/** What is logged of the refreshers, append-only: answers, corrections, what was taken back, what changed, what went wrong. */

/** 1 forgotten, 2 with difficulty, 3 known, 4 known at once. */
export type Rating = 1 | 2 | 3 | 4;

/** The moment at which a mistake was made: an entry of another log. */
export type Moment = { attempt: string; seq: number };

export type ReviewEvent =
	/**
	 * A card was answered. `print`: the card's fingerprint then. `took`: ms. `rated`: from the answer (`rating.ts`), or by the
	 * learner alone.
	 */
	| {
			type: 'reviewed';
			card: string;
			print: string;
			rating: Rating;
			took: number;
			rated: 'answer' | 'self';
	  }
	/** The rating of the answer at `seq` was put right. */
	| { type: 'rating-corrected'; seq: number; rating: Rating }
	/** The answer at `seq` is taken back. */
	| { type: 'review-undone'; seq: number }
	/** What the card's clause says has changed: it is learnt anew. */
	| { type: 'card-reset'; card: string; print: string }
	/** A mistake became a card on that clause, with a link back. */
	| { type: 'card-added'; card: string; clause: string; from: Moment }
	/** All mistakes of an attempt have been added, if it had any: it is not looked through again. */
	| { type: 'mistakes-added'; of: string }
	/** The learner has read what changed when this log began under a new policy. */
	| { type: 'changes-read' };

const TYPES: Record<ReviewEvent['type'], true> = {
	reviewed: true,
	'rating-corrected': true,
	'review-undone': true,
	'card-reset': true,
	'card-added': true,
	'mistakes-added': true,
	'changes-read': true
};
/** The types of all events of the refreshers. */
export const REVIEW_EVENTS: readonly string[] = Object.keys(TYPES);

/** An entry of the log, in order of `seq`; `at` UTC ms, as the clock said it. */
export type ReviewEntry = { seq: number; at: number; event: ReviewEvent };
