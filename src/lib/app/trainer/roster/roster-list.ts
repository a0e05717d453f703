/** What of the roster is shown, and a list as it would change it. */
import { mergeRoster, type Merge } from '#lib/domain/training/roster/merge-roster.ts';
import { LONGEST_NAME as LONGEST, parseRoster } from '#lib/domain/training/roster/parse-roster.ts';
import {
	GROUP_KINDS,
	nameKey,
	type Group,
	type GroupKind,
	type Person,
	type Roster
} from '#lib/domain/training/roster/person.ts';
import { m } from '#lib/paraglide/messages.js';
import { newId } from '#lib/app/clock.ts';

/** The longest name of a person or a group, in UTF-16 units. */
export const LONGEST_NAME = LONGEST;

/** The kinds of groups, in their order. */
export const GROUP_FIELDS = GROUP_KINDS;

/** Empty: no wish. `group`: an ID. */
export type RosterWish = { search: string; group: string; state: '' | Person['state'] };

/** The people that a wish lets through. */
export function wanted(people: readonly Person[], { search, group, state }: RosterWish): Person[] {
	const key = nameKey(search);
	return people.filter(
		(person) =>
			nameKey(person.name).includes(key) &&
			(group === '' || person.groups.includes(group)) &&
			(state === '' || person.state === state)
	);
}

/** The groups that somebody is in. */
export function peopled(groups: readonly Group[], people: readonly Person[]): Group[] {
	const used = new Set(people.flatMap((person) => person.groups));
	return groups.filter(({ id }) => used.has(id));
}

/** How many people are in a group. */
export const sizeOf = (group: Group, people: readonly Person[]): number =>
	people.filter(({ groups }) => groups.includes(group.id)).length;

/** Groups by their kinds, kinds without any left out. */
export const byKind = (groups: readonly Group[]): { kind: GroupKind; groups: Group[] }[] =>
	GROUP_KINDS.map((kind) => ({
		kind,
		groups: groups.filter((group) => group.kind === kind)
	})).filter((each) => each.groups.length > 0);

export const groupKindName = (kind: GroupKind): string =>
	({ estate: m.roster_kind_estate, shift: m.roster_kind_shift, intake: m.roster_kind_intake })[
		kind
	]();

type Issue = ReturnType<typeof parseRoster>['issues'][number];

/** What a list would change; `sentences`: what could not be taken as it stood, row by row. */
export type RosterPreview = { merge: Merge; sentences: string[]; count: number };

function issueText({ code, row, detail }: Issue): string {
	const words = {
		'empty-name': m.roster_issue_empty,
		double: m.roster_issue_double,
		'too-long': m.roster_issue_long,
		'too-many': m.roster_issue_many,
		'unknown-column': m.roster_issue_column,
		'too-large': m.roster_issue_large
	};
	return words[code]({ row, detail });
}

/** Reads a list that was pasted or comes from a file, and lays it beside the roster. Changes nothing. */
export function previewOf(roster: Roster, text: string): RosterPreview {
	const { rows, issues } = parseRoster(text);
	const merge = mergeRoster(roster, rows, () => newId());
	return {
		merge,
		count: rows.length,
		sentences: [
			...issues.map(issueText),
			...merge.ambiguous.map(({ row, people }) =>
				m.roster_issue_ambiguous({ name: row.name, count: people.length })
			)
		]
	};
}

/** The groups that a field names, divided by 、 or a semicolon: those of the kind that are there, and new ones. */
export function groupsNamed(
	text: string,
	kind: GroupKind,
	groups: readonly Group[],
	makeId: () => string = newId
): Group[] {
	const names = text
		.split(/[、;；]/u)
		.map((name) => name.trim().replace(/\s+/gu, ' ').slice(0, LONGEST));
	const found = new Map<string, Group>();
	for (const name of names) {
		const key = nameKey(name);
		if (key === '' || found.has(key)) continue;
		const known = groups.find((group) => group.kind === kind && nameKey(group.name) === key);
		found.set(key, known ?? { id: makeId(), name, kind });
	}
	return [...found.values()];
}

/** A person's groups as `groupsNamed` reads them, by kind. */
export function groupNames(person: Person, groups: readonly Group[]): Record<GroupKind, string> {
	const own = groups.filter(({ id }) => person.groups.includes(id));
	const of = (wantedKind: GroupKind): string =>
		own
			.filter(({ kind }) => kind === wantedKind)
			.map(({ name }) => name)
			.join('、');
	return { estate: of('estate'), shift: of('shift'), intake: of('intake') };
}
