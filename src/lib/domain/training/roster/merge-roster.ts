/** Puts a list of people beside those that are there: adds, never takes away. */
import type { RosterRow } from './parse-roster.ts';
import {
	GROUP_KINDS,
	nameKey,
	type Group,
	type GroupKind,
	type Person,
	type Roster
} from './person.ts';

export type Merge = {
	/** The roster as it would be. */
	roster: Roster;
	/** People and groups that are new in it, by ID. */
	newPeople: readonly string[];
	newGroups: readonly string[];
	/** People who were there by this name; `joins`: the IDs of the groups that they come into. */
	matched: readonly { person: string; joins: readonly string[] }[];
	/** Rows that fit several people of the same name: nothing is done with them. */
	ambiguous: readonly { row: RosterRow; people: readonly string[] }[];
};

const groupKey = (kind: GroupKind, name: string): string => `${kind} ${nameKey(name)}`;

/**
 * Merges the rows of a list by name. Everybody who is there stays, with all groups, also who is not in the list; who has left
 * stays so. `newId` makes an ID for a person or a group. The result changes nothing by itself: it can be shown first.
 */
export function mergeRoster(
	{ people, groups }: Roster,
	rows: readonly RosterRow[],
	newId: () => string
): Merge {
	const allGroups = new Map(groups.map((group) => [groupKey(group.kind, group.name), group]));
	const newGroups: Group[] = [];
	const groupOf = (kind: GroupKind, name: string): string => {
		const key = groupKey(kind, name);
		const known = allGroups.get(key);
		if (known) return known.id;
		const group = { id: newId(), name, kind };
		allGroups.set(key, group);
		newGroups.push(group);
		return group.id;
	};

	const byName = new Map<string, Person[]>();
	for (const person of people) {
		const key = nameKey(person.name);
		byName.set(key, [...(byName.get(key) ?? []), person]);
	}
	const joins = new Map<string, string[]>();
	const newPeople = new Map<string, Person>();
	const ambiguous: Merge['ambiguous'][number][] = [];
	for (const row of rows) {
		const key = nameKey(row.name);
		const known = byName.get(key) ?? [];
		if (known.length > 1) {
			ambiguous.push({ row, people: known.map(({ id }) => id) });
			continue;
		}
		const named = GROUP_KINDS.flatMap((kind) =>
			row.groups[kind].map((name) => groupOf(kind, name))
		);
		const [person] = known;
		if (person) {
			const before = joins.get(person.id) ?? [];
			const more = named.filter((id) => !person.groups.includes(id) && !before.includes(id));
			joins.set(person.id, [...before, ...more]);
			continue;
		}
		const fresh = newPeople.get(key) ?? {
			id: newId(),
			name: row.name,
			groups: [],
			state: 'active'
		};
		newPeople.set(key, { ...fresh, groups: [...new Set([...fresh.groups, ...named])] });
	}
	return {
		roster: {
			people: [
				...people.map((person) => ({
					...person,
					groups: [...person.groups, ...(joins.get(person.id) ?? [])]
				})),
				...newPeople.values()
			],
			groups: [...groups, ...newGroups]
		},
		newPeople: [...newPeople.values()].map(({ id }) => id),
		newGroups: newGroups.map(({ id }) => id),
		matched: [...joins].map(([person, ids]) => ({ person, joins: ids })),
		ambiguous
	};
}
