/** One reading in a worker of its own, where no code has been warmed up. */
import { planToday } from '#lib/domain/refresher/today.ts';
import { Database } from '#lib/storage/database.ts';
import { COLUMNS, type ReviewStateRecord } from '#lib/storage/record/review-state-record.ts';
import { readReviews } from '#lib/storage/review/reviews.ts';
import { ZONE } from '../support/random-reviews.ts';
import { cards, dueByHand, NOW } from './many-reviews.ts';
import { bare, settled, type Asked, type Round } from './bare-database.ts';

/** From a closed database to the list of the day. */
async function ours(name: string): Promise<Round> {
	const begun = performance.now();
	const db = new Database({ name });
	await db.open();
	const { state, beyond } = await readReviews(db, 'ann', ZONE);
	const today = planToday(state, cards, NOW, { budget: 20, fresh: 5 });
	const ms = performance.now() - begun;
	db.close();
	return { ms, due: today.due.length + today.left, beyond };
}

/** The same by hand: the columns as they lie in the record. */
async function byHand(name: string): Promise<Round> {
	const begun = performance.now();
	const db = await bare(name);
	const store = db.transaction('kept').objectStore('kept');
	const { numbers, cards: ids } = (await settled(store.get('ann'))) as ReviewStateRecord;
	const places = new Map(ids.map((id, place) => [id, place]));
	const column = (at: number, none: number): Float64Array =>
		Float64Array.from(cards, ({ id }) => {
			const place = places.get(id);
			return place === undefined ? none : (numbers[place * COLUMNS.length + at] ?? none);
		});
	const due = dueByHand(column(0, 0), column(2, Infinity));
	const ms = performance.now() - begun;
	db.close();
	return { ms, due: due.length, beyond: 0 };
}

self.onmessage = async ({ data: { how, name } }: MessageEvent<Asked>) => {
	self.postMessage(await (how === 'ours' ? ours(name) : byHand(name)));
};
