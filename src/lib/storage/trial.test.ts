import { beforeAll, expect, it, onTestFinished } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { connect, deleteDatabase, freshName } from '../../../tests/support/fresh-database.ts';
import { attemptOn, EVENTS, learner, logOn, uuid } from '../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../tests/support/tiny-scenario.ts';
import { append, startAttempt } from './attempts.ts';
import { exportBackup } from './backup/backup.ts';
import { addLearner } from './learners.ts';
import { readAttempt } from './reading.ts';
import { getSetting, putSetting } from './settings.ts';
import { openTrial } from './trial.ts';

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

/** A device with two learners, one of them at it, and a talk of each; and a trial beside it. */
async function beside() {
	const name = freshName();
	onTestFinished(() => deleteDatabase(name));
	const real = await connect(name);
	for (const [n, id] of [
		[1, 'ann'],
		[2, 'ben']
	] as const) {
		await addLearner(real, learner(id));
		await putSetting(real, `${id}/reader`, id === 'ben' ? 'trainer' : 'new');
		await startAttempt(real, { ...attemptOn(item, n), learner: id }, item);
	}
	await putSetting(real, 'current-learner', 'ben');
	const trial = await openTrial({ name });
	onTestFinished(() => trial.db.close());
	return { real, trial };
}

it('a trial begins with whoever is at the device, as the app is set for that one, and nothing else', async () => {
	const { trial } = await beside();
	expect(trial).toMatchObject({ kept: false, reason: 'trial' });
	expect(await trial.db.learners.toArray()).toEqual([learner('ben')]);
	expect(await getSetting(trial.db, 'ben/reader')).toBe('trainer');
	for (const { name } of trial.db.tables)
		if (!['learners', 'settings'].includes(name))
			expect(await trial.db.table(name).count(), name).toBe(0);
	expect(await trial.db.settings.count()).toBe(1);
});

it('what is done in a trial can be read there, and is not on the device', async () => {
	const { real, trial } = await beside();
	const before = await exportBackup(real, 1);
	const attempt = { ...attemptOn(item, 3), learner: 'ben' };
	expect(await startAttempt(trial.db, attempt, item)).toEqual({ ok: true });
	expect(await append(trial.db, uuid(3), logOn(3, EVENTS))).toEqual({ ok: true });
	expect(await readAttempt(trial.db, uuid(3))).toMatchObject({ ok: true });
	expect(await exportBackup(real, 1)).toEqual(before);
	const names = (await indexedDB.databases()).map(({ name }) => name);
	expect(names).not.toContain(trial.db.name);
});

it('the database on the disk stays open for others only', async () => {
	const { real } = await beside();
	expect(await addLearner(real, learner('cat'))).toEqual({ ok: true });
});
