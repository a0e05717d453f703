/**
 * The query in the address, `?q=…`. Kept without a navigation, so that nothing is announced at every letter; for that reason
 * the router's own `page.url` does not know it, and the browser's address is read. In the browser only.
 */
import { browser } from '$app/environment';
import { replaceState } from '$app/navigation';

const NAME = 'q';

/** What the address asks for; empty when it asks for nothing, and on the server. */
export const queryInAddress = (): string =>
	browser ? (new URL(location.href).searchParams.get(NAME) ?? '') : '';

/** Puts a query into the address; an empty one leaves it. */
export function keepInAddress(query: string): void {
	const url = new URL(location.href);
	if (query === queryInAddress()) return;
	if (query === '') url.searchParams.delete(NAME);
	else url.searchParams.set(NAME, query);
	replaceState(url, {});
}
