/** The attempts of a backup as they would be read from the database. Nothing is restored. */
import type { Backup } from './backup.ts';
import { byAttempt } from '../by-attempt.ts';
import { amongItems, judge, type Reading } from '../facts/judge.ts';

/** The attempts of a learner in a backup that `parseBackup` accepted. */
export function readingsIn(backup: Backup, learner: string): Reading[] {
	const find = amongItems(backup.items);
	const logs = byAttempt(backup.log);
	return backup.attempts
		.filter((attempt) => attempt.learner === learner)
		.map((attempt) =>
			judge(
				attempt,
				(logs.get(attempt.id) ?? []).toSorted((a, b) => a.seq - b.seq),
				find
			)
		);
}
