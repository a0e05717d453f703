import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { LONGEST_QUERY, tokensOf, wishesOf } from './tokens.ts';

// Chance needs many trials.
vi.setConfig({ testTimeout: PATIENCE });

const terms = (text: string): string[] => tokensOf(text).map(({ term }) => term);
const only = (...way: string[]): string[][] => [way];

describe('spans of time', () => {
	it.each([
		['兩日', '2d'],
		['两天', '2d'],
		['二日', '2d'],
		['2日', '2d'],
		['２日', '2d'],
		['2 天', '2d'],
		['two days', '2d'],
		['Two-Day', '2d'],
		['2-day', '2d'],
		['2  days', '2d'],
		['02 days', '2d'],
		['一小時', '1h'],
		['1 小时', '1h'],
		['兩個小時', '2h'],
		['one hour', '1h'],
		['60 分鐘', '60min'],
		['六十分钟', '60min'],
		['sixty minutes', '60min'],
		['十分鐘', '10min'],
		['一個月', '1mo'],
		['1 个月', '1mo'],
		['one month', '1mo'],
		['二十一天', '21d'],
		['twenty-one days', '21d'],
		['twenty one days', '21d'],
		['九十九日', '99d']
	])('%s is asked for as %s, and found as that besides its parts', (written, term) => {
		expect(wishesOf(written)).toEqual([only(term)]);
		expect(terms(written)).toContain(term);
		expect(terms(written)).toContain(String(parseInt(term)));
	});

	it('are not converted: sixty minutes are not an hour', () => {
		expect(terms('60 分鐘')).not.toContain('1h');
		expect(terms('一小時')).not.toContain('60min');
	});

	it('stand out of a sentence in either language', () => {
		expect(terms('一般要在 2 天之內完畢')).toContain('2d');
		expect(terms('solved within 2 days, or')).toContain('2d');
		expect(wishesOf('輕微投訴兩日')).toContainEqual(only('2d'));
		expect(wishesOf('minor complaint, 2 days')).toContainEqual(only('2d'));
		expect(wishesOf('Reply within 2天')).toContainEqual(only('2d'));
	});

	it.each([
		['3 月 2 日', /^2d$/],
		['第二天', /^2d$/],
		['二月', /mo$/],
		['1.5 hours', /h$/],
		['112 days', /^12d$/],
		['百二十日', /^\d+d$/],
		['DL-1MONTH', /mo$/],
		['nine daydreams', /^9d$/]
	])('%s is a date, an ordinal or another figure, and no such span', (written, span) => {
		expect(terms(written).filter((term) => span.test(term))).toEqual([]);
	});
});

describe('numbers', () => {
	it.each([
		['兩份', '2'],
		['２份', '2'],
		['十二份', '12'],
		['two forms', '2'],
		['2 forms', '2'],
		['twenty forms', '20']
	])('%s holds the figure %s', (written, figure) => {
		expect(terms(written)).toContain(figure);
	});
});

describe('IDs of clauses', () => {
	it.each([
		['TIP-03', 'tip-3'],
		['tip 3', 'tip-3'],
		['Tip3', 'tip-3'],
		['rule 10', 'rule-10'],
		['RULE-01', 'rule-1'],
		['DL-FORM', 'dl-form'],
		['dl-min-solve', 'dl-min-solve'],
		['SEV-MAJ-a', 'sev-maj-a'],
		['AMB-2', 'amb-2'],
		['DL-1MONTH', 'dl-1month']
	])('%s stays one token, %s', (written, term) => {
		expect(wishesOf(written)[0]?.[0]).toEqual([term]);
		expect(terms(`見 ${written}。`)).toContain(term);
	});
});

describe('Chinese', () => {
	it('a run is found by its pairs, however it was cut into words', () => {
		expect(terms('投訴意見表')).toEqual(
			expect.arrayContaining(['投訴', '訴意', '意見', '見表', '表'])
		);
		expect(wishesOf('訴意')[0]).toContainEqual(['訴意']);
	});

	it('is cut into words besides', () => {
		expect(wishesOf('部門負責人')[0]).toContainEqual(['部門', '負責人']);
	});

	it('a single character is asked for as it is', () => {
		expect(wishesOf('梯')).toEqual([only('梯')]);
	});
});

describe('any text', () => {
	it('mixed text gives the words of both', () => {
		expect(terms('把 complaint form 交給部門')).toEqual(
			expect.arrayContaining(['complaint', 'form', '部門'])
		);
	});

	it.each(['', '   ', '。！？', '🙂🧾', '\uD800', '\uDC00\uD83D', '-', '‘’'])(
		'%j asks for nothing',
		(text) => {
			expect(wishesOf(text)).toEqual([]);
			expect(tokensOf(text)).toEqual([]);
		}
	);

	it('emoji and lone surrogates part words and are no words', () => {
		expect(terms('🙂投訴\uD800form🧾')).toEqual(['投訴', '訴', 'form']);
	});

	it('a very long query is cut, a very long text is not', () => {
		expect(wishesOf('投訴 '.repeat(50_000)).length).toBeLessThanOrEqual(LONGEST_QUERY);
		expect(tokensOf(`${'投訴部門'.repeat(5_000)} last`).at(-1)?.term).toBe('last');
	});

	it('every token stands somewhere in the text as it was given', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.string({ unit: 'binary' }),
			fc
				.array(fc.constantFrom('２日', 'ﬁ', '①', 'İ', '兩', 'two', '-', ' ', '天', '㎡', 'TIP-03'))
				.map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(texts, (text) => {
				for (const { term, start, end } of tokensOf(text)) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(term).not.toBe('');
				}
			}),
			{ numRuns: RUNS }
		);
	});
});
