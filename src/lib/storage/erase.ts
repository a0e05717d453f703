/** Erasing, when the user asks for it: the only code that deletes. */
import { partsOf } from '#lib/domain/training/attempt.ts';
import { check } from './check.ts';
import { draftsIn, entriesOf, type Database } from './database.ts';
import { written, type Written } from './failure.ts';
import { ItemRecord } from './records.ts';

const hashOf = (attempt: unknown): unknown =>
	(attempt as { content?: { hash?: unknown } | null }).content?.hash;

/** The parts of items, damaged ones left out. */
const partsIn = (records: readonly unknown[]): string[] =>
	records.flatMap((record) => {
		const checked = check(ItemRecord, record);
		return checked.ok ? partsOf(checked.value) : [];
	});

/** Items that no attempt is pinned to any more. An attempt whose pin cannot be read keeps them all. */
async function unpinned(db: Database): Promise<string[]> {
	const pins = (await db.attempts.toArray()).map(hashOf);
	if (!pins.every((pin) => typeof pin === 'string')) return [];
	const needed = new Set([...pins, ...partsIn(await db.items.bulkGet(pins))]);
	const hashes = await db.items.toCollection().primaryKeys();
	return hashes.filter((hash) => !needed.has(hash));
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
			await db.reviewStates.delete(learner);
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
