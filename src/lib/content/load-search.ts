/** What can be searched, loaded for the page that searches. */
import { search } from 'virtual:content/learning';
import type { SearchDoc } from './library.ts';
import type { Locale } from './locale.ts';

/** Everything that can be found in a language. Rejects when it cannot be loaded. */
export const loadSearchDocs = async (locale: Locale): Promise<SearchDoc[]> =>
	(await search[locale]()).default;
