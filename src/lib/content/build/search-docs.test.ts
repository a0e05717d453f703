import { describe, expect, it, vi } from 'vitest';
import { PATIENCE } from '../../../../tests/support/random-scenario.ts';
import { SEARCH_KINDS, type SearchKind } from '../library.ts';
import { LOCALES } from '../locale.ts';
import { searchDocs } from './search-docs.ts';
import { shipped as library } from '../../../../tests/support/shipped.ts';

// Each test reads all of the content.
vi.setConfig({ testTimeout: PATIENCE });

/** All strings in a value, however deep. */
const strings = (value: unknown): string[] =>
	typeof value === 'string'
		? [value]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(strings)
			: [];

describe.each(LOCALES)('what can be searched in %s', (locale) => {
	const docs = searchDocs(library, locale);
	const said = (kind: SearchKind, id: string): string =>
		docs
			.filter((doc) => doc.id === `${kind}:${id}`)
			.map(({ title, text }) => `${title} ${text}`)
			.join();
	/** Texts long enough that they cannot stand in another by chance. */
	const told = (value: unknown) => strings(value).filter((text) => text.length > 12);

	it('is everything once, each with a place to go to', () => {
		const ids = docs.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(new Set(docs.map(({ path }) => path)).size).toBe(ids.length);
		expect(new Set(docs.map(({ kind }) => kind))).toEqual(new Set(SEARCH_KINDS));
		for (const { path } of docs) expect(path).toMatch(/^\/\w+\/(\S+\/|#\S+|\?id=\S+)$/);
	});

	it('is plain text: no tags, no entities, no placeholders', () => {
		for (const { title, text } of docs)
			expect(`${title} ${text}`).not.toMatch(/<\/?[a-z]|&(#\d+|[a-z]+);|\{\{/i);
	});

	it('gives nothing away of a complainant: type, truth, answers and endings', () => {
		for (const { id, locales } of library.scenarios) {
			const scenario = locales[locale];
			const { truth, nodes, endings, facts, persona } = scenario ?? {};
			const answers = nodes?.map(({ phrases, replies, silence }) => [phrases, replies, silence]);
			const secrets = told([truth, answers, endings, facts, persona?.temper]);
			expect(secrets.length).toBeGreaterThan(0);
			const open = said('scenario', id);
			expect(open).not.toBe('');
			expect(secrets.filter((secret) => open.includes(secret))).toEqual([]);
			for (const code of [scenario?.type, truth?.nature, truth?.content, truth?.severity])
				if (code) expect(open).not.toContain(code);
		}
	});

	it('gives nothing away of an exercise: what it trains, what is picked, what is owed', () => {
		for (const { id, locales } of library.exercises) {
			const { trains, told: story, news, picks, steps } = locales[locale] ?? {};
			const open = said('exercise', id);
			expect(open).not.toBe('');
			const secrets = told([trains, story, news, picks, steps]);
			expect(secrets.filter((secret) => open.includes(secret))).toEqual([]);
		}
	});

	it('of a question it is what is asked, and nothing else', () => {
		for (const { id, locales } of library.learning.questions)
			expect(said('question', id)).toBe(` ${locales[locale]?.ask}`);
	});
});
