import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { cellsIn, partsIn } from '../../../../../tests/support/workbook.ts';
import { toXlsx, sheetsOf } from './xlsx.ts';
import type { Table } from './table.ts';

vi.setConfig({ testTimeout: PATIENCE });
/** A workbook holds many texts, so that few need to be packed. */
const WORKBOOKS = Math.min(100, RUNS / 10);

const table = (more: Partial<Table> = {}): Table => ({
	name: '成績',
	columns: ['姓名', '最好'],
	rows: [
		['=HYPERLINK("http://x","y")', 80],
		['<script>alert(1)</script>', -2.5],
		['@SUM(A1)', null]
	],
	...more
});

const cellsOf = async (tables: Table[], sheet = 1) => cellsIn(await toXlsx(tables), sheet);

describe('toXlsx', () => {
	it('types texts as texts, so that no formula is one, and numbers as numbers', async () => {
		expect(await cellsOf([table()])).toEqual({
			A1: 'text 姓名',
			B1: 'text 最好',
			A2: 'text =HYPERLINK("http://x","y")',
			B2: '80',
			A3: 'text <script>alert(1)</script>',
			B3: '-2.5',
			A4: 'text @SUM(A1)'
		});
	});

	it('puts each table on a sheet of its own', async () => {
		const second = table({ name: '答案', columns: ['題'], rows: [] });
		expect(await cellsOf([table(), second], 2)).toEqual({ A1: 'text 題' });
	});

	it('gives back each text as it was, and never makes a formula of it', async () => {
		const part = fc.oneof(
			fc.string({ unit: 'grapheme', maxLength: 20 }),
			fc.constantFrom(
				'=1',
				'＝1',
				'@x',
				'+',
				' ',
				'\t',
				'\n',
				'<b>',
				']]>',
				'&amp;',
				'_x000D_',
				'"'
			)
		);
		const text = fc.tuple(part, part).map((parts) => `x${parts.join('')}`);
		await fc.assert(
			fc.asyncProperty(fc.array(text, { maxLength: 40 }), async (texts) => {
				const cells = await cellsOf([table({ rows: texts.map((each) => [each, null]) })]);
				for (const [i, each] of texts.entries()) expect(cells[`A${i + 2}`]).toBe(`text ${each}`);
			}),
			{ numRuns: WORKBOOKS }
		);
	});

	it('can be read whatever is in a text: what no workbook can hold is left out', async () => {
		const text = fc.string({ unit: 'binary', maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (texts) => {
				const rows = texts.map((each) => [`=${each}=`, null]);
				const cells = await cellsOf([
					table({ rows, name: texts.join(''), columns: ['a', ...texts] })
				]);
				for (const i of texts.keys()) expect(cells[`A${i + 2}`]).toMatch(/^text =[^]*=$/);
			}),
			{ numRuns: WORKBOOKS }
		);
		const rows = [['a\r\nb\rc\uD800d\uDC00e\u0000\uFFFE', null]];
		expect((await cellsOf([table({ rows })]))['A2']).toBe('text a\nb\ncde');
	});

	it('writes moments as moments on the clock that they were read from', async () => {
		const rows = [[{ clock: '2026-07-10 15:59' }, { clock: '1970-01-01 00:00' }]];
		const part = await partsIn(await toXlsx([table({ rows })]));
		const cells = [...part('xl/worksheets/sheet1.xml').querySelectorAll('row[r="2"] c')];
		const days = cells.map(({ textContent }) => Number(textContent));
		expect(days).toEqual([46_213 + (15 * 60 + 59) / 1440, 25_569]);
		const styles = part('xl/styles.xml');
		const style = styles.querySelectorAll('cellXfs xf')[Number(cells[0]?.getAttribute('s'))];
		const format = styles.querySelector(`numFmt[numFmtId="${style?.getAttribute('numFmtId')}"]`);
		expect(format?.getAttribute('formatCode')).toBe('yyyy-mm-dd hh:mm');
	});

	it('keeps the headings and the names in view, and gives columns room for what is in them', async () => {
		const rows = [
			['陳大文先生', 80],
			['x'.repeat(500), 1]
		];
		const sheet = (await partsIn(await toXlsx([table({ rows })])))('xl/worksheets/sheet1.xml');
		const pane = sheet.querySelector('pane');
		expect(['state', 'xSplit', 'ySplit'].map((name) => pane?.getAttribute(name))).toEqual([
			...['frozen', '1', '1']
		]);
		const widths = [...sheet.querySelectorAll('col')].map((col) => col.getAttribute('width'));
		expect(widths).toEqual(['60', '6']);
	});
});

describe('sheetsOf', () => {
	const names = (...given: string[]) =>
		sheetsOf(given.map((name) => table({ name }))).map(({ sheet }) => sheet);

	it.each([
		[['a/b:c*d?[e]\\'], ['a b c d e']],
		[["'quoted'"], ['quoted']],
		[
			['', '?'],
			['1', '1 2']
		],
		[
			['Same', 'same', 'SAME'],
			['Same', 'same 2', 'SAME 3']
		]
	])('names %j as %j', (given, expected) => {
		expect(names(...given)).toEqual(expected);
	});

	it('gives every sheet a name that spreadsheets take, and no two the same', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 })), (given) => {
				const found = names(...given);
				for (const name of found) {
					expect(name.length).toBeGreaterThan(0);
					expect(name.length).toBeLessThanOrEqual(31);
					expect(name).not.toMatch(/[[\]/\\:*?]|^'|'$/);
				}
				expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(found.length);
			}),
			{ numRuns: RUNS }
		);
	});

	it('cuts what no cell can hold, and leaves out what is no number', () => {
		const rows = [['x'.repeat(40_000), NaN]];
		const [sheet] = sheetsOf([table({ rows })]);
		const [text, number] = sheet?.data[1] ?? [];
		expect(text?.value).toHaveLength(32_767);
		expect(number).toBeNull();
	});
});
