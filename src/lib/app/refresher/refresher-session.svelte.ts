/** A sitting of the refreshers: card after card, each answer logged at once, put right or taken back. */
import { LOCALES, type Locale } from '#lib/content/locale.ts';
import type { Answer } from '#lib/domain/quiz/answer.ts';
import { mark, type Mark } from '#lib/domain/quiz/mark.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import type { Card } from '#lib/domain/refresher/card.ts';
import type { Memory } from '#lib/domain/refresher/memory.ts';
import { withMistakes } from '#lib/domain/refresher/mistake-cards.ts';
import { ratingOf, timeNeeded } from '#lib/domain/refresher/rating.ts';
import type { Rating, ReviewEvent } from '#lib/domain/refresher/review.ts';
import type { State } from '#lib/domain/refresher/state.ts';
import { begunOn, planToday, type Today } from '#lib/domain/refresher/today.ts';
import { addedIn } from '#lib/domain/refresher/upkeep.ts';
import type { QuestionItem } from '#lib/domain/training/attempt.ts';
import type { Failure } from '#lib/storage/failure.ts';
import type { Reviews } from '#lib/storage/review/reviews.ts';
import { newSeed, now } from '../clock.ts';
import { learners } from '../learners.svelte.ts';
import { itemsOf } from '../quiz/bank.ts';
import { storage } from '../storage.svelte.ts';
import { BUDGET } from './budget.ts';
import { loadCards, type Cards } from './cards.ts';
import { momentOf } from './moments.ts';
import { textsOf } from './question-texts.ts';
import { Stopwatch } from './stopwatch.ts';
import { beginLog, currentLog } from './upkeep.ts';

/** A card that is asked. `before`: what is remembered of it. `moment`: where the newest mistake that it comes from is shown. */
export type Asked = {
	card: Card;
	item: QuestionItem;
	seed: number;
	before: Memory | null;
	moment: string | undefined;
	isNew: boolean;
};

/** How it was answered. `log`, `seq`: where the answer is kept; `at`: UTC ms. */
export type Given = {
	answer: Answer;
	mark: Mark;
	rating: Rating;
	log: string;
	seq: number;
	at: number;
};

/** A question in a language, or in the first that it has. */
export const questionIn = ({ id, locales }: QuestionItem, locale: Locale): Question => {
	const found = locales[locale] ?? locales[LOCALES[0]] ?? Object.values(locales)[0];
	if (!found) throw new Error(`${id} has no texts`);
	return found;
};

export class RefresherSession {
	/** The day's plan, as of the last question; undefined until it is known. */
	plan = $state.raw<Today>();
	asked = $state.raw<Asked>();
	given = $state.raw<Given>();
	/** The answer before, as long as it can be taken back from here. */
	last = $state.raw<Given & { card: Card }>();
	/** What could not be kept. */
	failure = $state<Failure['code']>();
	readonly watch = new Stopwatch(() => performance.now());
	#cards: Cards | undefined;
	#busy = false;

	/** What all logs say by now. */
	async #read(): Promise<{ cards: Cards; learner: string; reviews: Reviews }> {
		const cards = (this.#cards ??= await loadCards());
		const { id: learner } = await learners.ensure();
		const { db, records } = await storage.open();
		const reviews = await records.readReviews(db, learner, cards.policy.zone);
		return { cards, learner, reviews };
	}

	/** The log to write to, begun when there is none under the rules in force. */
	async #log(): Promise<string | undefined> {
		const { cards, learner, reviews } = await this.#read();
		const known = currentLog(reviews, cards);
		if (known !== undefined) return known;
		const begun = await beginLog(learner, cards, reviews);
		if (begun.ok) return begun.attempt;
		this.failure = begun.code;
		return undefined;
	}

	/** Appends events. Undefined when they could not be kept; `failure` says why. */
	async #append(log: string, events: ReviewEvent[], at: number): Promise<number | undefined> {
		const result = await storage.write(({ db, records }) =>
			records.appendReviews(db, log, events, at)
		);
		this.failure = result.ok ? undefined : result.code;
		return result.ok ? result.seq : undefined;
	}

	/** One thing at a time: a second press is none. */
	async #once(work: () => Promise<void>): Promise<void> {
		if (this.#busy) return;
		this.#busy = true;
		try {
			await work();
		} finally {
			this.#busy = false;
		}
	}

	/** A card as it is to be asked; undefined when its question cannot be found. */
	async #prepare(card: Card, cards: Cards, state: State): Promise<Asked | undefined> {
		const meta = cards.bank.find(({ id }) => id === card.question);
		const [item] = meta ? await itemsOf([meta]) : [];
		if (!item) return undefined;
		const trace = state.traces.get(card.id);
		const before = trace?.print === card.print ? trace.memory : null;
		const isNew = trace === undefined || begunOn(trace) === undefined;
		const moment = await momentOf(trace?.from ?? []);
		return { card, item, seed: newSeed(), before, moment, isNew };
	}

	#show(asked: Asked | undefined): void {
		this.asked = asked;
		this.given = undefined;
		this.watch.restart();
	}

	/** Asks what is due now; nothing when the day is done. */
	next = (): Promise<void> =>
		this.#once(async () => {
			const { cards, reviews } = await this.#read();
			const { state } = reviews;
			const deck = withMistakes(cards.deck, cards.policy, cards.bank, addedIn(state));
			const plan = planToday(state, deck.cards, now(), BUDGET);
			let asked: Asked | undefined;
			for (const card of [...plan.due.map((due) => due.card), ...plan.fresh])
				if ((asked = await this.#prepare(card, cards, state))) break;
			if (this.given && this.asked) this.last = { ...this.given, card: this.asked.card };
			// Together: a plan without a card means that the day is done.
			this.plan = plan;
			this.#show(asked);
		});

	/** Marks an answer, rates it by how right and how quick it was, and keeps it. `locale`: that in which it was read. */
	answer = (answer: Answer, locale: Locale): Promise<void> =>
		this.#once(async () => {
			const { asked } = this;
			if (!asked || this.given) return;
			const took = this.watch.elapsed;
			const question = questionIn(asked.item, locale);
			const marked = mark(question, answer);
			const rating = ratingOf(marked.points, took, timeNeeded(question.type, textsOf(question)));
			const log = await this.#log();
			if (log === undefined) return;
			const at = now();
			const { id: card, print } = asked.card;
			const event = {
				type: 'reviewed' as const,
				card,
				print,
				rating,
				took,
				rated: 'answer' as const
			};
			const seq = await this.#append(log, [event], at);
			if (seq !== undefined) this.given = { answer, mark: marked, rating, log, seq, at };
		});

	/** Puts the rating of the answer right. */
	rate = (rating: Rating): Promise<void> =>
		this.#once(async () => {
			const { given } = this;
			if (!given || given.rating === rating) return;
			const event = { type: 'rating-corrected' as const, seq: given.seq, rating };
			if ((await this.#append(given.log, [event], now())) !== undefined)
				this.given = { ...given, rating };
		});

	/** Takes back the answer that was given last and asks its card again. */
	undo = (): Promise<void> =>
		this.#once(async () => {
			const undone =
				this.given && this.asked ? { ...this.given, card: this.asked.card } : this.last;
			if (!undone) return;
			const event = { type: 'review-undone' as const, seq: undone.seq };
			if ((await this.#append(undone.log, [event], now())) === undefined) return;
			this.last = undefined;
			const { cards, reviews } = await this.#read();
			this.#show(await this.#prepare(undone.card, cards, reviews.state));
		});
}
