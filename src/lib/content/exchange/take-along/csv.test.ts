import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { cellsOf } from '#lib/domain/training/roster/cells.ts';
import { harmless, toCsv } from './csv.ts';
import type { Cell } from './table.ts';

vi.setConfig({ testTimeout: PATIENCE });

const csv = (...rows: Cell[][]): string => toCsv({ name: 'x', columns: ['a', 'b'], rows });

describe('toCsv', () => {
	it('has a mark of byte order, headings, quotes where they are needed, and lines that end with CRLF', () => {
		expect(csv(['陳大文', 66.7], ['a "b"\nc', null], ['1,2', ' x '], ['', -3])).toBe(
			'\uFEFFa,b\r\n陳大文,66.7\r\n"a ""b""\nc",\r\n"1,2"," x "\r\n,-3\r\n'
		);
		expect(csv([NaN, Infinity])).toBe('\uFEFFa,b\r\n,\r\n');
		expect(csv([{ clock: '2026-07-10 15:59' }, -0.5])).toBe(
			'\uFEFFa,b\r\n2026-07-10 15:59,-0.5\r\n'
		);
	});

	it('comes back cell by cell, whatever is in them', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom('=1', '"', '""', ',', '\r\n', '\t', "'", '＝1', ' ', ';')
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
				const read = cellsOf(csv(...rows), ',');
				expect(read).toEqual([['a', 'b'], ...rows.map((row) => row.map(harmless))]);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('harmless', () => {
	it.each([
		...['=1+1', '+852 2345', '-1', '@SUM(A1)', '\t=1', '\r=1', '\nx', '\tx'],
		...[
			'＝1',
			'＋1',
			'－1',
			'＠x',
			'﹦1',
			'﹢1',
			'﹣1',
			'−1',
			'  =1',
			'\u200B=1',
			'\uFEFF=1',
			'\u00A0=1'
		]
	])('puts an apostrophe before %j', (text) => {
		expect(harmless(text)).toBe(`'${text}`);
	});

	it.each(['陳大文', 'a=1', '1-2', '', ' x', '（=1）', '–'])('leaves %j alone', (text) => {
		expect(harmless(text)).toBe(text);
	});

	it('leaves nothing that begins as a formula, and nothing of a text is lost', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				fc.constantFrom('', '=', '＝', '\t', '@'),
				(text, sign) => {
					const given = sign + text;
					const safe = harmless(given);
					expect(safe.endsWith(given)).toBe(true);
					expect(safe.trim().normalize('NFKC')).not.toMatch(/^[=+\-@]/);
				}
			),
			{ numRuns: RUNS }
		);
	});
});
