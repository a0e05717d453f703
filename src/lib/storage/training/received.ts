/** What was assigned to the learners of this device. */
import { receivedIn, type Database } from '../database.ts';
import { written, type Failure, type Written } from '../failure.ts';
import { sorted, type Listed } from '../listed.ts';
import { checkReceived, type Received } from '../record/received-record.ts';

/**
 * Keeps what a learner has accepted. Again: what it says now counts (comments, a later due instant), only `receivedAt` stays
 * that of the first time. `gone`: no such learner; `failed` when it is not sound.
 */
export const receiveAssignment = (db: Database, received: Received): Promise<Written> =>
	written(async (): Promise<Failure | void> => {
		const checked = checkReceived(received);
		if (!checked.ok) return { ok: false, code: 'failed', message: checked.detail };
		const { learner, assignment } = received;
		return db.transaction('rw', db.learners, db.received, async (): Promise<Failure | void> => {
			if ((await db.learners.get(learner)) === undefined)
				return { ok: false, code: 'gone', message: `no learner ${learner}` };
			const known = checkReceived(await db.received.get([learner, assignment.id]));
			const receivedAt = known.ok ? known.value.receivedAt : received.receivedAt;
			await db.received.put({ ...received, receivedAt });
		});
	});

/** The ID that the key of every record has, however damaged it is. */
const idOf = (record: unknown): string =>
	String((record as { assignment: { id: unknown } }).assignment.id);

/**
 * What a learner has received, the last one first; damaged records and those of a newer build last, marked.
 * @throws when the database itself cannot be read; see `failureOf`
 */
export async function receivedBy(db: Database, learner: string): Promise<Listed<Received>[]> {
	const list = (await receivedIn(db, learner).toArray()).map((record): Listed<Received> => {
		const checked = checkReceived(record);
		return checked.ok ? checked : { ...checked, id: idOf(record) };
	});
	return sorted(list, ({ receivedAt }) => -receivedAt);
}
