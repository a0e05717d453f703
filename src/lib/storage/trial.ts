/** The database of a trial: in memory, with nobody's records in it. */
import { check } from './record/check.ts';
import { learnerAtDevice } from './learners.ts';
import { openMemory } from './memory.ts';
import { openStore, type Environment, type Store } from './open.ts';
import { SettingRecord } from './settings.ts';

/**
 * An empty database in memory with the learner at the device, and with how the app is set for that one. The one on the disk is
 * read and closed again.
 */
export async function openTrial(environment: Environment = {}): Promise<Store> {
	const { db: kept } = await openStore(environment);
	const db = await openMemory('trial');
	const learner = await learnerAtDevice(kept);
	if (learner) {
		await db.learners.add(learner);
		const settings = await kept.settings.where('key').startsWith(`${learner.id}/`).toArray();
		const sound = settings.map((record) => check(SettingRecord, record));
		await db.settings.bulkAdd(sound.flatMap((each) => (each.ok ? [each.value] : [])));
	}
	kept.close();
	return { db, kept: false, reason: 'trial', detail: 'trying something out' };
}
