import { beforeAll, describe, expect, it } from 'vitest';
import type { Rating, ReviewEvent } from '#lib/domain/refresher/review.ts';
import type { RulesItem } from '#lib/domain/training/attempt.ts';
import { connect, freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { CARDS, DAY, MORNING, reviewed, ZONE } from '../../../../tests/support/random-reviews.ts';
import { learner, uuid } from '../../../../tests/support/tiny-attempt.ts';
import { refresherOn, rulesAs } from '../../../../tests/support/tiny-refresher.ts';
import { startAttempt } from '../attempts.ts';
import { exportBackup } from '../backup/backup.ts';
import { entriesOf, type Database } from '../database.ts';
import { eraseAll, eraseLearner } from '../erase.ts';
import { keepReviewState } from './keep-review-state.ts';
import { addLearner } from '../learners.ts';
import { watch } from '../live.ts';
import { parseBackup } from '../backup/parse-backup.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import type { ReviewStateRecord } from '../record/review-state-record.ts';
import { appendReviews, readReviews } from './reviews.ts';

let OLD: RulesItem;
let NEW: RulesItem;

beforeAll(async () => {
	[OLD, NEW] = await Promise.all([rulesAs(1), rulesAs(2)]);
});

const readAnn = (db: Database, zone = ZONE) => readReviews(db, 'ann', zone);
const CARD = CARDS[0]?.id as string;

/** An answer a minute, by turns to each card, thirty each day. */
const answers = (from: number, count: number): [number, ReviewEvent][] =>
	Array.from({ length: count }, (_, i) => {
		const n = from + i;
		const card = CARDS[n % CARDS.length]?.id as string;
		const rating = (1 + ((n * 7) % 4)) as Rating;
		return [MORNING + Math.floor(n / 30) * DAY + (n % 30) * 60_000, reviewed(card, rating)];
	});

/** Appends answers in one go. */
async function answer(db: Database, attempt: number, from: number, count: number): Promise<void> {
	const next = await entriesOf(db, uuid(attempt)).count();
	await db.log.bulkAdd(
		answers(from, count).map(([at, event], i) => ({
			attempt: uuid(attempt),
			seq: next + i,
			at,
			event
		}))
	);
}

/** Two logs of 15 and 225 entries, seven days and most of the eighth: all of it is kept. */
async function withKept(): Promise<Database> {
	const db = await freshDatabase();
	await addLearner(db, learner());
	await startAttempt(db, refresherOn(OLD, 1), OLD);
	await answer(db, 1, 0, 15);
	await startAttempt(db, refresherOn(NEW, 2), NEW);
	await appendReviews(db, uuid(2), [{ type: 'changes-read' }], MORNING);
	await answer(db, 2, 15, 224);
	expect(await keepReviewState(db, 'ann', await readAnn(db))).toEqual({ ok: true });
	return db;
}

/** What is read with what was kept is what is read without it. */
async function readTwice(db: Database, zone = ZONE) {
	const kept = await readAnn(db, zone);
	const record = await db.reviewStates.get('ann');
	await db.reviewStates.clear();
	const whole = await readAnn(db, zone);
	if (record) await db.reviewStates.put(record as ReviewStateRecord);
	const { since } = kept.state;
	const told = ({ logs, unreadable, state }: typeof kept) => ({
		...{ logs, unreadable, issues: state.issues, clock: state.clock },
		traces: [...state.traces.values()].map(({ card, memory, print, wanted, from, reviews }) => ({
			...{ card, memory, print, wanted, from },
			reviews: reviews.filter(({ seq }) => seq >= since)
		}))
	});
	expect(told(kept)).toEqual(told(whole));
	return kept;
}

describe('what the refreshers have come to', () => {
	it('is kept once many entries lie beyond what was kept, and begins the next reading', async () => {
		const db = await withKept();
		const { beyond, state, logs } = await readTwice(db);
		expect(beyond).toBe(0);
		// Seven whole days are settled; the eighth is kept answer by answer.
		expect(state.since).toBe(7 * 30 + 1);
		expect(logs.map(({ offset, length, seen }) => [offset, length, seen])).toEqual([
			[0, 15, false],
			[15, 225, true]
		]);
	});

	it('is not kept again for a few more, and then for many', async () => {
		const db = await withKept();
		const record = await db.reviewStates.get('ann');
		await answer(db, 2, 239, 5);
		const few = await readTwice(db);
		expect(few.beyond).toBe(5);
		await keepReviewState(db, 'ann', few);
		expect(await db.reviewStates.get('ann')).toEqual(record);
		await answer(db, 2, 244, 200);
		const many = await readTwice(db);
		expect(many.beyond).toBe(205);
		await keepReviewState(db, 'ann', many);
		expect(await readTwice(db)).toMatchObject({ beyond: 0 });
	});

	it('goes on through a log that begins under other rules', async () => {
		const db = await withKept();
		await startAttempt(db, refresherOn(NEW, 3), NEW);
		await answer(db, 3, 0, 3);
		const { beyond, logs, state } = await readTwice(db);
		expect(beyond).toBe(3);
		expect(logs.map(({ offset }) => offset)).toEqual([0, 15, 240]);
		// It began on a clock of its own.
		expect(state.issues).toEqual([]);
	});

	it('today’s answers are taken back and put right on it', async () => {
		const db = await withKept();
		const last = { type: 'review-undone', seq: 224 } as const;
		await appendReviews(db, uuid(2), [last], MORNING + 8 * DAY);
		await appendReviews(
			db,
			uuid(2),
			[{ type: 'rating-corrected', seq: 223, rating: 4 }],
			MORNING + 8 * DAY
		);
		expect(await readTwice(db)).toMatchObject({ beyond: 2 });
	});

	it('an answer before it that is put right has all folded anew, until it is kept again', async () => {
		const db = await withKept();
		const event = { type: 'rating-corrected', seq: 3, rating: 4 } as const;
		await appendReviews(db, uuid(2), [event], MORNING + 8 * DAY);
		const whole = await readTwice(db);
		expect(whole).toMatchObject({ beyond: 241, state: { since: 0, needsWhole: false } });
		await keepReviewState(db, 'ann', whole);
		expect(await readTwice(db)).toMatchObject({ beyond: 0, state: { needsWhole: false } });
	});
});

describe('what was kept is passed over', () => {
	const change = (db: Database, changed: (record: ReviewStateRecord) => void) =>
		db.reviewStates.get('ann').then(async (record) => {
			const copy = structuredClone(record) as ReviewStateRecord;
			changed(copy);
			await db.reviewStates.put(copy);
		});

	it.each<[string, (record: ReviewStateRecord) => void]>([
		['of another format', (record) => ((record as { format: number }).format = 2)],
		['without columns', (record) => (record.numbers = [] as never)],
		['with a column cut short', (record) => (record.numbers = record.numbers.slice(1))],
		['with days cut short', (record) => (record.days = record.days.slice(1))],
		['with a stability that is none', (record) => (record.numbers[0] = NaN)],
		['with a negative stability', (record) => (record.numbers[0] = -1)],
		['with a difficulty out of bounds', (record) => (record.numbers[1] = 11)],
		['with half a day', (record) => (record.numbers[2] = 0.5)],
		['with a print that is not there', (record) => (record.numbers[5] = 9)],
		['with more recalled than answered', (record) => (record.numbers[8] = 999)],
		['with days in a wrong number', (record) => (record.numbers[9] = -1)],
		['with a card twice', (record) => (record.cards[1] = record.cards[0] as string)],
		['with a card that is no name', (record) => (record.cards[1] = 7 as never)],
		['with answers to no card', (record) => ((record.held[0] as { place: number }).place = 99)],
		['with a rating that is none', (record) => (record.held[0]!.reviews[0]!.rating = 5 as never)],
		['for another zone', (record) => (record.zone = 'Europe/London')],
		['over a longer log', (record) => (record.covers[1]!.length = 226)],
		['over half of the first log', (record) => (record.covers[0]!.length = 14)],
		['over another log', (record) => (record.covers[0]!.id = uuid(9))]
	])('when it is %s', async (_, changed) => {
		const db = await withKept();
		await change(db, changed);
		expect(await readTwice(db)).toMatchObject({ beyond: 240, state: { since: 0 } });
	});

	it('for whoever reads in another zone', async () => {
		expect(await readTwice(await withKept(), 'Europe/London')).toMatchObject({ beyond: 240 });
	});

	it('when a log begins before the last one that is covered', async () => {
		const db = await withKept();
		await startAttempt(db, refresherOn(OLD, 0), OLD);
		await answer(db, 0, 0, 2);
		expect(await readTwice(db)).toMatchObject({ beyond: 242 });
	});

	it('when a log that is not the last goes on', async () => {
		const db = await withKept();
		await answer(db, 1, 15, 1);
		expect(await readTwice(db)).toMatchObject({ beyond: 241 });
	});

	it('when its last entries are gone', async () => {
		const db = await withKept();
		await entriesOf(db, uuid(2), 200).delete();
		expect(await readTwice(db)).toMatchObject({ beyond: 215 });
	});

	it('when the rest of its log is damaged: the log is named', async () => {
		const db = await withKept();
		await db.log.put({ attempt: uuid(2), seq: 225, at: 1, event: { type: 'nonsense' } } as never);
		const found = await readTwice(db);
		expect(found.unreadable).toEqual([{ id: uuid(2), code: 'log-broken' }]);
		const record = await db.reviewStates.get('ann');
		await keepReviewState(db, 'ann', { ...found, beyond: 999 });
		expect(await db.reviewStates.get('ann')).toEqual(record);
	});
});

describe('what was kept goes with its learner', () => {
	it('is erased, and not kept for one who is gone', async () => {
		const db = await withKept();
		const found = await readAnn(db);
		await eraseLearner(db, 'ann');
		expect(await db.reviewStates.count()).toBe(0);
		expect(await keepReviewState(db, 'ann', { ...found, beyond: 999 })).toMatchObject({
			code: 'gone'
		});
		expect(await db.reviewStates.count()).toBe(0);
	});

	it('is erased with everything', async () => {
		const db = await withKept();
		await eraseAll(db);
		expect(await db.reviewStates.count()).toBe(0);
	});

	it('is in no backup; a longer log that is restored is read on from it', async () => {
		const db = await withKept();
		await answer(db, 2, 239, 40);
		const backup = await exportBackup(db, 1);
		expect(backup).not.toHaveProperty('reviewStates');
		expect(backup.aside).toEqual([]);
		const parsed = parseBackup(JSON.stringify(backup));
		if (!parsed.ok) throw new Error(parsed.detail);
		const other = await withKept();
		await restoreBackup(other, parsed.backup);
		expect(await readTwice(other)).toMatchObject({ beyond: 40 });
	});
});

describe('two tabs', () => {
	it('keep by turns, the later what it has read before: the next reading goes on from there', async () => {
		const db = await withKept();
		const other = await connect(db.name);
		const before = { ...(await readAnn(other)), beyond: 999 };
		await answer(db, 2, 239, 210);
		await keepReviewState(db, 'ann', await readAnn(db));
		await keepReviewState(other, 'ann', before);
		expect(await readTwice(db)).toMatchObject({ beyond: 210 });
	});

	it('see each other’s answers, and that something was kept', async () => {
		const db = await withKept();
		const other = await connect(db.name);
		const seen: number[] = [];
		const stop = watch(
			() => readAnn(other),
			({ beyond }) => seen.push(beyond),
			() => seen.push(-1)
		);
		await expect.poll(() => seen.at(-1)).toBe(0);
		await answer(db, 2, 239, 1);
		await expect.poll(() => seen.at(-1)).toBe(1);
		await keepReviewState(db, 'ann', { ...(await readAnn(db)), beyond: 999 });
		await expect.poll(() => seen.at(-1)).toBe(0);
		stop();
		expect((await readAnn(db)).state.traces.get(CARD)).toBeDefined();
	});
});
