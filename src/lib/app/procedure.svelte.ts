/** The criteria's names in the language shown; loaded once per language, IDs until then. */
import { SvelteMap } from 'svelte/reactivity';
import { loadProcedure } from '#lib/content/load.ts';
import type { Criterion } from '#lib/content/library.ts';
import type { Locale } from '#lib/content/locale.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

const loaded = new SvelteMap<Locale, Map<string, Criterion>>();
const asked: Partial<Record<Locale, true>> = {};

function criteriaIn(locale: Locale): Map<string, Criterion> | undefined {
	if (!asked[locale]) {
		asked[locale] = true;
		void loadProcedure(locale).then(({ criteria }) =>
			loaded.set(locale, new Map(criteria.map((criterion) => [criterion.id, criterion])))
		);
	}
	return loaded.get(locale);
}

/** A criterion's name, its ID until the names are there. */
export const criterionName = (id: string): string => criteriaIn(getLocale())?.get(id)?.name ?? id;

/** A criterion's name for a small cell. */
export const criterionShort = (id: string): string => criteriaIn(getLocale())?.get(id)?.short ?? id;
