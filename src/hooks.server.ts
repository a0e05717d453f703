import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit';
import { localeOf } from '#lib/app/locale.ts';
import type { Locale } from '#lib/content/locale.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

const locales = new AsyncLocalStorage<Locale>();
overwriteGetLocale(() => locales.getStore() ?? 'zh-Hant');

/** Renders in the language of the address. */
export const handle: Handle = ({ event, resolve }) => {
	const locale = localeOf(event.url.pathname);
	return locales.run(locale, () =>
		resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', locale) })
	);
};
