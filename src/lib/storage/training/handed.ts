/** What a trainee has handed in, as it would be stored among the attempts of a person. */
import {
	partsOf,
	type Attempt,
	type LogEntry,
	type PinnedItem
} from '#lib/domain/training/attempt.ts';
import type { AttemptFact } from '#lib/domain/training/attempt-fact.ts';
import { byAttempt } from '../by-attempt.ts';
import { entriesOf, type Database } from '../database.ts';
import { exploreAhead } from '../facts/explore-ahead.ts';
import { factOf } from '../facts/facts.ts';
import type { Failure } from '../failure.ts';
import { judge, type FindItem } from '../facts/judge.ts';
import { AFTERWARDS, keepFacts } from '../facts/keep-facts.ts';
import { mergeOf, type Merge } from '../backup/merge-attempt.ts';
import type { ResultsFile } from './results.ts';

/** An attempt with its log in the order of `seq`. */
export type Handed = { attempt: Attempt; log: LogEntry[] };

/** The attempts of a file as those of a person. */
export function handedIn({ attempts, log }: ResultsFile, person: string): Handed[] {
	const logs = byAttempt(log);
	return attempts.map((attempt) => ({
		attempt: { ...attempt, learner: person },
		log: (logs.get(attempt.id) ?? []).toSorted((a, b) => a.seq - b.seq)
	}));
}

/** How an attempt relates to what is stored. */
export async function merged(db: Database, { attempt, log }: Handed): Promise<Merge> {
	const entries = await entriesOf(db, attempt.id).toArray();
	return mergeOf({ attempt: await db.attempts.get(attempt.id), entries }, attempt, log);
}

/** Adds the items that attempts are pinned to, with what these consist of, where they are missing. */
async function addItems(db: Database, handed: readonly Handed[], find: FindItem): Promise<void> {
	const items = new Map<string, PinnedItem>();
	const take = (hash: string): string[] => {
		const found = find(hash);
		if (!found?.ok || items.has(hash)) return [];
		items.set(hash, found.value);
		return partsOf(found.value);
	};
	for (const { attempt } of handed) take(attempt.content.hash).forEach(take);
	// One by one: to copy many large ones at once would hold the browser up.
	for (const [hash, item] of items)
		if ((await db.items.get(hash)) === undefined) await db.items.add(item);
}

/** Explores what those attempts need that are not stored yet. */
export async function exploreMissing(
	db: Database,
	handed: readonly Handed[],
	find: FindItem
): Promise<void> {
	for (const each of handed) {
		const { code } = await merged(db, each);
		if (code === 'new' || code === 'longer') await exploreAhead(each.attempt, find);
	}
}

/** @throws TypeError when attempt, log and items do not belong together: `readResults` would have said so */
function factIn({ attempt, log }: Handed, find: FindItem): AttemptFact[] {
	const reading = judge(attempt, log, find);
	if (!reading.ok) throw new TypeError(`attempt ${attempt.id}: ${reading.code} ${reading.detail}`);
	return [factOf(reading, AFTERWARDS) ?? []].flat();
}

/**
 * Writes attempts with what they come to, and the sums over them, in one transaction; says how each related to what was stored.
 * Between two attempts the browser can do something else: each waits for the disk. `gone`: no such person.
 */
export const writeHanded = (
	db: Database,
	handed: readonly Handed[],
	{ person, zone, find }: { person: string; zone: string; find: FindItem }
): Promise<{ ok: true; codes: Merge['code'][] } | Failure> =>
	db.transaction(
		'rw',
		[db.people, db.attempts, db.log, db.items, db.facts, db.aggregates],
		async () => {
			if ((await db.people.get(person)) === undefined)
				return { ok: false, code: 'gone', message: `no person ${person}` };
			const codes: Merge['code'][] = [];
			const changed: Handed[] = [];
			const facts: AttemptFact[] = [];
			for (const each of handed) {
				const { code, missing } = await merged(db, each);
				codes.push(code);
				if (code !== 'new' && code !== 'longer') continue;
				facts.push(...factIn(each, find));
				if (code === 'new') await db.attempts.add(each.attempt);
				await db.log.bulkAdd(missing);
				changed.push(each);
			}
			await addItems(db, changed, find);
			if (facts.length > 0) await keepFacts(db, person, facts, zone);
			return { ok: true, codes };
		}
	);
