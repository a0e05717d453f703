/** The app's main places, in the order of the navigation. */
import { page } from '$app/state';
import { sharedPath } from '#lib/app/locale.ts';
import { trainerMode } from '#lib/app/trainer/mode.svelte.ts';
import { m } from '#lib/paraglide/messages.js';

export type Place = {
	path: string;
	name: string;
	icon: 'home' | 'learn' | 'talk' | 'desk' | 'book' | 'clock' | 'gear';
};

export const places = (): Place[] => [
	{ path: '/', name: m.nav_home(), icon: 'home' },
	{ path: '/learn/', name: m.nav_learn(), icon: 'learn' },
	{ path: '/scenarios/', name: m.nav_scenarios(), icon: 'talk' },
	{ path: '/desk/', name: m.nav_desk(), icon: 'desk' },
	{ path: '/procedure/', name: m.nav_procedure(), icon: 'book' },
	{ path: '/history/', name: m.nav_history(), icon: 'clock' },
	{ path: '/settings/', name: m.nav_settings(), icon: 'gear' }
];

/** The trainer's desk: only where it was asked for, and where there is room for it. */
export const trainerPlace = (): Omit<Place, 'icon'>[] =>
	trainerMode.on ? [{ path: '/trainer/', name: m.trainer_nav() }] : [];

/** Pages that belong to a place without lying below it. */
const BELOW: Record<string, string[]> = {
	'/learn/': ['/quizzes/', '/quiz/', '/questions/', '/refresh/', '/progress/', '/certificate/'],
	'/scenarios/': ['/play/', '/debrief/', '/record/'],
	'/procedure/': ['/cheat-sheet/'],
	'/history/': ['/criteria/', '/coverage/'],
	'/desk/': ['/exercise/', '/exercises/', '/deadlines/']
};

/** Whether the page shown belongs to a place. */
export function isHere(path: string): boolean {
	const here = sharedPath(page.url.pathname);
	return path === '/'
		? here === '/'
		: [path, ...(BELOW[path] ?? [])].some((at) => here.startsWith(at));
}
