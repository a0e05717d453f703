/** Who learns on this device. */
import type { Learner } from '#lib/domain/training/attempt.ts';
import { check } from './record/check.ts';
import type { Database } from './database.ts';
import { written, type Written } from './failure.ts';
import { idOf, sorted, type Listed } from './listed.ts';
import { LearnerRecord } from './record/records.ts';
import { getSetting } from './settings.ts';

/** All learners, the oldest first; damaged records last, marked. */
export async function learnersOf(db: Database): Promise<Listed<Learner>[]> {
	const records = await db.learners.toArray();
	const list = records.map((record): Listed<Learner> => {
		const checked = check(LearnerRecord, record);
		return checked.ok ? checked : { ...checked, code: 'broken', id: idOf(record) };
	});
	return sorted(list, ({ createdAt }) => createdAt);
}

/** The learner at the device: the one chosen last, else the first; undefined where there is none. */
export async function learnerAtDevice(db: Database): Promise<Learner | undefined> {
	const all = (await learnersOf(db)).flatMap((entry) => (entry.ok ? [entry.value] : []));
	const chosen = await getSetting(db, 'current-learner');
	return all.find(({ id }) => id === chosen) ?? all[0];
}

/** Adds a learner. A name that is empty or longer than 200 is not written: `failed`. A known ID: `conflict`. */
export const addLearner = (db: Database, learner: Learner): Promise<Written> =>
	written(async () => {
		const checked = check(LearnerRecord, learner);
		if (!checked.ok) return { ok: false, code: 'failed', message: checked.detail };
		await db.learners.add(learner);
	});

/** Gives a learner another name. `gone` when the learner has been erased; `failed` as above. */
export const renameLearner = (db: Database, id: string, name: string): Promise<Written> =>
	written(() =>
		db.transaction('rw', db.learners, async () => {
			const record = await db.learners.get(id);
			if (record === undefined) return { ok: false, code: 'gone', message: `no learner ${id}` };
			const checked = check(LearnerRecord, { ...(record as object), name });
			if (!checked.ok) return { ok: false, code: 'failed', message: checked.detail };
			await db.learners.put(checked.value);
		})
	);
