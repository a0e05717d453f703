import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { searchDocs } from '#lib/content/build/search-docs.ts';
import { LOCALES } from '#lib/content/locale.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { indexOf, search, type Hit, type SearchIndex } from './search.ts';
import { marked, snippet } from './snippet.ts';
import { shipped as library } from '../../../../tests/support/shipped.ts';

// Reading all of the content, and chance with its many trials.
vi.setConfig({ testTimeout: PATIENCE });

const indices = LOCALES.map((locale): [string, SearchIndex] => [
	locale,
	indexOf(searchDocs(library, locale))
]);
const ids = (hits: readonly Hit[], most = hits.length): string[] =>
	hits.slice(0, most).map(({ doc }) => doc.id);

describe.each(indices)('the shipped content in %s', (locale, index) => {
	it.each(['兩日', '2日', '2 天', '兩天', '两天', 'two days', '2-day'])(
		'[DL-MIN-SOLVE] %s finds the limit of minor complaints among the first five',
		(query) => {
			expect(ids(search(index, query), 5)).toContain('DL-MIN-SOLVE');
			expect(ids(search(index, query))).toEqual(ids(search(index, '2d')));
		}
	);

	it('every clause and criterion is found first by its ID, however it is written', () => {
		for (const { id, kind } of index.docs.values()) {
			if (kind !== 'clause') continue;
			expect(ids(search(index, id), 1)).toEqual([id]);
			expect(ids(search(index, id.toLowerCase()), 1)).toEqual([id]);
		}
		expect(ids(search(index, 'tip 3'), 1)).toEqual(['TIP-03']);
		expect(ids(search(index, 'rule1'), 1)).toEqual(['RULE-01']);
	});

	it('every lesson is found by its title among the first three', () => {
		for (const { id, kind, title } of index.docs.values())
			if (kind === 'lesson') expect(ids(search(index, title), 3)).toContain(id);
	});

	it('every scenario and exercise is found by its title, every question by what it asks', () => {
		for (const { id, kind, title, text } of index.docs.values())
			if (kind === 'scenario' || kind === 'exercise' || kind === 'question')
				expect(ids(search(index, kind === 'question' ? text : title))).toContain(id);
	});

	it('[property] whatever is typed, nothing is thrown and no markup comes through', () => {
		const typed = fc.oneof(
			fc.string(),
			fc.string({ unit: 'binary', maxLength: 400 }),
			fc.constantFrom(
				'<b>投訴</b>',
				'</mark><script>',
				'{{DL-FORM.limit}}',
				'__proto__',
				'constructor'
			),
			fc.constantFrom(...[...index.docs.values()].map(({ title, id }) => `${title} ${id}`))
		);
		fc.assert(
			fc.property(typed, (query) => {
				for (const { doc, terms } of search(index, query).slice(0, 5)) {
					const whole = marked(doc.text, terms);
					expect(whole.map(({ text }) => text).join('')).toBe(doc.text);
					const shown = snippet(doc.text, terms)
						.map(({ text }) => text)
						.join('');
					expect(doc.text).toContain(shown.replace(/^…|…$/g, ''));
					expect(shown).not.toMatch(/<\/?[a-z]|&[a-z]+;/i);
				}
			}),
			{ numRuns: RUNS }
		);
	});

	it('finds less rather than nothing: what fits only in part comes when nothing fits whole', () => {
		const [first] = [...index.docs.values()].filter(({ kind }) => kind === 'lesson');
		expect(ids(search(index, `${first?.title} qqqqzzzz`))).toContain(first?.id);
		expect(search(index, 'qqqqzzzz')).toEqual([]);
		expect(locale).not.toBe('');
	});
});

describe('words in letters', () => {
	const index = indexOf([
		{ id: 'A-B', kind: 'clause', title: 'Complaints', text: 'The customer waits.', path: '/' },
		{ id: 'lesson:b', kind: 'lesson', title: 'Other', text: 'A custom form; 10 days.', path: '/' }
	]);

	it('are finished, and put right from five letters on', () => {
		expect(ids(search(index, 'compl'))).toEqual(['A-B']);
		expect(ids(search(index, 'complaimts'))).toEqual(['A-B']);
		expect(ids(search(index, 'fprm'))).toEqual([]);
	});

	it('figures are neither', () => {
		expect(ids(search(index, '1'))).toEqual([]);
		expect(ids(search(index, '1 day'))).toEqual([]);
		expect(ids(search(index, 'ten days'))).toEqual(['lesson:b']);
	});
});
