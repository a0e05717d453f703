/**
 * How long it takes in the browser from a closed database to the list of the day, with 5,000 cards and 100,000 reviews behind:
 * with what has been kept of them, and without it. Beside it a page by hand, which gets one record of the same bytes from a
 * bare IndexedDB and reckons what is due in a loop.
 */
import { expect, it, onTestFinished } from 'vitest';
import type { ReviewEvent } from '#lib/domain/refresher/review.ts';
import { startAttempt } from '#lib/storage/attempts.ts';
import { Database } from '#lib/storage/database.ts';
import { keepReviewState } from '#lib/storage/review/keep-review-state.ts';
import { addLearner } from '#lib/storage/learners.ts';
import { appendReviews, readReviews } from '#lib/storage/review/reviews.ts';
import { deleteDatabase, freshName } from '../support/fresh-database.ts';
import { ZONE } from '../support/random-reviews.ts';
import { learner, uuid } from '../support/tiny-attempt.ts';
import { refresherOn, rulesAs } from '../support/tiny-refresher.ts';
import { bare, settled, type Asked, type Round } from './bare-database.ts';
import { CARDS, LIMIT, manyReviews, NOW, REVIEWS } from './many-reviews.ts';

/** Entries beyond what was kept: so many, and it is not yet kept anew. */
const BEYOND = 200;
const ROUNDS = 9;
/** The rules change once in between: two logs, each pinned to its own. */
const LOGS = 2;

/** Appends all reviews, those of a moment at once. */
async function fill(db: Database): Promise<void> {
	await addLearner(db, learner());
	const part = REVIEWS / LOGS;
	const log = manyReviews();
	for (let n = 1; n <= LOGS; n++) {
		const item = await rulesAs(n);
		await startAttempt(db, refresherOn(item, n), item);
		const days = new Map<number, ReviewEvent[]>();
		for (const { at, event } of log.slice((n - 1) * part, n * part)) {
			const day = at - (at % 86_400_000);
			days.set(day, [...(days.get(day) ?? []), event]);
		}
		for (const [day, events] of days) await appendReviews(db, uuid(n), events, day + 3_600_000);
	}
}

/** A reading in a worker of its own. */
function inWorker(asked: Asked): Promise<Round> {
	const worker = new Worker(new URL('./open-refreshers.worker.ts', import.meta.url), {
		type: 'module'
	});
	return new Promise<Round>((resolve, reject) => {
		worker.onmessage = ({ data }: MessageEvent<Round>) => resolve(data);
		worker.onerror = ({ message }) => reject(new Error(message));
		worker.postMessage(asked);
	}).finally(() => worker.terminate());
}

const quickest = (rounds: readonly Round[]): number => Math.min(...rounds.map(({ ms }) => ms));

/**
 * Beside the record, which both get, ours reads the attempts and the last entries of their logs, checks two sets of rules and all
 * numbers, makes an object of each card, folds two hundred answers and asks ts-fsrs for each card. To fold the whole log anew
 * would cost a hundred times what is done by hand.
 */
const MOST = 15;

it(`lists the day of ${CARDS} cards after ${REVIEWS} reviews; printed beside the target of ${LIMIT} ms`, async () => {
	const name = freshName();
	const hand = freshName();
	onTestFinished(() => deleteDatabase(name));
	onTestFinished(() => deleteDatabase(hand));
	const db = new Database({ name });
	await fill(db);
	const whole = await readReviews(db, 'ann', ZONE);
	const begun = performance.now();
	expect(await keepReviewState(db, 'ann', whole)).toEqual({ ok: true });
	const keeping = performance.now() - begun;
	const record = await db.reviewStates.get('ann');
	const beyond = manyReviews().slice(0, BEYOND);
	for (const { event } of beyond) await appendReviews(db, uuid(LOGS), [event], NOW - 86_400_000);
	db.close();
	const kept = await bare(hand);
	await settled(kept.transaction('kept', 'readwrite').objectStore('kept').put(record, 'ann'));
	kept.close();

	const rounds: Record<'ours' | 'hand', Round[]> = { ours: [], hand: [] };
	for (let round = 0; round < ROUNDS; round++) {
		rounds.hand.push(await inWorker({ how: 'hand', name: hand }));
		rounds.ours.push(await inWorker({ how: 'ours', name }));
	}
	const again = new Database({ name });
	await again.reviewStates.clear();
	again.close();
	const without = await inWorker({ how: 'ours', name });

	const [mine, other] = [quickest(rounds.ours), quickest(rounds.hand)];
	console.log(
		`the list of the day of ${CARDS} cards after ${REVIEWS} reviews: ${mine.toFixed(0)} ms, target ${LIMIT} ms ` +
			`(each round: ${rounds.ours.map(({ ms }) => ms.toFixed(0)).join(', ')}); by hand: ${other.toFixed(0)} ms; ` +
			`ratio ${(mine / other).toFixed(1)}; without what was kept: ${without.ms.toFixed(0)} ms; keeping it: ${keeping.toFixed(0)} ms`
	);
	expect(rounds.ours.every((round) => round.beyond === BEYOND)).toBe(true);
	expect(rounds.ours[0]?.due).toBe(without.due);
	expect(without.beyond).toBe(REVIEWS + BEYOND);
	// The answers beyond what was kept are not reckoned with by hand.
	expect(Math.abs((rounds.hand[0]?.due ?? 0) - without.due)).toBeLessThanOrEqual(BEYOND);
	expect(mine / other).toBeLessThan(MOST);
});
