/** A results file on its way in: read, matched to a person, imported. Importing again goes on where it stopped. */
import type { Person } from '#lib/domain/training/roster/person.ts';
import type { Imported, ImportReport } from '#lib/storage/training/import-results.ts';
import type { ResultsFile, ResultsRefusal } from '#lib/storage/training/results.ts';
import { newId } from '#lib/app/clock.ts';
import { loadOffice } from '#lib/app/progress/policies.ts';
import { readFile, type Unreadable } from '#lib/app/read-file.ts';
import { storage } from '#lib/app/storage.svelte.ts';
import { matchPerson, type Match } from './import-match.ts';
import { openResults } from './open-results.ts';

/** `importing`: attempts that are done, of how many. `stopped`: `report` says what was written before, and stays. */
type Phase =
	| { code: 'reading' | 'ready' }
	| { code: 'refused'; refusal: ResultsRefusal | Unreadable }
	| { code: 'importing'; done: number; of: number }
	| { code: 'done'; report: ImportReport }
	| { code: 'stopped'; why: Extract<Imported, { ok: false }>['code']; report: ImportReport };

const NOTHING: ImportReport = { fresh: 0, longer: 0, known: 0, conflicts: [] };

export class ImportFile {
	readonly key = newId();
	/** The ID of the person, should one be added to the roster for it. */
	readonly newPerson = newId();
	phase = $state.raw<Phase>({ code: 'reading' });
	results = $state.raw<ResultsFile>();
	/** Who the trainer says that it is; undefined: whoever was recognised. */
	chosen = $state<string>();
	#people: () => readonly Person[];
	#stop: AbortController | undefined;

	/** `name`: of the file, for a list. `people`: of the roster. */
	constructor(
		readonly name: string,
		people: () => readonly Person[]
	) {
		this.#people = people;
	}

	/** Who of the roster it is; undefined until it has been read. */
	get match(): Match | undefined {
		return this.results && matchPerson(this.results, this.#people());
	}

	/** Whose it will be; undefined while that is not known. */
	get person(): string | undefined {
		return this.chosen ?? this.match?.person;
	}

	/** Whether it only waits to be imported. */
	get isReady(): boolean {
		const waits = this.phase.code === 'ready' || this.phase.code === 'stopped';
		return waits && this.person !== undefined;
	}

	/** Opens a file. */
	async readFrom(file: File): Promise<void> {
		const read = await readFile(file);
		if (read.ok) await this.read(read.text);
		else this.phase = { code: 'refused', refusal: read };
	}

	/** Opens what is given, the text of a file or a link. */
	async read(text: string): Promise<void> {
		const read = await openResults(text);
		if (read.ok) this.results = read.results;
		this.phase = read.ok ? { code: 'ready' } : { code: 'refused', refusal: read };
	}

	/** Adds what is new in it to the attempts of the person, who is added to the roster where it is to be. */
	async bringIn(): Promise<void> {
		const { results, person } = this;
		if (!results || person === undefined || !this.isReady) return;
		this.#stop = new AbortController();
		this.phase = { code: 'importing', done: 0, of: results.attempts.length };
		const [{ db, records }, { zone }] = await Promise.all([storage.open(), loadOffice()]);
		const isNew = person === this.newPerson && !this.#people().some(({ id }) => id === person);
		if (isNew) {
			const added: Person = { id: person, name: results.person.name, groups: [], state: 'active' };
			const kept = await records.saveRoster(db, { people: [added], groups: [] });
			if (!kept.ok) {
				this.phase = { code: 'stopped', why: kept.code, report: NOTHING };
				return;
			}
		}
		const imported = await records.importResults(db, results, person, {
			zone,
			signal: this.#stop.signal,
			onprogress: (done, of) => (this.phase = { code: 'importing', done, of })
		});
		const { report } = imported;
		this.phase = imported.ok
			? { code: 'done', report }
			: { code: 'stopped', why: imported.code, report };
	}

	/** Stops between two transactions; what has been written stays. */
	stop(): void {
		this.#stop?.abort();
	}
}
