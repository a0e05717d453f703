/** The present learner's refreshers: what the log says, beside the cards of today, following the store. */
import type { Deck } from '#lib/domain/refresher/card.ts';
import type { Moment } from '#lib/domain/refresher/review.ts';
import { withMistakes } from '#lib/domain/refresher/mistake-cards.ts';
import { emptyState } from '#lib/domain/refresher/state.ts';
import { planToday, type Today } from '#lib/domain/refresher/today.ts';
import { addedIn } from '#lib/domain/refresher/upkeep.ts';
import type { Reviews } from '#lib/storage/review/reviews.ts';
import { now } from '../clock.ts';
import { learners } from '../learners.svelte.ts';
import { live } from '../live.svelte.ts';
import { storage, type Open } from '../storage.svelte.ts';
import { BUDGET } from './budget.ts';
import { loadCards, type Cards } from './cards.ts';
import { momentsOf } from './moments.ts';
import { upkeep } from './upkeep.ts';

export type Refresher = {
	cards: Cards;
	/** With the cards that mistakes have become. */
	deck: Deck;
	reviews: Reviews;
	/** The address of the page that shows a moment; undefined when it is gone. */
	momentHref: (moment: Moment) => string | undefined;
};

const nothing = (zone: string): Reviews => ({
	logs: [],
	state: emptyState(zone),
	unreadable: [],
	beyond: 0
});

type Found = Pick<Refresher, 'reviews' | 'momentHref'>;

/** What the store holds; of nobody, nothing. */
async function read(
	{ db, records }: Open,
	learner: string | undefined,
	zone: string
): Promise<Found> {
	const reviews =
		learner === undefined ? nothing(zone) : await records.readReviews(db, learner, zone);
	const moments = addedIn(reviews.state).flatMap(({ from }) => from);
	return { reviews, momentHref: await momentsOf(moments) };
}

/** How long the page has to stand still before what was read is kept for the next time, ms. */
const IDLE = 1000;

/** Keeps what the logs have come to, so that they need not be read from their beginning the next time. */
function keepWhenIdle(learner: string | undefined, reviews: Reviews | undefined) {
	if (learner === undefined || !reviews) return;
	const timer = setTimeout(() => {
		void storage.open().then(({ db, records }) => records.keepReviewState(db, learner, reviews));
	}, IDLE);
	return () => clearTimeout(timer);
}

/**
 * What is known of the refreshers; undefined until the store has answered. Brings the log up to date first. To be called while
 * a component is set up.
 */
export function followRefresher(): { readonly value: Refresher | undefined } {
	let cards = $state.raw<Cards>();
	$effect(() => {
		void learners.current?.id;
		if (!learners.known) return;
		void upkeep()
			.then(loadCards)
			.then((loaded) => (cards = loaded));
	});
	const found = live(() => {
		const learner = learners.current?.id;
		const zone = cards?.policy.zone;
		return zone === undefined ? undefined : (open) => read(open, learner, zone);
	});
	$effect(() => keepWhenIdle(learners.current?.id, found.value?.reviews));
	const value = $derived.by((): Refresher | undefined => {
		if (!cards || !found.value) return undefined;
		const { reviews, momentHref } = found.value;
		const added = addedIn(reviews.state);
		const deck = withMistakes(cards.deck, cards.policy, cards.bank, added);
		return { cards, deck, reviews, momentHref };
	});
	return {
		get value() {
			return value;
		}
	};
}

/** What the rest of today holds, at `at` (UTC ms). */
export const todayOf = ({ deck, reviews }: Refresher, at: number = now()): Today =>
	planToday(reviews.state, deck.cards, at, BUDGET);
