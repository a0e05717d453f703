/** The titles of clauses and criteria in the language shown; empty until they are there, and for what this build does not have. */
import { SvelteMap } from 'svelte/reactivity';
import { loadProcedure } from '#lib/content/load.ts';
import type { Locale } from '#lib/content/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

const loaded = new SvelteMap<Locale, ReadonlyMap<string, string>>();
const asked: Partial<Record<Locale, true>> = {};

function titlesIn(locale: Locale): ReadonlyMap<string, string> | undefined {
	if (!asked[locale]) {
		asked[locale] = true;
		void loadProcedure(locale).then(({ clauses, criteria }) => {
			const titles = clauses.map(({ id, title }): [string, string] => [id, title]);
			const names = criteria.map(({ id, name }): [string, string] => [id, name]);
			loaded.set(locale, new Map([...titles, ...names]));
		});
	}
	return loaded.get(locale);
}

/** What a clause or a criterion is about. */
export const clauseTitle = (id: string): string => titlesIn(getLocale())?.get(id) ?? '';
