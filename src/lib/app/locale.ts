/** The language is in the address: `/…` Traditional Chinese, `/zh-hans/…` Simplified, `/en/…` English. */
import { base } from '$app/paths';
import { getLocale } from '#lib/paraglide/runtime.js';
import { LOCALES, type Locale } from '#lib/content/locale.ts';

const PREFIXES: Record<Locale, string> = { 'zh-Hant': '', 'zh-Hans': '/zh-hans', en: '/en' };

/** A path below the app's base, split into its language and the path that all languages share. */
function split(pathname: string): { locale: Locale; path: string } {
	const rest = pathname.slice(base.length) || '/';
	for (const locale of LOCALES) {
		const prefix = PREFIXES[locale];
		if (prefix && (rest === prefix || rest.startsWith(`${prefix}/`)))
			return { locale, path: rest.slice(prefix.length) || '/' };
	}
	return { locale: 'zh-Hant', path: rest };
}

/** The language of an address. */
export const localeOf = (pathname: string): Locale => split(pathname).locale;

/** The path that all languages share: `/en/settings/` → `/settings/`. */
export const sharedPath = (pathname: string): string => split(pathname).path;

/** An address in a language (the present one unless told): `/settings/` → `/en/settings/`. */
export const to = (path: string, locale: Locale = getLocale()): string =>
	`${base}${PREFIXES[locale]}${path}`;

/** The language shown, as Intl takes it: dates and times in English the way they are written in Hong Kong. */
export const intlLocale = (): string => (getLocale() === 'en' ? 'en-GB' : getLocale());
