/** Makes the cache of a trainer's desk anew: facts and sums, from the logs alone. */
import type { AttemptFact } from '#lib/domain/training/attempt-fact.ts';
import type { Database } from '../database.ts';
import { exploreAhead } from './explore-ahead.ts';
import { factOf } from './facts.ts';
import { written, type Written } from '../failure.ts';
import type { FindItem } from './judge.ts';
import { AFTERWARDS, factRecord, sumUp, zoneKept } from './keep-facts.ts';
import { itemsOf, readWithin } from '../reading.ts';
import { checkAttempt } from '../record/records.ts';

type ItemsIn = (db: Database, hash: string) => Promise<FindItem>;

/** Items by hash, each read and explored once however many attempts there are on it. */
function sharedItems(): ItemsIn {
	const known = new Map<string, FindItem>();
	return async (db, hash) => {
		const found = known.get(hash) ?? (await itemsOf(db, hash));
		known.set(hash, found);
		return found;
	};
}

/** What the attempts of a person rest on is explored before the transaction. */
async function exploreFor(db: Database, person: string, items: ItemsIn): Promise<void> {
	for (const record of await db.attempts.where('learner').equals(person).toArray()) {
		const attempt = checkAttempt(record);
		if (attempt.ok) await exploreAhead(attempt.value, await items(db, attempt.value.content.hash));
	}
}

/** Drops what belongs to nobody of the roster. */
const dropStray = (db: Database, people: readonly string[]): Promise<void> =>
	db.transaction('rw', db.facts, db.aggregates, async () => {
		await db.facts.where('person').noneOf(people).delete();
		await db.aggregates.where('person').noneOf(people).delete();
	});

/**
 * Makes all facts and sums anew, one transaction a person; what cannot be read is passed over. `zone`: IANA, whose months are
 * counted; without it that of the sums that are there, else that of this device. `onprogress`: people that are done, of how many.
 */
export const rebuildAggregates = (
	db: Database,
	zone?: string,
	onprogress?: (done: number, of: number) => void
): Promise<Written> =>
	written(async () => {
		const counted = zone ?? (await zoneKept(db));
		const people = await db.people.toCollection().primaryKeys();
		await dropStray(db, people);
		const items = sharedItems();
		for (const [done, person] of people.entries()) {
			onprogress?.(done, people.length);
			await exploreFor(db, person, items);
			await db.transaction(
				'rw',
				[db.attempts, db.log, db.items, db.facts, db.aggregates],
				async () => {
					const facts: AttemptFact[] = [];
					for (const id of await db.attempts.where('learner').equals(person).primaryKeys()) {
						const fact = factOf(await readWithin(db, id, items), AFTERWARDS);
						if (fact) facts.push(fact);
					}
					await db.facts.where('person').equals(person).delete();
					await db.facts.bulkPut(facts.map((fact) => factRecord(person, fact)));
					await sumUp(db, person, counted);
				}
			);
		}
	});
