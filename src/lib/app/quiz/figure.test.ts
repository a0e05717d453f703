import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { readFigure } from './figure.ts';

describe('readFigure', () => {
	it.each([
		['3', 3],
		[' 12 ', 12],
		['0', 0],
		['1.5', 1.5],
		['5.', 5],
		['.5', 0.5],
		['-2', -2],
		['−2', -2],
		['1,000', 1000],
		['12,345.5', 12345.5],
		['１０', 10],
		['１．５', 1.5],
		['1。5', 1.5],
		['１，０００', 1000],
		['－3', -3],
		['〇', 0],
		['零', 0],
		['一', 1],
		['兩', 2],
		['两', 2],
		['九', 9],
		['十', 10],
		['十二', 12],
		['二十', 20],
		['三十', 30],
		['三十五', 35],
		['廿', 20],
		['廿一', 21],
		['卅一', 31],
		['一十', 10],
		['九十九', 99]
	])('reads %j as %d', (text, value) => {
		expect(readFigure(text)).toBe(value);
	});

	it.each([
		'',
		'  ',
		'abc',
		'兩小時',
		'2 小時',
		'1,5',
		'1,00',
		'1.2.3',
		'--1',
		'.',
		'-',
		'1e5',
		'Infinity',
		'0x10',
		'兩十',
		'十兩',
		'十十',
		'十零',
		'一百',
		'二三',
		'9'.repeat(400)
	])('does not guess at %j', (text) => {
		expect(readFigure(text)).toBeNull();
	});

	it('reads each numeral up to 99 as it is written', () => {
		const digits = '零一二三四五六七八九';
		const numeral = (n: number): string => {
			const tens = Math.floor(n / 10);
			if (tens === 0) return digits.charAt(n);
			return (tens > 1 ? digits.charAt(tens) : '') + '十' + (n % 10 ? digits.charAt(n % 10) : '');
		};
		const all = Array.from({ length: 100 }, (_, n) => n);
		expect(all.map((n) => readFigure(numeral(n)))).toEqual(all);
	});

	it('reads what it gave again, so that a restored answer is the same', () => {
		fc.assert(
			fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.nat(999_999), (whole, part) => {
				const value = readFigure(`${whole}.${part}`);
				expect(readFigure(String(value))).toBe(value);
			}),
			{ numRuns: RUNS }
		);
	});

	it('never throws, and gives a finite number or none', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const value = readFigure(text);
				expect(value === null || Number.isFinite(value)).toBe(true);
			}),
			{ numRuns: RUNS }
		);
	});
});
