/** What the refreshers' log must hold before it is asked: its rules are those in force, and every mistake has its card. */
import { cardOfMistake } from '#lib/domain/refresher/mistake-cards.ts';
import type { ReviewEvent } from '#lib/domain/refresher/review.ts';
import { resetsFor } from '#lib/domain/refresher/upkeep.ts';
import { LOG_FORMAT, type Attempt, type RefresherAttempt } from '#lib/domain/training/attempt.ts';
import type { Failure } from '#lib/storage/failure.ts';
import type { Reviews } from '#lib/storage/review/reviews.ts';
import { newId, newSeed, now } from '../clock.ts';
import { learners } from '../learners.svelte.ts';
import { storage } from '../storage.svelte.ts';
import { loadCards, type Cards } from './cards.ts';
import { mistakesOf } from './mistakes.ts';

/** Where mistakes are made. */
const PRACTICE: readonly Attempt['kind'][] = ['roleplay', 'quiz', 'exercise', 'case'];
const ANYTHING: readonly Attempt['kind'][] = [...PRACTICE, 'study', 'refresher'];

/** Begins a log under the rules in force; cards whose clause has changed are learnt anew. A full disk: in memory. */
export async function beginLog(
	learner: string,
	{ item, deck }: Cards,
	{ state }: Reviews
): Promise<{ ok: true; attempt: string } | Failure> {
	const at = now();
	const { id, version, hash } = item;
	const attempt: RefresherAttempt = {
		id: newId(at),
		learner,
		kind: 'refresher',
		content: { id, version, hash },
		seed: newSeed(),
		startedAt: at,
		format: LOG_FORMAT
	};
	const log = resetsFor(state, deck.cards).map((event, seq) => ({
		attempt: attempt.id,
		seq,
		at,
		event
	}));
	const result = await storage.write(({ db, records }) =>
		records.startAttempt(db, attempt, item, log)
	);
	return result.ok ? { ok: true, attempt: attempt.id } : result;
}

/** The log to append to: the newest, if it is one under the rules in force. */
export const currentLog = ({ logs }: Reviews, { item }: Cards): string | undefined => {
	const last = logs.at(-1);
	return last?.item.hash === item.hash ? last.attempt.id : undefined;
};

/** The events by which an attempt's mistakes become cards; undefined while it is under way, or when it cannot be read. */
async function harvest(
	id: string,
	{ deck, bank, item }: Cards
): Promise<ReviewEvent[] | undefined> {
	const { db, records } = await storage.open();
	const reading = await records.readAttempt(db, id);
	const mistakes = mistakesOf(reading, { rules: item.rules, now: now() });
	if (!mistakes) return undefined;
	const asked = new Set(bank.map((question) => question.id));
	return [
		...mistakes.map(({ clause, seq, question }): ReviewEvent => {
			// A question that is not in the bank any more cannot be asked again; its clause can.
			const card = cardOfMistake(
				deck,
				clause,
				question && asked.has(question) ? question : undefined
			);
			return { type: 'card-added', card, clause, from: { attempt: id, seq } };
		}),
		{ type: 'mistakes-added', of: id }
	];
}

async function keepUp(learner: string): Promise<void> {
	const { db, records } = await storage.whenFree();
	if ((await records.idsOf(db, learner, ANYTHING)).length === 0) return;
	const cards = await loadCards();
	const reviews = await records.readReviews(db, learner, cards.policy.zone);
	let log = currentLog(reviews, cards);
	if (log === undefined) {
		const begun = await beginLog(learner, cards, reviews);
		if (!begun.ok) return;
		log = begun.attempt;
	}
	const { harvested } = reviews.state;
	for (const id of await records.idsOf(db, learner, PRACTICE)) {
		if (harvested.has(id)) continue;
		const events = await harvest(id, cards);
		if (!events) continue;
		const to = log;
		const kept = await storage.write((open) =>
			open.records.appendReviews(open.db, to, events, now())
		);
		// What cannot be kept now is looked for again the next time.
		if (!kept.ok) return;
	}
}

let running: Promise<void> = Promise.resolve();

/**
 * Brings the present learner's log up to date, one call after the other; whoever has done nothing yet gets none. What another
 * tab does at the same time is harmless: the same mistake is one card.
 */
export function upkeep(): Promise<void> {
	const learner = learners.current?.id;
	if (learner !== undefined)
		running = running.then(() => keepUp(learner)).catch((error: unknown) => console.error(error));
	return running;
}
