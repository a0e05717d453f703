/** All records of this device as one file, and back. */
import type { Failure } from '#lib/storage/failure.ts';
import type { Refusal } from '#lib/storage/parse-backup.ts';
import type { Report } from '#lib/storage/restore-backup.ts';
import { now } from './clock.ts';
import { readFile, type Unreadable } from './read-file.ts';
import { saveFile } from './save-file.ts';
import { storage } from './storage.svelte.ts';

/** The name of a backup file: its day in local time. */
function fileName(at: number): string {
	const day = new Date(at);
	const two = (value: number) => String(value).padStart(2, '0');
	return `complaint-desk-${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}.json`;
}

/** Lets the browser save everything as a file. */
export async function saveBackup(): Promise<void> {
	const at = now();
	const { db, records } = await storage.open();
	const backup = await records.exportBackup(db, at);
	saveFile(fileName(at), JSON.stringify(backup), 'application/json');
}

export type Restored = { ok: true; report: Report } | Refusal | Unreadable | Failure;

/** Puts a file's records beside those that are here; nothing that is here is changed or lost. */
export async function restoreFile(file: File): Promise<Restored> {
	const { db, records } = await storage.open();
	const read = await readFile(file);
	if (!read.ok) return read;
	const parsed = records.parseBackup(read.text);
	if (!parsed.ok) return parsed;
	return records.restoreBackup(db, parsed.backup);
}
