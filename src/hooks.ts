import type { Reroute } from '@sveltejs/kit';
import { sharedPath } from '#lib/app/locale.ts';

/** All languages share the same routes. */
export const reroute: Reroute = ({ url }) => sharedPath(url.pathname);
