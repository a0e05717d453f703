/**
 * The shape of what is kept of a learner's refreshers so that not all of their log need be read. A cache: it is made from the
 * logs, and one that is damaged, foreign or out of date is passed over and made anew.
 *
 * Numbers stand in columns: thousands of cards are read ten times as fast as from an object each.
 */
import * as v from 'valibot';
import type { LogIssue } from '#lib/domain/refresher/state.ts';
import type { Review, Trace } from '#lib/domain/refresher/trace.ts';
import { AttemptId, Instant, LearnerId, Name, whole } from './values.ts';

/** To be raised with every change of what a state holds, or of how it is made. */
export const STATE_FORMAT = 1;

/** A log that is covered, by its attempt. `length`: how many of its entries. `seen`: what changed with its rules has been read. */
export type Covered = { id: string; length: number; seen: boolean };

/** What a card has beside its base. `place`: of the card in the list. */
export type Held = Pick<Trace, 'resets' | 'calls' | 'clause' | 'from'> & {
	place: number;
	reviews: readonly Omit<Review, 'stability' | 'waited'>[];
};

/** The numbers of a card, one after the other. `stability` is 0 when nothing is remembered; `print`: its place, -1 for none. */
export const COLUMNS = [
	...(['stability', 'difficulty', 'day', 'at', 'lapsed'] as const),
	...(['print', 'reviews', 'mature', 'recalled', 'days'] as const)
];

export type ReviewStateRecord = {
	learner: string;
	format: typeof STATE_FORMAT;
	zone: string;
	covers: Covered[];
	since: number;
	clock: number | null;
	issues: LogIssue[];
	harvested: string[];
	cards: string[];
	prints: string[];
	/** For each card all `COLUMNS`. */
	numbers: Float64Array;
	/** Of all cards, one after the other: as many as its `days` says. */
	days: Int32Array;
	held: Held[];
};

const Place = whole(0, Number.MAX_SAFE_INTEGER);
const Day = v.pipe(v.number(), v.integer());
const Names = v.custom<string[]>(
	(value) => Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== ''),
	'Expected names'
);

const HeldShape = v.strictObject({
	place: Place,
	clause: v.nullable(Name),
	from: v.array(v.strictObject({ attempt: AttemptId, seq: Place })),
	resets: v.array(v.strictObject({ seq: Place, print: Name })),
	calls: v.array(v.strictObject({ seq: Place, day: Day })),
	reviews: v.array(
		v.strictObject({
			seq: Place,
			at: Instant,
			day: Day,
			print: Name,
			rating: v.picklist([1, 2, 3, 4]),
			took: v.pipe(v.number(), v.finite()),
			rated: v.picklist(['answer', 'self']),
			undone: v.boolean()
		})
	)
});

const IssueShape = v.variant('code', [
	v.strictObject({ code: v.literal('clock-back'), seq: Place, by: Place }),
	v.strictObject({ code: v.picklist(['no-review', 'undone-twice']), seq: Place, of: Place })
]);

export const ReviewStateShape: v.GenericSchema<ReviewStateRecord> = v.strictObject({
	learner: LearnerId,
	format: v.literal(STATE_FORMAT),
	zone: Name,
	covers: v.array(v.strictObject({ id: AttemptId, length: Place, seen: v.boolean() })),
	since: Place,
	clock: v.nullable(Instant),
	issues: v.array(IssueShape),
	harvested: Names,
	cards: Names,
	prints: Names,
	numbers: v.instance(Float64Array),
	days: v.instance(Int32Array),
	held: v.array(HeldShape)
});
