/** Simplified Chinese, made from the Traditional text at build time; the glossary has the last word. */
import { ConverterFactory, Locale } from 'opencc-js';

export type Term = { from: string; to: string };

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A converter from Traditional Chinese to Simplified. Glossary terms win over the dictionary, longest first. */
export function simplifier(glossary: readonly Term[]): (text: string) => string {
	const { hk } = Locale.from;
	const { cn } = Locale.to;
	if (!hk || !cn) throw new Error('the dictionaries hk and cn are missing from opencc-js');
	const convert = ConverterFactory(hk, cn);
	const terms = new Map(glossary.map(({ from, to }) => [from, to]));
	if (terms.size === 0) return convert;
	const longestFirst = [...terms.keys()].sort((a, b) => b.length - a.length);
	const pattern = new RegExp(`(${longestFirst.map(escaped).join('|')})`);
	return (text) =>
		text
			.split(pattern)
			.map((part) => terms.get(part) ?? convert(part))
			.join('');
}
