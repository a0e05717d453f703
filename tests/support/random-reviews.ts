/** Logs of refreshers at random: answers under one print or another, corrections, undos, resets, mistakes, a clock that jumps. */
import fc from 'fast-check';
import type { Card } from '#lib/domain/refresher/card.ts';
import type { Rating, ReviewEntry, ReviewEvent } from '#lib/domain/refresher/review.ts';
import { foldAll } from '#lib/domain/refresher/schedule.ts';
import { emptyState, type State } from '#lib/domain/refresher/state.ts';

export const ZONE = 'Asia/Hong_Kong';
/** 2026-03-02, 09:00 in Hong Kong. */
export const MORNING = Date.UTC(2026, 2, 2, 1);
const MINUTE = 60_000;
export const DAY = 1440 * MINUTE;

/** A card of a clause that says the same all the time. */
export const cardOf = (id: string, change: Partial<Card> = {}): Card => ({
	id,
	clause: id.split('.')[0] as string,
	kind: 'limit',
	question: `${id}-question`,
	print: 'p1',
	emergency: false,
	...change
});

/** What a whole log makes of all cards. */
export const replay = (log: readonly ReviewEntry[]): State => foldAll(emptyState(ZONE), log);

export const CARDS = ['DL-FORM.limit', 'OPEN-d.opening', 'DL-TELL.who', 'CLOSE-a.closing'].map(
	(id) => cardOf(id, { emergency: id.startsWith('OPEN-d') })
);

/** An answer. */
export const reviewed = (card: string, rating: Rating, print = 'p1'): ReviewEvent => ({
	type: 'reviewed',
	card,
	print,
	rating,
	took: 8000,
	rated: 'answer'
});

/** Entries from events and the time that passes before each, in ms. */
export function logOf(steps: readonly (readonly [number, ReviewEvent])[]): ReviewEntry[] {
	let at = MORNING;
	return steps.map(([after, event], seq) => ({ seq, at: (at += after), event }));
}

const card = fc.constantFrom(...CARDS.map(({ id }) => id));
const print = fc.constantFrom('p1', 'p1', 'p1', 'p2');
export const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
const answer = fc
	.record({ card, rating, print })
	.map((given) => reviewed(given.card, given.rating, given.print));
const reset = fc.record({ type: fc.constant('card-reset' as const), card, print });
const added = fc
	.record({ card, attempt: fc.constantFrom('a', 'b'), at: fc.nat(3) })
	.map(({ card: id, attempt, at }): ReviewEvent => ({
		type: 'card-added',
		card: id,
		clause: id.split('.')[0] as string,
		from: { attempt, seq: at }
	}));

/** Minutes to days, rarely backwards. */
const pause = fc.oneof(
	{ weight: 6, arbitrary: fc.integer({ min: 0, max: 30 * DAY }) },
	{ weight: 3, arbitrary: fc.integer({ min: 0, max: 30 * MINUTE }) },
	{ weight: 1, arbitrary: fc.integer({ min: -5 * DAY, max: -1 }) }
);

/** A log of answers, resets and mistakes: nothing in it speaks of another entry. */
export const plainLog: fc.Arbitrary<ReviewEntry[]> = fc
	.array(
		fc.tuple(
			pause,
			fc.oneof(
				{ weight: 8, arbitrary: answer },
				{ weight: 1, arbitrary: reset },
				{ weight: 1, arbitrary: added }
			)
		),
		{ maxLength: 40 }
	)
	.map(logOf);

/** The places of a log's answers. */
export const answersIn = (log: readonly ReviewEntry[]): number[] =>
	log.filter(({ event }) => event.type === 'reviewed').map(({ seq }) => seq);

/** A log in which anything may stand, also what names no answer. */
export const anyLog: fc.Arbitrary<ReviewEntry[]> = fc
	.array(
		fc.tuple(
			pause,
			fc.oneof(
				{ weight: 8, arbitrary: answer },
				{ weight: 1, arbitrary: reset },
				{ weight: 1, arbitrary: added },
				{
					weight: 1,
					arbitrary: fc.record({ type: fc.constant('review-undone' as const), seq: fc.nat(40) })
				},
				{
					weight: 1,
					arbitrary: fc.record({
						type: fc.constant('rating-corrected' as const),
						seq: fc.nat(40),
						rating
					})
				}
			)
		),
		{ maxLength: 40 }
	)
	.map(logOf);
