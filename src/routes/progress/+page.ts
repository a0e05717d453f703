import { tracksFor } from '#lib/app/progress/tracks.svelte.ts';

export const load = ({ url }) => tracksFor(url);
