/** The trainer's list: who is trained, and in which groups. */
import type { Group, Person } from '#lib/domain/training/roster/person.ts';
import { check } from '../record/check.ts';
import type { Database } from '../database.ts';
import { written, type Failure, type Written } from '../failure.ts';
import { idOf } from '../listed.ts';
import { GroupShape, PersonShape } from '../record/roster-record.ts';

/**
 * The people and groups of this device, in the order of their IDs. `damaged`: the IDs of records that cannot be read; they stay.
 * @throws when the database itself cannot be read; see `failureOf`
 */
export const readRoster = (
	db: Database
): Promise<{ people: Person[]; groups: Group[]; damaged: string[] }> =>
	db.transaction('r', db.people, db.groups, async () => {
		const damaged: string[] = [];
		const people = (await db.people.toArray()).flatMap((record) => {
			const checked = check(PersonShape, record);
			if (checked.ok) return [checked.value];
			damaged.push(idOf(record));
			return [];
		});
		const groups = (await db.groups.toArray()).flatMap((record) => {
			const checked = check(GroupShape, record);
			if (checked.ok) return [checked.value];
			damaged.push(idOf(record));
			return [];
		});
		return { people, groups, damaged };
	});

/** Puts all people and groups that are given, all or nothing; drops nobody. `failed` when one of them is not sound. */
export const saveRoster = (
	db: Database,
	{ people, groups }: { people: readonly Person[]; groups: readonly Group[] }
): Promise<Written> =>
	written(async (): Promise<Failure | void> => {
		for (const [schema, list] of [
			[PersonShape, people],
			[GroupShape, groups]
		] as const)
			for (const record of list) {
				const checked = check<unknown>(schema, record);
				if (!checked.ok)
					return { ok: false, code: 'failed', message: `${record.id}: ${checked.detail}` };
			}
		await db.transaction('rw', db.people, db.groups, async () => {
			await db.groups.bulkPut([...groups]);
			await db.people.bulkPut([...people]);
		});
	});

/** Marks a person as active or as having left at an instant (UTC ms). `gone`: no such person. */
export const setPersonState = (
	db: Database,
	person: string,
	state: Person['state'],
	at: number
): Promise<Written> =>
	written(() =>
		db.transaction('rw', db.people, async (): Promise<Failure | void> => {
			const checked = check(PersonShape, await db.people.get(person));
			if (!checked.ok) return { ok: false, code: 'gone', message: `no person ${person}` };
			const { id, name, groups } = checked.value;
			await db.people.put({ id, name, groups, state, ...(state === 'left' && { leftAt: at }) });
		})
	);
