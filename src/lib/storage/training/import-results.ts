/** Puts what a trainee has handed in among the attempts of a person: adds, never deletes or overwrites anything. */
import type { Database } from '../database.ts';
import { failureOf, type FailureCode } from '../failure.ts';
import { exploreMissing, handedIn, merged, writeHanded, type Handed } from './handed.ts';
import { amongItems } from '../facts/judge.ts';
import type { Merge } from '../backup/merge-attempt.ts';
import type { ResultsFile } from './results.ts';

/**
 * What a file would change or has changed, in attempts. `longer`: were there, and their logs are extended. `known`: were there
 * with all that the file holds. `conflicts`: the IDs of those that are stored otherwise, or as somebody else's; these stay.
 */
export type ImportReport = { fresh: number; longer: number; known: number; conflicts: string[] };

const nothing = (): ImportReport => ({ fresh: 0, longer: 0, known: 0, conflicts: [] });

const PLACES = { new: 'fresh', longer: 'longer', kept: 'known' } as const;

function count(report: ImportReport, { attempt }: Handed, code: Merge['code']): void {
	if (code === 'conflict') report.conflicts.push(attempt.id);
	else report[PLACES[code]] += 1;
}

/**
 * What a file that `readResults` has accepted would change for a person. Writes nothing.
 * @throws when the database itself cannot be read; see `failureOf`
 */
export async function previewResults(
	db: Database,
	results: ResultsFile,
	person: string
): Promise<ImportReport> {
	const report = nothing();
	await db.transaction('r', db.attempts, db.log, async () => {
		for (const handed of handedIn(results, person))
			count(report, handed, (await merged(db, handed)).code);
	});
	return report;
}

/**
 * `zone`: IANA, the office's, whose months are counted. `signal`: stops between two transactions. `onprogress`: attempts that
 * are done, of how many.
 */
export type ImportOptions = {
	zone: string;
	signal?: AbortSignal;
	onprogress?: (done: number, of: number) => void;
};

export type Imported =
	| { ok: true; report: ImportReport }
	| { ok: false; code: FailureCode | 'cancelled'; message: string; report: ImportReport };

/** So many attempts are written at once: what a cancel or a crash leaves is whole, and no other tab waits for long. */
const AT_ONCE = 10;

/**
 * Imports a file that `readResults` has accepted. What was written before a failure or before it was cancelled stays whole, and
 * `report` says what that is; importing the file again goes on from there. In any order, any number of times, the same comes
 * out. `gone`: no such person.
 */
export async function importResults(
	db: Database,
	results: ResultsFile,
	person: string,
	{ zone, signal, onprogress }: ImportOptions
): Promise<Imported> {
	const report = nothing();
	const all = handedIn(results, person);
	const to = { person, zone, find: amongItems(results.items) };
	for (let done = 0; done < all.length;) {
		if (signal?.aborted)
			return { ok: false, code: 'cancelled', message: `after ${done} of ${all.length}`, report };
		const some = all.slice(done, done + AT_ONCE);
		const result = await exploreMissing(db, some, to.find)
			.then(() => writeHanded(db, some, to))
			.catch(failureOf);
		if (!result.ok) return { ...result, report };
		for (const [i, handed] of some.entries()) count(report, handed, result.codes[i] ?? 'kept');
		done += some.length;
		onprogress?.(done, all.length);
	}
	return { ok: true, report };
}
