/** Keeps what attempts of people have come to, and the sums over them, in the transaction that writes their logs. */
import { combined, rebuilt, type Aggregate } from '#lib/domain/training/aggregate/aggregate.ts';
import { partKey, type AttemptFact } from '#lib/domain/training/attempt-fact.ts';
import { packed, unpacked } from '../record/aggregate-record.ts';
import { check } from '../record/check.ts';
import type { Database } from '../database.ts';
import { FactShape, soundFacts, type FactRecord } from '../record/fact-record.ts';
import { same } from '../same.ts';

/**
 * The instant at which attempts are judged for keeping: an exam ends when its time ends, as if nobody went on with it, so that
 * what is kept follows from the log alone. Should one go on after all, a longer log comes and it is judged anew.
 */
export const AFTERWARDS = Infinity;

export const factRecord = (person: string, fact: AttemptFact): FactRecord => ({
	...fact,
	person,
	key: partKey(fact.part)
});

/** Sums up a person anew from the facts, if there are any. To be called within a transaction that may write `aggregates`. */
export async function sumUp(db: Database, person: string, zone: string): Promise<void> {
	const facts = soundFacts(await db.facts.where('person').equals(person).toArray());
	if (facts.length === 0) await db.aggregates.delete(person);
	else await db.aggregates.put(packed(rebuilt(person, facts, zone), zone));
}

/** Whether a stored fact is part of no sum yet. */
function isUncounted(record: unknown): boolean {
	if (record === undefined) return true;
	const checked = check(FactShape, record);
	return checked.ok && checked.value.finishedAt === null;
}

async function storedSums(
	db: Database,
	person: string,
	zone: string
): Promise<Aggregate | undefined> {
	const stored = unpacked(await db.aggregates.get(person));
	return stored?.zone === zone ? stored.aggregate : undefined;
}

/**
 * Puts facts of a person in the place of those that are there, and brings the sums up to date: what has ended is added; where
 * something that was counted says something else now, all is summed up anew. To be called within a transaction that may write
 * `facts` and `aggregates`. `zone`: IANA, whose months are counted.
 */
export async function keepFacts(
	db: Database,
	person: string,
	facts: readonly AttemptFact[],
	zone: string
): Promise<void> {
	const records = facts.map((fact) => factRecord(person, fact));
	const stored = await db.facts.bulkGet(records.map(({ id }) => id));
	const changed = records.flatMap((record, i) =>
		same(record, stored[i]) ? [] : [{ record, before: stored[i] }]
	);
	await db.facts.bulkPut(changed.map(({ record }) => record));
	const sums = await storedSums(db, person, zone);
	if (!sums || !changed.every(({ before }) => isUncounted(before))) return sumUp(db, person, zone);
	const ended = changed.filter(({ record }) => record.finishedAt !== null);
	if (ended.length === 0) return;
	const more = rebuilt(
		person,
		ended.map(({ record }) => record),
		zone
	);
	await db.aggregates.put(packed(combined(sums, more), zone));
}

/** The zone of this device, IANA. */
export const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Whose months are counted where nobody says: as in the sums that are there, else as on this device. */
export async function zoneKept(db: Database): Promise<string> {
	const record = await db.aggregates.toCollection().first();
	return unpacked(record)?.zone ?? zoneHere();
}
