/** What a trainee hands back: shown first, then a file, or a link where it fits. */
import type { Received } from '#lib/storage/record/received-record.ts';
import { resultsWith } from '#lib/storage/training/results-with.ts';
import type { ResultsFile } from '#lib/storage/training/results.ts';
import type { OwnAttempt } from './own-attempts.ts';

/** Who hands in: `learner` of this device, by a name. */
export type HandingIn = { learner: string; name: string };

/**
 * Attempts as a results file. `received`: what they answer; without it they are handed in unasked, under the learner's own ID.
 * `at`: UTC ms.
 * @throws TypeError when the trainer's side would not take it: that is a bug
 */
export function resultsOf(
	{ learner, name }: HandingIn,
	received: Received | undefined,
	attempts: readonly OwnAttempt[],
	at: number
): ResultsFile {
	const assignment = received?.assignment;
	return resultsWith(
		{
			assignment: assignment ? { id: assignment.id, nonce: assignment.nonce } : null,
			person: { id: received?.person ?? learner, name: name.trim() },
			exportedAt: at
		},
		attempts.map(({ reading }) => reading)
	);
}
