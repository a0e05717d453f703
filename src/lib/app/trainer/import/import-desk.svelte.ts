/** The files that a trainer imports, with the roster and the assignments that they are held against. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { Person } from '#lib/domain/training/roster/person.ts';
import type { ImportReport } from '#lib/storage/training/import-results.ts';
import { intlLocale } from '#lib/app/locale.ts';
import { live, type Live } from '#lib/app/live.svelte.ts';
import { ImportFile } from './import-file.svelte.ts';

type Held = { people: Person[]; issued: Assignment[] };

export type ImportDesk = {
	/** By name; undefined until the store has answered. */
	readonly people: readonly Person[] | undefined;
	readonly issued: readonly Assignment[];
	readonly files: readonly ImportFile[];
	/** Those that only wait to be imported. */
	readonly ready: readonly ImportFile[];
	/** Takes in files, one after the other. */
	add: (files: readonly File[]) => Promise<void>;
	/** Takes in a link or its fragment. */
	addText: (text: string) => Promise<void>;
	remove: (file: ImportFile) => void;
	/** Imports all that are ready, one after the other. */
	bringInAll: () => Promise<void>;
};

/** To be called while a component is set up. */
export function importDesk(): ImportDesk {
	const held: Live<Held> = live(() => async ({ db, records }) => {
		const [{ people }, listed] = await Promise.all([
			records.readRoster(db),
			records.issuedAssignments(db)
		]);
		return { people, issued: listed.flatMap((each) => (each.ok ? [each.value] : [])) };
	});
	const people = $derived.by(() => {
		const { compare } = new Intl.Collator(intlLocale());
		return held.value?.people.toSorted((a, b) => compare(a.name, b.name));
	});
	let files = $state.raw<ImportFile[]>([]);
	const ready = $derived(files.filter(({ isReady }) => isReady));
	const begin = (name: string): ImportFile => {
		const file = new ImportFile(name, () => people ?? []);
		files = [...files, file];
		return file;
	};
	return {
		get people() {
			return people;
		},
		get issued() {
			return held.value?.issued ?? [];
		},
		get files() {
			return files;
		},
		get ready() {
			return ready;
		},
		async add(chosen) {
			for (const each of chosen) await begin(each.name).readFrom(each);
		},
		addText: (text) => begin('').read(text),
		remove(file) {
			files = files.filter((each) => each !== file);
		},
		async bringInAll() {
			for (const file of ready) await file.bringIn();
		}
	};
}

/** What importing a file would change, following the store while it waits. To be called while a component is set up. */
export const followPreview = (file: () => ImportFile): Live<ImportReport> =>
	live(() => {
		const { results, person, phase } = file();
		if (!results || person === undefined || phase.code !== 'ready') return undefined;
		return ({ db, records }) => records.previewResults(db, results, person);
	});
