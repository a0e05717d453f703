/** The log beside the cards of today: what has changed, what is gone, what mistakes have added. */
import type { Card } from './card.ts';
import type { ReviewEvent } from './review.ts';
import type { State } from './state.ts';
import type { Trace } from './trace.ts';

/** What is to be appended once the policy has changed: a reset of each card whose clause says something else than when it was answered. */
export function resetsFor(
	{ traces }: State,
	cards: readonly Card[]
): (ReviewEvent & { type: 'card-reset' })[] {
	return cards.flatMap(({ id, print }) => {
		const known = traces.get(id)?.print ?? null;
		return known === null || known === print ? [] : [{ type: 'card-reset', card: id, print }];
	});
}

/** Cards of the log whose clause, or question, is gone. They are not asked; what the log says of them is kept. */
export function goneFrom(
	{ traces }: State,
	cards: readonly Card[]
): { code: 'card-gone'; card: string; reviews: number }[] {
	const known = new Set(cards.map(({ id }) => id));
	return [...traces.values()]
		.filter(({ card }) => !known.has(card))
		.map(({ card, base, reviews }) => ({
			code: 'card-gone',
			card,
			reviews: base.reviews + reviews.length
		}));
}

/** Cards that mistakes have become, for `withMistakes`, with the moments that they came from. */
export const addedIn = ({
	traces
}: State): { card: string; clause: string; from: Trace['from'] }[] =>
	[...traces.values()].flatMap(({ card, clause, from }) =>
		clause === null ? [] : [{ card, clause, from }]
	);
