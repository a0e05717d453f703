/** All attempts of a person of the roster as a results file, the shape in which they came. */
import type { Database } from '../database.ts';
import { readAttempt } from '../reading.ts';
import { resultsWith, type Sound } from './results-with.ts';
import type { ResultsFile } from './results.ts';

/**
 * What of a person can be read; what is damaged cannot be handed on and is left out. `exportedAt`: UTC ms. Attempts are read one
 * after the other, so that the page stays alive.
 */
export async function resultsOfPerson(
	db: Database,
	person: ResultsFile['person'],
	exportedAt: number
): Promise<ResultsFile> {
	const readings: Sound[] = [];
	for (const id of await db.attempts.where('learner').equals(person.id).primaryKeys()) {
		const reading = await readAttempt(db, id);
		if (reading.ok) readings.push(reading);
	}
	return resultsWith({ assignment: null, person, exportedAt }, readings);
}
