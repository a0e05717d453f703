/** The cells of a table that was pasted from a spreadsheet (tabs) or saved as CSV (commas or semicolons; RFC 4180). */

export type Delimiter = '\t' | ',' | ';';

/** How many letters of the beginning tell what divides the cells. */
const LOOKED_AT = 4000;

/** What divides the cells: a tab wherever there is one, else what comes more often outside of quotes. */
export function delimiterOf(text: string): Delimiter {
	const bare = text.slice(0, LOOKED_AT).replace(/"[^"]*"/g, '');
	if (bare.includes('\t')) return '\t';
	const times = (sign: string): number => bare.split(sign).length;
	return times(';') > times(',') ? ';' : ',';
}

/** The end of a quoted cell that begins at `from` (the quote): the place of the closing quote, or -1 when there is none. */
function closingQuote(text: string, from: number): number {
	let at = text.indexOf('"', from + 1);
	while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	return at;
}

/**
 * The rows of a text, each a list of cells as written. Quotes count at the beginning of a cell only, and a quote that nothing
 * closes is a letter like any other, so that no text is ever refused. Lines end with CRLF, LF or CR; a mark of byte order
 * is passed over.
 */
export function cellsOf(given: string, delimiter: Delimiter): string[][] {
	const text = given.startsWith('\uFEFF') ? given.slice(1) : given;
	const rows: string[][] = [];
	const plain = new RegExp(`[${delimiter}\r\n]`, 'g');
	let row: string[] = [];
	let at = 0;
	// Once nothing closes a quote, nothing closes a later one either.
	let closes = true;
	while (at < text.length) {
		let cell = '';
		if (text[at] === '"' && closes) {
			const end = closingQuote(text, at);
			closes = end >= 0;
			if (closes) {
				cell = text.slice(at + 1, end).replaceAll('""', '"');
				at = end + 1;
			}
		}
		plain.lastIndex = at;
		const end = plain.exec(text)?.index ?? text.length;
		row.push(cell + text.slice(at, end));
		at = end + 1;
		if (text[end] === delimiter) {
			// A line that ends with what divides has one more cell, which is empty.
			if (at < text.length) continue;
			row.push('');
		}
		if (text[end] === '\r' && text[at] === '\n') at++;
		rows.push(row);
		row = [];
	}
	if (row.length > 0) rows.push(row);
	return rows;
}
