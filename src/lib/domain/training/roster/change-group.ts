/** Renaming and dropping a group of the roster. Nobody is erased by it. */
import { LONGEST_NAME } from './parse-roster.ts';
import { nameKey, type Group, type Person, type Roster } from './person.ts';

export type GroupRenamed =
	{ ok: true; group: Group } | { ok: false; code: 'unknown' | 'empty' | 'too-long' | 'taken' };

/**
 * A group by another name; spaces around and in it are tidied. `taken`: another group of its kind is called so, width and case
 * aside (lists that are pasted tell groups by kind and name). `too-long`: longer than `LONGEST_NAME`.
 */
export function renamedGroup(groups: readonly Group[], id: string, name: string): GroupRenamed {
	const group = groups.find((each) => each.id === id);
	if (!group) return { ok: false, code: 'unknown' };
	const tidy = name.trim().replace(/\s+/gu, ' ');
	if (tidy === '') return { ok: false, code: 'empty' };
	if (tidy.length > LONGEST_NAME) return { ok: false, code: 'too-long' };
	const key = nameKey(tidy);
	const isTaken = groups.some(
		(other) => other.id !== id && other.kind === group.kind && nameKey(other.name) === key
	);
	return isTaken ? { ok: false, code: 'taken' } : { ok: true, group: { ...group, name: tidy } };
}

/** The people of a group, as they are without it; their other groups stay. */
export const peopleWithout = ({ people }: Pick<Roster, 'people'>, group: string): Person[] =>
	people
		.filter(({ groups }) => groups.includes(group))
		.map((person) => ({ ...person, groups: person.groups.filter((id) => id !== group) }));
