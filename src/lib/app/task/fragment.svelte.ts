/** What a link carries behind its #: read in the browser, then taken out of the address. It never goes to a server. */
import { untrack } from 'svelte';
import { goto } from '$app/navigation';
import { page } from '$app/state';

/**
 * Gives a fragment that begins like one of ours to `take`, now and whenever another link is opened here. To be called while a
 * component is set up.
 */
export function takeFragment(begins: RegExp, take: (fragment: string) => Promise<void>): void {
	/** Still in the address, but taken already. */
	let taken = '';
	$effect(() => {
		const { hash, pathname, search } = page.url;
		if (hash === taken) return;
		taken = hash;
		if (!begins.test(hash)) return;
		untrack(() => {
			void take(hash).finally(() =>
				goto(pathname + search, { replaceState: true, keepFocus: true, noScroll: true })
			);
		});
	});
}
