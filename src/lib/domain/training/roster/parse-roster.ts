/** Reads a list of people that was pasted from a spreadsheet or comes as a CSV file. */
import { cellsOf, delimiterOf } from './cells.ts';
import { columnsOf, type Column } from './header.ts';
import { GROUP_KINDS, nameKey, type GroupKind } from './person.ts';

/** The most people that are read at once. */
export const MOST_ROWS = 2000;
/** The longest name of a person or a group, in UTF-16 units. */
export const LONGEST_NAME = 80;
/** The longest text that is read, in UTF-16 units: rows enough, and more. */
const MOST_TEXT = 2_000_000;

/** A person of the list; groups by their names. */
export type RosterRow = { name: string; groups: Readonly<Record<GroupKind, readonly string[]>> };

/**
 * `empty-name`: a row with groups but without a name is left out. `double`: the name has come before; its groups are added
 * to those of the first. `too-long`: a name is longer than `LONGEST_NAME`; the row is left out. `too-many`: this row and
 * all after it are left out, `detail` says how many. `unknown-column`: nothing is read from a column. `too-large`: the text is
 * not read at all.
 */
type RosterIssue = {
	code: 'empty-name' | 'double' | 'too-long' | 'too-many' | 'unknown-column' | 'too-large';
	/** Of the spreadsheet, from 1. */
	row: number;
	/** What was there, shortened. */
	detail: string;
};

const SHOWN = 60;
const shown = (text: string): string => [...text].slice(0, SHOWN).join('');

/** Control signs, and those that turn the direction of writing or cannot be seen: a name has none. */
const UNSEEN = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/gu;

const tidy = (cell: string): string =>
	cell.normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/gu, ' ').trim();

/** The groups that a cell names: several are divided by 、 or a line break. */
const groupsIn = (cell: string): string[] => [
	...new Set(
		cell
			.split(/[、\r\n]/u)
			.map(tidy)
			.filter(Boolean)
	)
];

const union = (a: readonly string[], b: readonly string[]): string[] => {
	const known = new Set(a.map(nameKey));
	return [...a, ...b.filter((name) => !known.has(nameKey(name)))];
};

function rowOf(cells: readonly string[], columns: readonly (Column | undefined)[]): RosterRow {
	const cell = (column: Column): string => cells[columns.indexOf(column)] ?? '';
	return {
		name: tidy(cell('name')),
		groups: {
			estate: groupsIn(cell('estate')),
			shift: groupsIn(cell('shift')),
			intake: groupsIn(cell('intake'))
		}
	};
}

/** The first name in a row that is too long, or undefined. */
const longIn = ({ name, groups }: RosterRow): string | undefined =>
	[name, ...GROUP_KINDS.flatMap((kind) => groups[kind])].find((each) => each.length > LONGEST_NAME);

const joined = (a: RosterRow, b: RosterRow): RosterRow => ({
	name: a.name,
	groups: {
		estate: union(a.groups.estate, b.groups.estate),
		shift: union(a.groups.shift, b.groups.shift),
		intake: union(a.groups.intake, b.groups.intake)
	}
});

/**
 * The people of a list, in its order, each once, and what could not be taken as it stood. A first row that names its columns
 * (姓名 / name, 屋苑 / estate, 班次 / shift, 期 / intake …) says which is which; without one they come in this order. Empty
 * rows are passed over. Never throws.
 */
export function parseRoster(text: string): { rows: RosterRow[]; issues: RosterIssue[] } {
	if (text.length > MOST_TEXT)
		return { rows: [], issues: [{ code: 'too-large', row: 1, detail: String(text.length) }] };
	const lines = cellsOf(text, delimiterOf(text)).map((cells, i) => ({ cells, row: i + 1 }));
	const filled = lines.filter(({ cells }) => cells.some((cell) => tidy(cell) !== ''));
	const [first] = filled;
	if (!first) return { rows: [], issues: [] };
	const { columns, isHeader } = columnsOf(first.cells);
	const issues: RosterIssue[] = isHeader
		? first.cells.flatMap((heading, i): RosterIssue[] =>
				columns[i] === undefined && tidy(heading) !== ''
					? [{ code: 'unknown-column', row: first.row, detail: shown(tidy(heading)) }]
					: []
			)
		: [];
	const found = new Map<string, RosterRow>();
	const people = isHeader ? filled.slice(1) : filled;
	for (const [i, { cells, row }] of people.entries()) {
		const person = rowOf(cells, columns);
		const key = nameKey(person.name);
		const before = found.get(key);
		const long = longIn(person);
		if (person.name === '')
			issues.push({ code: 'empty-name', row, detail: shown(cells.map(tidy).join(' ').trim()) });
		else if (long !== undefined) issues.push({ code: 'too-long', row, detail: shown(long) });
		else if (before) {
			issues.push({ code: 'double', row, detail: shown(person.name) });
			found.set(key, joined(before, person));
		} else if (found.size === MOST_ROWS) {
			issues.push({ code: 'too-many', row, detail: String(people.length - i) });
			break;
		} else found.set(key, joined(person, person));
	}
	return { rows: [...found.values()], issues };
}
