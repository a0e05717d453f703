/** Who is trained, and in which groups: the trainer's list. */

export const GROUP_KINDS = ['estate', 'shift', 'intake'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export type Group = { id: string; name: string; kind: GroupKind };

/** `groups`: IDs. `leftAt`: UTC ms, of one who has left; results of people who left are kept for a time only. */
export type Person = {
	id: string;
	name: string;
	groups: readonly string[];
	state: 'active' | 'left';
	leftAt?: number;
};

export type Roster = { people: readonly Person[]; groups: readonly Group[] };

/** What makes two spellings of a name the same: width, case and the number of spaces do not count. */
export const nameKey = (name: string): string =>
	name.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
