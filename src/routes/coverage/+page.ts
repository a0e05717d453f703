import { summariesFor } from '#lib/app/library.ts';

export const load = async ({ url }) => ({ scenarios: await summariesFor(url) });
