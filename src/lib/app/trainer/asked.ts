/** What an address of the trainer's desk names. Read in the browser only: pages are made beforehand, for all addresses. */
import { browser } from '$app/environment';
import { page } from '$app/state';

export const asked = (name: 'assignment' | 'weakest' | 'template'): string | undefined =>
	(browser ? page.url.searchParams.get(name) : null) ?? undefined;
