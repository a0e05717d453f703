/** Erasing, when the user asks for it: the only code that deletes. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { partsOf } from '#lib/domain/training/attempt.ts';
import { checkAssignment } from './record/assignment-record.ts';
import { check } from './record/check.ts';
import { draftsIn, entriesOf, receivedIn, type Database } from './database.ts';
import { written, type Written } from './failure.ts';
import { ItemRecord } from './record/records.ts';
import { same } from './same.ts';

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
	const pins = [...new Set((await db.attempts.toArray()).map(hashOf))];
	if (!pins.every((pin) => typeof pin === 'string')) return [];
	const needed = new Set([...pins, ...partsIn(await db.items.bulkGet(pins))]);
	const hashes = await db.items.toCollection().primaryKeys();
	return hashes.filter((hash) => !needed.has(hash));
}

/** Erases the attempts of somebody with all that hangs on them; gives their IDs. To be called within a transaction over all tables. */
async function eraseAttempts(db: Database, owner: string): Promise<string[]> {
	const attempts = await db.attempts.where('learner').equals(owner).primaryKeys();
	for (const attempt of attempts) {
		await entriesOf(db, attempt).delete();
		await draftsIn(db, attempt).delete();
	}
	await db.remarks.where('attempt').anyOf(attempts).delete();
	await db.desks.bulkDelete([owner, ...attempts]);
	await db.cases.where('desk').equals(owner).delete();
	await db.attempts.bulkDelete(attempts);
	await db.items.bulkDelete(await unpinned(db));
	return attempts;
}

/** Erases a learner with all attempts, logs, desks, drafts, settings and what was assigned, and the content that nobody else's attempts need. */
export const eraseLearner = (db: Database, learner: string): Promise<Written> =>
	written(() =>
		db.transaction('rw', db.tables, async () => {
			await eraseAttempts(db, learner);
			await db.reviewStates.delete(learner);
			await receivedIn(db, learner).delete();
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

/** Takes a person's name, and words on the person's attempts, out of assignments. Damaged ones stay as they are. */
async function forgetIn(db: Database, person: string, attempts: readonly string[]): Promise<void> {
	const gone = new Set(attempts);
	for (const record of await db.assignments.toArray()) {
		const checked = checkAssignment(record);
		if (!checked.ok) continue;
		const { to, comments, ...rest } = checked.value;
		const assignment: Assignment = {
			...rest,
			to: to.filter(({ id }) => id !== person),
			...(comments && { comments: comments.filter(({ attempt }) => !gone.has(attempt)) })
		};
		if (!same(assignment, record)) await db.assignments.put(assignment);
	}
}

/**
 * Erases a person of the roster: the name (in assignments, too), all attempts, logs, remarks and sums, and the content that
 * nobody else's attempts need.
 */
export const erasePerson = (db: Database, person: string): Promise<Written> =>
	written(() =>
		db.transaction('rw', db.tables, async () => {
			const attempts = await eraseAttempts(db, person);
			await forgetIn(db, person, attempts);
			await db.facts.where('person').equals(person).delete();
			await db.aggregates.delete(person);
			await db.people.delete(person);
		})
	);
