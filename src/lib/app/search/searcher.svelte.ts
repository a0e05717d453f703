/** The index of the language shown, made when it is first asked for and kept. */
import { SvelteMap } from 'svelte/reactivity';
import { loadSearchDocs } from '#lib/content/load-search.ts';
import type { Locale } from '#lib/content/locale.ts';
import { indexOf, type SearchIndex } from './search.ts';

/** `failed`: it could not be loaded; `retry` of `searcher` tries again. */
type Made = { state: 'loading' } | { state: 'failed' } | { state: 'ready'; index: SearchIndex };

const made = new SvelteMap<Locale, Made>();

async function make(locale: Locale): Promise<void> {
	made.set(locale, { state: 'loading' });
	try {
		made.set(locale, { state: 'ready', index: indexOf(await loadSearchDocs(locale)) });
	} catch {
		made.set(locale, { state: 'failed' });
	}
}

export const searcher = {
	/** What there is for a language; nothing before it was asked for. */
	in: (locale: Locale): Made | undefined => made.get(locale),
	/** Sees to it that the index is made. */
	ask(locale: Locale): void {
		const before = made.get(locale)?.state;
		if (before === undefined || before === 'failed') void make(locale);
	}
};
