/** Renaming and dropping groups of the roster, as they are stored at that moment. */
import {
	peopleWithout,
	renamedGroup,
	type GroupRenamed
} from '#lib/domain/training/roster/change-group.ts';
import type { Database } from '../database.ts';
import { written, type Failure, type Written } from '../failure.ts';
import { readRoster } from './roster.ts';

/** Why a group keeps its name. */
export type NotRenamed = Extract<GroupRenamed, { ok: false }>['code'];

/** Gives a group another name. `why`: what is wrong with the name, when that is why it `failed`; `gone`: no such group. */
export async function renameGroup(
	db: Database,
	id: string,
	name: string
): Promise<Written & { why?: NotRenamed }> {
	let why: NotRenamed | undefined;
	const result = await written(() =>
		db.transaction('rw', db.people, db.groups, async (): Promise<Failure | void> => {
			const renamed = renamedGroup((await readRoster(db)).groups, id, name);
			if (renamed.ok) {
				await db.groups.put(renamed.group);
				return;
			}
			why = renamed.code;
			const code = why === 'unknown' ? 'gone' : 'failed';
			return { ok: false, code, message: `group ${id}: ${why}` };
		})
	);
	return why === undefined ? result : { ...result, why };
}

/**
 * Drops a group and takes it from its people, all or nothing; says from how many. What was assigned goes to people, so that it stays
 * as it is. Damaged records of people stay untouched.
 */
export async function dropGroup(
	db: Database,
	id: string
): Promise<{ ok: true; count: number } | Failure> {
	let count = 0;
	const result = await written(() =>
		db.transaction('rw', db.people, db.groups, async () => {
			const people = peopleWithout(await readRoster(db), id);
			await db.people.bulkPut(people);
			await db.groups.delete(id);
			count = people.length;
		})
	);
	return result.ok ? { ok: true, count } : result;
}
