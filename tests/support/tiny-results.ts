/** What a trainee hands in: talks and sittings of a small history, as a file. */
import type { Attempt, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import type { Person } from '#lib/domain/training/roster/person.ts';
import { makeResults, type ResultsFile } from '#lib/storage/training/results.ts';

export const person = (id = 'p-1', more: Partial<Person> = {}): Person => ({
	id,
	name: `Name of ${id}`,
	groups: [],
	state: 'active',
	...more
});

/** A file of attempts with their logs; its owner is not told by it. */
export const resultsWith = (
	attempts: Attempt[],
	log: LogEntry[],
	items: PinnedItem[]
): ResultsFile =>
	makeResults({
		assignment: null,
		person: { id: 'ann', name: 'Ann' },
		exportedAt: 1,
		attempts,
		log,
		items: structuredClone(items)
	});
