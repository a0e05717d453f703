import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { isLike } from './pattern.ts';

describe('what does not count in a short answer', () => {
	it.each([
		['case', 'REPAIR Order', 'repair order'],
		['spaces, also none', ' repairorder ', 'repair order'],
		['full-width letters and digits', 'Ｆｏｒｍ　１２', 'form 12'],
		['punctuation of either language', '《維修服務單》。', '維修服務單'],
		['hyphens and apostrophes', 'follow up visit', 'follow-up visit'],
		['symbols', '+repair order=', 'repair order'],
		['marks that nobody sees', 'repair\u200b order\ufeff', 'repair order'],
		['the way in which an accent is stored', 'cafe\u0301', 'caf\u00e9']
	])('%s', (_, text, pattern) => {
		expect(isLike(text, pattern)).toBe(true);
	});
});

describe('what counts', () => {
	it.each([
		['another word', 'repair form', 'repair order'],
		['a word too few', 'repair', 'repair order'],
		['a word too many', 'the repair order', 'repair order'],
		['the order of words', 'order repair', 'repair order'],
		['a character', '維修服務表', '維修服務單']
	])('%s', (_, text, pattern) => {
		expect(isLike(text, pattern)).toBe(false);
	});

	it.each(['', '  ', '。', '***', '\u200b'])('an empty answer (%j) fits nothing', (text) => {
		for (const pattern of ['', '*', '。', text]) expect(isLike(text, pattern)).toBe(false);
	});

	it.each(['', '。', '《》'])('a pattern without letters (%j) accepts nothing', (pattern) => {
		expect(isLike('x', pattern)).toBe(false);
	});
});

describe('a star', () => {
	it.each([
		['*form', 'complaint form', true],
		['*form', 'form', true],
		['*form', 'formal', false],
		['complaint*', 'complaint', true],
		['complaint*form', 'complaint opinion form', true],
		['complaint*form', 'complaintform', true],
		['*投訴*表*', '客戶投訴意見表', true],
		['＊投訴＊表', '客戶投訴意見表', true],
		['*投訴*表', '客戶意見投訴單', false],
		['aba*ba', 'aba', false],
		['aba*ba', 'ababa', true],
		['a*b*ab', 'aab', false],
		['*', 'anything', true]
	])('%s on %s: %s', (pattern, text, fits) => {
		expect(isLike(text, pattern)).toBe(fits);
	});

	it('is the only sign with a meaning: a pattern is no regular expression', () => {
		expect(isLike('abc', 'a.c')).toBe(false);
		expect(isLike('aaa', 'a+')).toBe(false);
		expect(isLike('ac', '(a|b)c')).toBe(false);
		expect(isLike('abc', '(a)[b]c\\')).toBe(true);
	});

	it('means what the textbook says: by trying out every length that a star could have', () => {
		const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
		const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 });
		const fits = (text: string, pattern: string): boolean => {
			if (pattern === '') return text === '';
			if (pattern[0] !== '*')
				return text[0] === pattern[0] && fits(text.slice(1), pattern.slice(1));
			return fits(text, pattern.slice(1)) || (text !== '' && fits(text.slice(1), pattern));
		};
		fc.assert(
			fc.property(letters, patterns, (text, pattern) => {
				expect(isLike(text, pattern)).toBe(text !== '' && fits(text, pattern));
			}),
			{ numRuns: Math.max(RUNS, 1000) }
		);
	});

	it('never takes long: two hundred stars on a text that almost fits', () => {
		const text = 'a'.repeat(5_000);
		const begun = performance.now();
		expect(isLike(`${text}b`, `${'a*'.repeat(200)}c`)).toBe(false);
		expect(isLike(`${text}b`, `${'*'.repeat(200)}c`)).toBe(false);
		expect(isLike(`${text}b`, `${'*a'.repeat(200)}*b`)).toBe(true);
		// A regular expression would be at it for longer than the universe is old.
		expect(performance.now() - begun).toBeLessThan(1_000);
	});
});

it('every text with something to compare is like itself, and like itself between stars', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), (text) => {
			const plain = text.replaceAll(/[*＊﹡]/g, '');
			fc.pre(isLike(plain, '*'));
			expect(isLike(plain, plain)).toBe(true);
			expect(isLike(plain, `*${plain}*`)).toBe(true);
		}),
		{ numRuns: RUNS }
	);
});
