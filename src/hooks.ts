import { base } from '$app/paths';
import type { Reroute } from '@sveltejs/kit';
import { sharedPath } from '#lib/app/locale.ts';

/** All languages share the same routes. */
export const reroute: Reroute = ({ url }) => base + sharedPath(url.pathname);
