/** The certificates that follow from an exported backup. Nothing of it is restored. */
import { loadTracks } from '#lib/content/load-learning.ts';
import type { TrackPlan } from '#lib/content/library.ts';
import {
	certificatesOf,
	issuedBy,
	standingOf,
	type Certificate,
	type Standing
} from '#lib/domain/training/certificate.ts';
import type { Backup } from '#lib/storage/backup/backup.ts';
import type { Refusal } from '#lib/storage/backup/file-checks.ts';
import { now } from '../clock.ts';
import { passesOf } from '../progress/passes.ts';
import { loadOffice, policiesOf, type Office } from '../progress/policies.ts';
import { readFile, type Unreadable } from '../read-file.ts';
import { storage, type Open } from '../storage.svelte.ts';
import type { Result } from './match.ts';

/** What each learner of a backup, and each person on a trainer's roster, has come to by an instant (UTC ms). */
const resultsIn = (
	backup: Backup,
	readingsIn: Open['records']['readingsIn'],
	tracks: readonly TrackPlan[],
	{ zone, version }: Office,
	at: number
): Result[] =>
	[...backup.learners, ...backup.people].map((learner) => {
		const readings = readingsIn(backup, learner.id);
		const passes = passesOf(readings, at);
		const logs = readings.flatMap((reading) =>
			reading.ok && reading.kind === 'refresher' ? [reading] : []
		);
		const policies = policiesOf(logs, version);
		const certificates = tracks.flatMap((track) =>
			issuedBy(certificatesOf(track, passes, policies, zone), at)
		);
		return { learner, certificates };
	});

/** `at`: when it was looked at, UTC ms; `zone`: the office's. */
export type Opened =
	| { ok: true; results: Result[]; tracks: TrackPlan[]; zone: string; at: number }
	| Refusal
	| Unreadable;

/** Opens a backup file and works out its certificates. */
export async function openResults(file: File): Promise<Opened> {
	const [{ records }, tracks, office] = await Promise.all([
		storage.open(),
		loadTracks(),
		loadOffice()
	]);
	const read = await readFile(file);
	if (!read.ok) return read;
	const parsed = await records.parseBackupInPieces(read.text);
	if (!parsed.ok) return parsed;
	const at = now();
	const results = resultsIn(parsed.backup, records.readingsIn, tracks, office, at);
	return { ok: true, results, tracks, zone: office.zone, at };
}

/** Where a certificate stands at an instant (UTC ms). */
export const standingAt = (certificate: Certificate, at: number): Standing =>
	standingOf(certificate, at);
