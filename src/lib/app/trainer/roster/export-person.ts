/** What there is of a person as a results file, to be kept before it is erased. It can be brought in again. */
import type { Person } from '#lib/domain/training/roster/person.ts';
import { now } from '#lib/app/clock.ts';
import { saveFile } from '#lib/app/save-file.ts';
import { storage } from '#lib/app/storage.svelte.ts';
import { resultsName } from '../file-name.ts';

/** Lets the browser save it, and says how many attempts are in it; none: there is nothing to save. */
export async function savePerson({ id, name }: Person): Promise<number> {
	const [{ db }, { resultsOfPerson }] = await Promise.all([
		storage.open(),
		import('#lib/storage/training/results-of-person.ts')
	]);
	const at = now();
	const results = await resultsOfPerson(db, { id, name }, at);
	const { attempts } = results;
	if (attempts.length > 0)
		saveFile(resultsName(name, at), JSON.stringify(results), 'application/json');
	return attempts.length;
}
