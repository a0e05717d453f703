/** Keeps what the logs of the refreshers have come to, so that the next reading need not begin with the first answer. */
import { compact, lastDayBegins } from '#lib/domain/refresher/compact.ts';
import type { Database } from '../database.ts';
import { written, type Failure, type Written } from '../failure.ts';
import { pack } from './review-state-pack.ts';
import { STATE_FORMAT } from '../record/review-state-record.ts';
import type { Reviews } from './reviews.ts';

/** So many entries are read and folded in no time; for fewer nothing is written. */
const QUICK = 200;

/**
 * Keeps what was read, when many entries lie beyond what was kept before; else does nothing. To be called whenever there is
 * time after a reading: it takes as long as a frame or two. Days before that of the last answer are settled (`compact`). With a
 * log that cannot be read, nothing is kept: whether it can be read again, only reading it tells. `gone`: no such learner.
 */
export const keepReviewState = (
	db: Database,
	learner: string,
	{ logs, state, unreadable, beyond }: Reviews
): Promise<Written> =>
	written(async (): Promise<Failure | void> => {
		if (beyond <= QUICK || unreadable.length > 0) return;
		const covers = logs.map(({ attempt, length, seen }) => ({ id: attempt.id, length, seen }));
		const packed = pack(compact(state, lastDayBegins(state)));
		return db.transaction('rw', db.learners, db.reviewStates, async (): Promise<Failure | void> => {
			if ((await db.learners.get(learner)) === undefined)
				return { ok: false, code: 'gone', message: `no learner ${learner}` };
			await db.reviewStates.put({ learner, format: STATE_FORMAT, covers, ...packed });
		});
	});
