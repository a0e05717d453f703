/** The app's main places, in the order of the navigation. */
import { page } from '$app/state';
import { sharedPath } from '#lib/app/locale.ts';
import { m } from '#lib/paraglide/messages.js';

export type Place = {
	path: string;
	name: string;
	icon: 'home' | 'talk' | 'book' | 'clock' | 'gear';
};

export const places = (): Place[] => [
	{ path: '/', name: m.nav_home(), icon: 'home' },
	{ path: '/scenarios/', name: m.nav_scenarios(), icon: 'talk' },
	{ path: '/procedure/', name: m.nav_procedure(), icon: 'book' },
	{ path: '/history/', name: m.nav_history(), icon: 'clock' },
	{ path: '/settings/', name: m.nav_settings(), icon: 'gear' }
];

/** Whether the page shown belongs to a place. */
export function isHere(path: string): boolean {
	const here = sharedPath(page.url.pathname);
	if (path === '/scenarios/' && (here.startsWith('/play') || here.startsWith('/debrief')))
		return true;
	return path === '/' ? here === '/' : here.startsWith(path);
}
