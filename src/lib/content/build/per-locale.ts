/** One of each for every language. */
import type { PerLocale } from '../library.ts';
import { LOCALES, type Locale } from '../locale.ts';

/** A value for each language. */
export const perLocale = <T>(make: (locale: Locale) => T): PerLocale<T> =>
	Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as PerLocale<T>;
