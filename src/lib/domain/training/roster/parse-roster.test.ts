import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { cellsOf } from './cells.ts';
import { LONGEST_NAME, MOST_ROWS, parseRoster } from './parse-roster.ts';

vi.setConfig({ testTimeout: PATIENCE });

const none = { estate: [], shift: [], intake: [] };
const names = (text: string): string[] => parseRoster(text).rows.map(({ name }) => name);

/** As Excel copies: quotes only where a cell needs them. */
const written = (rows: readonly (readonly string[])[], delimiter: string, end: string): string =>
	rows
		.map((cells) =>
			cells
				.map((cell) => (/["\r\n\t,;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
				.join(delimiter)
		)
		.join(end);

describe('parseRoster', () => {
	it.each([
		['a spreadsheet', '姓名\t屋苑\t班次\t期\r\n陳大文\t晴灣花園\t早更\t26A\r\n'],
		['CSV with a mark of byte order', '\uFEFF姓名,屋苑,班次,期\r\n陳大文,晴灣花園,早更,26A\r\n'],
		['semicolons', 'Name;Estate;Shift;Intake\n陳大文;晴灣花園;早更;26A'],
		['other columns in another order', 'Intake,Shift,Full Name,Site\r26A,早更,陳大文,晴灣花園'],
		['no header', '陳大文\t晴灣花園\t早更\t26A'],
		['simplified headings', '期数,员工姓名,小区,班次\n26A,陳大文,晴灣花園,早更'],
		['quotes', '"姓名","屋苑","班次","期"\n"陳大文","晴灣花園","早更","26A"'],
		[
			'headings of full width and with a colon',
			'ＮＡＭＥ：,屋苑:,班次,期\n陳大文,晴灣花園,早更,26A'
		]
	])('reads %s', (_, text) => {
		expect(parseRoster(text)).toEqual({
			rows: [
				{ name: '陳大文', groups: { estate: ['晴灣花園'], shift: ['早更'], intake: ['26A'] } }
			],
			issues: []
		});
	});

	it('takes several groups from one cell, and commas, quotes and line breaks inside quotes', () => {
		expect(parseRoster('name,estate\n"Chan, ""Tai"" Man","A、B\nC"').rows).toEqual([
			{ name: 'Chan, "Tai" Man', groups: { ...none, estate: ['A', 'B', 'C'] } }
		]);
	});

	it('names the row and the reason of what it leaves out, by the spreadsheet’s own count', () => {
		const long = '長'.repeat(LONGEST_NAME + 1);
		const text = ['name,estate,phone', 'Ann,A,1', '', ',B,2', `${long},C,3`, ' ann ,D,4'].join(
			'\n'
		);
		const { rows, issues } = parseRoster(text);
		expect(rows).toEqual([{ name: 'Ann', groups: { ...none, estate: ['A', 'D'] } }]);
		expect(issues).toEqual([
			{ code: 'unknown-column', row: 1, detail: 'phone' },
			{ code: 'empty-name', row: 4, detail: 'B 2' },
			{ code: 'too-long', row: 5, detail: '長'.repeat(60) },
			{ code: 'double', row: 6, detail: 'ann' }
		]);
	});

	it('reads 2,000 people and says how many more there were', () => {
		const list = Array.from({ length: MOST_ROWS + 3 }, (_, i) => `Person ${i}`).join('\n');
		const { rows, issues } = parseRoster(list);
		expect(rows).toHaveLength(MOST_ROWS);
		expect(issues).toEqual([{ code: 'too-many', row: MOST_ROWS + 1, detail: '3' }]);
		expect(parseRoster('x'.repeat(2_000_001)).issues).toMatchObject([{ code: 'too-large' }]);
	});

	it('keeps script and markup as text, and drops signs that cannot be seen or turn the writing around', () => {
		expect(names('<script>alert(1)</script>\n陳\u202E大\u0000文')).toEqual([
			'<script>alert(1)</script>',
			'陳 大 文'
		]);
	});

	it('takes a quote that nothing closes as a letter', () => {
		expect(names('"Ann\nBob')).toEqual(['"Ann', 'Bob']);
	});

	it('never throws, and loses no name, whatever the text', () => {
		const piece = fc.oneof(
			fc.string(),
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				'"',
				'""',
				'\t',
				',',
				';',
				'\r\n',
				'\n',
				'\r',
				'姓名',
				'estate',
				'\uFEFF',
				'\0'
			)
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
				const { rows, issues } = parseRoster(pieces.join(''));
				expect(rows.every(({ name }) => name.trim() !== '')).toBe(true);
				expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
				expect(issues.every(({ row }) => row >= 1)).toBe(true);
			}),
			{ numRuns: RUNS }
		);
	});

	it('reads back the cells of any table, with each delimiter and end of line', () => {
		const table = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), {
			minLength: 1,
			maxLength: 8
		});
		fc.assert(
			fc.property(
				table,
				fc.constantFrom('\t' as const, ',' as const, ';' as const),
				fc.constantFrom('\n', '\r\n', '\r'),
				(rows, delimiter, end) => {
					expect(cellsOf(written(rows, delimiter, end), delimiter)).toEqual(rows);
				}
			),
			{ numRuns: RUNS }
		);
	});
});
