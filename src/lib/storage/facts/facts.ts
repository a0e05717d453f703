/** What the attempts of people have come to, and the sums over each person: a cache of their logs. */
import { Dexie } from 'dexie';
import { rebuilt, type Aggregate } from '#lib/domain/training/aggregate/aggregate.ts';
import type { AttemptFact, PartKey } from '#lib/domain/training/attempt-fact.ts';
import { unpacked } from '../record/aggregate-record.ts';
import type { Database } from '../database.ts';
import { exerciseFound, quizFound, studyFound, talkFound, type Found } from './fact-kinds.ts';
import { soundFacts } from '../record/fact-record.ts';
import type { Reading } from './judge.ts';
import { zoneHere } from './keep-facts.ts';

function found(reading: Extract<Reading, { ok: true }>, now: number): Found | undefined {
	switch (reading.kind) {
		case 'roleplay':
			return talkFound(reading, now);
		case 'quiz':
			return quizFound(reading, now);
		case 'exercise':
			return exerciseFound(reading);
		case 'study':
			return studyFound(reading);
		case 'case':
		case 'refresher':
			return undefined;
	}
}

/**
 * What an attempt as it was read has come to at an instant (UTC ms): an exam's silences until then have happened, a paper whose
 * time is over is handed in. Undefined for what cannot be read, for what is no part (free practice, refreshers), and for a
 * fork, which knows the debrief of the one it comes from. The check of a module is a try at the module; its reading is a fact
 * without a percent that never ends. Never throws: content from a foreign file that cannot be explored gives none, either.
 */
export function factOf(reading: Reading, now: number): AttemptFact | undefined {
	if (!reading.ok || reading.attempt.parent) return undefined;
	const { id, content, startedAt, ...attempt } = reading.attempt;
	try {
		const rest = found(reading, now);
		const mode = attempt.kind === 'roleplay' ? attempt.mode : null;
		return rest && { id, version: content.version, startedAt, mode, ...rest };
	} catch (error) {
		console.error(error);
		return undefined;
	}
}

/** What the attempts of a person have come to, in no order; damaged records are passed over. */
export const factsOfPerson = async (db: Database, person: string): Promise<AttemptFact[]> =>
	soundFacts(await db.facts.where('person').equals(person).toArray());

/** What the attempts of everybody on some parts have come to that were begun at `since` (UTC ms) or later. */
export async function factsSince(
	db: Database,
	parts: readonly PartKey[],
	since: number
): Promise<(AttemptFact & { person: string })[]> {
	const lists = await db.transaction('r', db.facts, () =>
		Promise.all(
			[...new Set(parts)].map((key) =>
				db.facts.where('[key+startedAt]').between([key, since], [key, Dexie.maxKey]).toArray()
			)
		)
	);
	return soundFacts(lists.flat());
}

/**
 * The sums over each person's attempts, in the order of the people's IDs. Where what is kept is damaged or of another build,
 * they are added up from the facts, in the months of the others' zone, else of this device's.
 */
export async function aggregatesOf(db: Database): Promise<Aggregate[]> {
	const records = await db.aggregates.toArray();
	const kept = records.map((record) => unpacked(record));
	const zone = kept.find((each) => each !== undefined)?.zone ?? zoneHere();
	const sums = kept.map(async (each, i): Promise<Aggregate> => {
		if (each) return each.aggregate;
		// The key of every record, however damaged it is.
		const { person } = records[i] as { person: string };
		return rebuilt(person, await factsOfPerson(db, person), zone);
	});
	return Promise.all(sums);
}
