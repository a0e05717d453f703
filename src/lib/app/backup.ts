/** All records of this device as one file, and back. */
import type { Failure } from '#lib/storage/failure.ts';
import type { Refusal } from '#lib/storage/backup/file-checks.ts';
import type { Report } from '#lib/storage/backup/restore-backup.ts';
import { now } from './clock.ts';
import { readFile, type Unreadable } from './read-file.ts';
import { officeZone } from './refresher/zone.ts';
import { saveFile } from './save-file.ts';
import { storage } from './storage.svelte.ts';
import { dayInName, fileName } from './trainer/file-name.ts';

/** Lets the browser save everything as a file. */
export async function saveBackup(): Promise<void> {
	const at = now();
	const { db, records } = await storage.open();
	const backup = await records.exportBackup(db, at);
	saveFile(
		fileName(['complaint-desk', dayInName(at)], 'json'),
		JSON.stringify(backup),
		'application/json'
	);
}

export type Restored = { ok: true; report: Report } | Refusal | Unreadable | Failure;

/** Puts a file's records beside those that are here; nothing that is here is changed or lost. */
export async function restoreFile(file: File): Promise<Restored> {
	const { db, records } = await storage.open();
	const read = await readFile(file);
	if (!read.ok) return read;
	const parsed = await records.parseBackupInPieces(read.text);
	if (!parsed.ok) return parsed;
	return records.restoreBackup(db, parsed.backup, await officeZone());
}
