/** Tables as CSV (RFC 4180) that spreadsheets open as what they are. */
import type { Cell, Table } from './table.ts';

/** Without it, Excel takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet skips before it looks whether a cell is a formula. */
const SKIPPED = /^[\s\p{Cc}\p{Cf}\p{Zs}]+/u;
/** Begins a formula, also in full width and other shapes; tabs and line ends move to another cell where quotes are not read. */
const BEGINS_FORMULA = /^[=+\-@\u2212]/;
const LEAVES_CELL = /^[\t\r\n]/;

/** A text that no spreadsheet takes for a formula: one that could be gets an apostrophe before it. */
export function harmless(text: string): string {
	const [first = ''] = text.replace(SKIPPED, '');
	const isFormula = BEGINS_FORMULA.test(first.normalize('NFKC'));
	return isFormula || LEAVES_CELL.test(text) ? `'${text}` : text;
}

/** Numbers are ours and stay numbers, also below zero. */
function written(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
	if (typeof cell === 'object') return cell.clock;
	const text = harmless(cell);
	return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table with its headings; lines end with CRLF. */
export const toCsv = ({ columns, rows }: Table): string =>
	BYTE_ORDER_MARK + [columns, ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
