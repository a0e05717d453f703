/** Erasing, when the user asks for it: the only code that deletes. */
import { draftsIn, entriesOf, type Database } from './database.ts';
import { written, type Written } from './failure.ts';

const hashOf = (attempt: unknown): unknown =>
	(attempt as { content?: { hash?: unknown } | null }).content?.hash;

/** Items that no attempt is pinned to any more. An attempt whose pin cannot be read keeps them all. */
async function unpinned(db: Database): Promise<string[]> {
	const pins = (await db.attempts.toArray()).map(hashOf);
	if (pins.some((pin) => typeof pin !== 'string')) return [];
	const hashes = await db.items.toCollection().primaryKeys();
	return hashes.filter((hash) => !pins.includes(hash));
}

/** Erases a learner with all attempts, logs, desks, drafts and settings, and the content that nobody else's attempts need. */
export const eraseLearner = (db: Database, learner: string): Promise<Written> =>
	written(() =>
		db.transaction('rw', db.tables, async () => {
			const attempts = await db.attempts.where('learner').equals(learner).primaryKeys();
			for (const attempt of attempts) {
				await entriesOf(db, attempt).delete();
				await draftsIn(db, attempt).delete();
			}
			await db.desks.bulkDelete([learner, ...attempts]);
			await db.cases.where('desk').equals(learner).delete();
			await db.attempts.bulkDelete(attempts);
			await db.items.bulkDelete(await unpinned(db));
			await db.settings.where('key').startsWith(`${learner}/`).delete();
			const current = await db.settings.get('current-learner');
			if ((current as { value?: unknown } | undefined)?.value === learner)
				await db.settings.delete('current-learner');
			await db.learners.delete(learner);
		})
	);

/** Erases everything, damaged records too. */
export const eraseAll = (db: Database): Promise<Written> =>
	written(() =>
		db.transaction('rw', db.tables, async () => {
			for (const table of db.tables) await table.clear();
		})
	);
