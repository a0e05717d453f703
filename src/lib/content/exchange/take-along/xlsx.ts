/** Tables as a workbook (ECMA-376), a sheet each. Every text is typed as a text, so that no spreadsheet takes it for a formula. */
import type { Cell, Moment, Table } from './table.ts';

/** What Excel takes for the name of a sheet, and for a text in a cell. */
const LONGEST_NAME = 31;
const LONGEST_TEXT = 32_767;
/** What a sheet is called whose name has nothing to show. */
const NAMELESS = '1';
const NOT_IN_NAMES = /[[\]/\\:*?\p{Cc}\p{Cs}]+/gu;

/** A cell with its type; null where there is nothing. */
type TypedCell =
	| { type: StringConstructor; value: string; fontWeight?: 'bold'; wrap?: boolean }
	| { type: NumberConstructor; value: number }
	| { type: DateConstructor; value: Date; format: string }
	| null;

export type Sheet = {
	sheet: string;
	data: TypedCell[][];
	columns: { width: number }[];
	stickyRowsCount: number;
	stickyColumnsCount: number;
};

/** How a moment is shown, the same in every language, and how wide that is. */
const CLOCK = 'yyyy-mm-dd hh:mm';

/** A workbook knows no zones: a moment is the number of days on the clock that its writer looked at. */
const onTheWall = ({ clock }: Moment): Date => new Date(`${clock.replace(' ', 'T')}Z`);

/** What no XML can hold (XML 1.0, 2.2), and halves of characters. */
const NOT_IN_XML = /[\p{Cs}\p{NChar}\uFFFD]|(?![\t\n])\p{Cc}/gu;
/** Stands for a character where a spreadsheet reads it (ECMA-376, 22.9.2.19), so that its line has to be written as one itself. */
const LOOKS_ESCAPED = /_(?=x[\da-f]{4}_)/gi;

/** Never between the halves of a character. */
const cut = (text: string, most: number): string =>
	text.length > most ? `${text.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…` : text;

/** A text as a spreadsheet reads it back: the same, but for lines that end in another way and signs that nobody can see. */
const written = (text: string): string =>
	cut(text.replace(/\r\n?/g, '\n').replace(NOT_IN_XML, ''), LONGEST_TEXT).replace(
		LOOKS_ESCAPED,
		'_x005F_'
	);

function typed(cell: Cell): TypedCell {
	if (cell === null || cell === '') return null;
	if (typeof cell === 'number') return Number.isFinite(cell) ? { type: Number, value: cell } : null;
	if (typeof cell === 'object') return { type: Date, value: onTheWall(cell), format: CLOCK };
	const value = written(cell);
	return value === '' ? null : { type: String, value };
}

/** A name that Excel takes: no apostrophe at its ends, none of its signs, and none that is there already, whatever its case. */
function sheetName(name: string, taken: Set<string>): string {
	const plain = name
		.replace(NOT_IN_NAMES, ' ')
		.trim()
		.replace(/^'+|'+$/g, '');
	for (let n = 1; ; n++) {
		const suffix = n === 1 ? '' : ` ${n}`;
		const named = `${cut(plain || NAMELESS, LONGEST_NAME - suffix.length)}${suffix}`;
		if (taken.has(named.toLowerCase())) continue;
		taken.add(named.toLowerCase());
		return named;
	}
}

/** Characters are counted double where they are as wide as two. */
const widthOf = (text: string): number =>
	[...text].reduce((sum, sign) => sum + (/[\u1100-\uffef]/.test(sign) ? 2 : 1), 0);

const WIDEST = 60;
/** Rows that are looked at for a column's width. */
const MEASURED = 200;

function widths({ columns, rows }: Table): { width: number }[] {
	const shown = (cell: Cell = null): string =>
		cell !== null && typeof cell === 'object' ? CLOCK : String(cell ?? '');
	return columns.map((heading, i) => {
		const texts = [heading, ...rows.slice(0, MEASURED).map((row) => shown(row[i]))];
		return { width: Math.min(WIDEST, Math.max(...texts.map(widthOf)) + 2) };
	});
}

/** The sheets of a workbook: headings in bold, which stay in place as does the first column. */
export function sheetsOf(tables: readonly Table[]): Sheet[] {
	const taken = new Set<string>();
	return tables.map((table) => ({
		sheet: sheetName(table.name, taken),
		data: [
			table.columns.map((heading) => {
				const cell = typed(heading);
				return cell?.type === String ? { ...cell, fontWeight: 'bold' as const } : cell;
			}),
			...table.rows.map((row) => row.map(typed))
		],
		columns: widths(table),
		...{ stickyRowsCount: 1, stickyColumnsCount: 1 }
	}));
}

/** The tables as a workbook. What writes it is loaded only now. */
export async function toXlsx(tables: readonly Table[]): Promise<Blob> {
	const { default: write } = await import('write-excel-file/browser');
	return write(sheetsOf(tables)).toBlob();
}
