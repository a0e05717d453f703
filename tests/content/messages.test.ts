/** The texts of the app itself: all there, in every language, with the same variables. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { GlossarySource } from '#lib/content/build/schema.ts';
import { simplifier } from '#lib/content/build/simplify.ts';
import { readSource } from '#lib/content/build/source.ts';
import { m } from '#lib/paraglide/messages.js';
import { traditionalIn } from '../support/traditional.ts';
import { PATIENCE } from '../support/random-scenario.ts';

// One converts every text.
vi.setConfig({ testTimeout: PATIENCE });

/** The texts of a language by their key; those of a message with variants by the way to each. */
function textsOf(value: unknown, key = ''): [string, string][] {
	if (typeof value === 'string') return [[key, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value)
		.filter(([inner]) => inner !== '$schema')
		.flatMap(([inner, text]) => textsOf(text, key ? `${key}.${inner}` : inner));
}
const read = (locale: string) =>
	new Map(textsOf(JSON.parse(readFileSync(`src/messages/${locale}.json`, 'utf8'))));

const hant = read('zh-Hant');
const others = { en: read('en'), 'zh-Hans': read('zh-Hans') };
const all = [['zh-Hant', hant], ...Object.entries(others)] as [string, Map<string, string>][];

/** The variables of a text, each once. */
const variablesOf = (text: string): string[] =>
	[...new Set([...text.matchAll(/\{\s*(\w+)\s*\}/g)].map(([, name]) => name as string))].sort();

describe.each(Object.entries(others))('%s', (_, texts) => {
	it('has the keys of zh-Hant, no more and no fewer', () => {
		expect([...texts.keys()].sort()).toEqual([...hant.keys()].sort());
	});

	it('has the variables of zh-Hant in every text', () => {
		const different = [...texts]
			.map(([key, text]) => [key, variablesOf(text), variablesOf(hant.get(key) ?? '')])
			.filter(([, here, there]) => String(here) !== String(there));
		expect(different).toEqual([]);
	});
});

describe.each(all)('%s', (_, texts) => {
	it('has texts, and none is empty', () => {
		expect(texts.size).toBeGreaterThan(100);
		expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
	});

	it('leaves no brace open', () => {
		const odd = [...texts].filter(([, text]) => /[{}]/.test(text.replaceAll(/\{\s*\w+\s*\}/g, '')));
		expect(odd).toEqual([]);
	});
});

describe('zh-Hans', () => {
	it('is what is generated from zh-Hant (`npm run generate`), for every text', () => {
		const glossary = readSource(process.cwd(), 'content/sop/glossary.yaml', GlossarySource);
		if (!glossary.ok) throw new Error('the glossary is broken');
		const simplify = simplifier(glossary.source.value);
		const converted = [...hant].map(([key, text]) => [
			key,
			text
				.split(/(\{[^}]*\})/)
				.map((part) => (part.startsWith('{') ? part : simplify(part)))
				.join('')
		]);
		expect([...others['zh-Hans']]).toEqual(converted);
	});

	it('has no Traditional character', () => {
		const left = [...others['zh-Hans']].map(([key, text]) => [key, traditionalIn(text).join('')]);
		expect(left.filter(([, chars]) => chars)).toEqual([]);
	});
});

it('every message can be called: none was lost on the way into the app', () => {
	const keys = new Set([...hant.keys()].map((key) => key.split('.')[0] as string));
	const functions = m as unknown as Record<string, unknown>;
	expect([...keys].filter((key) => typeof functions[key] !== 'function')).toEqual([]);
});
