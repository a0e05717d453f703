/** Collects what attempts of people have come to while they are restored. */
import type { Attempt, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import type { AttemptFact } from '#lib/domain/training/attempt-fact.ts';
import type { Database } from '../database.ts';
import { factOf } from './facts.ts';
import { amongItems, judge, type FindItem } from './judge.ts';
import { AFTERWARDS, keepFacts, zoneKept } from './keep-facts.ts';

export class FactsOfPeople {
	readonly #byPerson: Map<string, AttemptFact[]>;
	readonly #find: FindItem;

	/** `people`: the IDs of everybody on the roster; what others do is passed over. */
	constructor(people: readonly string[], items: readonly PinnedItem[]) {
		this.#byPerson = new Map(people.map((person) => [person, []]));
		this.#find = amongItems(items);
	}

	/** Takes an attempt with its whole log. */
	add(attempt: Attempt, log: readonly LogEntry[]): void {
		const facts = this.#byPerson.get(attempt.learner);
		const fact = facts && factOf(judge(attempt, log, this.#find), AFTERWARDS);
		if (fact) facts.push(fact);
	}

	/** Keeps the facts, and the sums over them. To be called within a transaction that may write `facts` and `aggregates`. */
	async keep(db: Database, zone?: string): Promise<void> {
		const counted = zone ?? (await zoneKept(db));
		for (const [person, facts] of this.#byPerson)
			if (facts.length > 0) await keepFacts(db, person, facts, counted);
	}
}
