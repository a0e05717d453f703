/** What attempts come to, and whose they are: as the trainer's records hold it. */
import type { AttemptFact } from '#lib/domain/training/attempt-fact.ts';

/** An attempt's fact, and whose it is. */
export type OwnedFact = AttemptFact & { person: string };

/** Facts by the person's ID, in their order. */
export function factsByPerson(facts: readonly OwnedFact[]): ReadonlyMap<string, OwnedFact[]> {
	const byPerson = new Map<string, OwnedFact[]>();
	for (const fact of facts) {
		const before = byPerson.get(fact.person);
		if (before) before.push(fact);
		else byPerson.set(fact.person, [fact]);
	}
	return byPerson;
}
