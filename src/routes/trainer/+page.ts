import { catalogueFor } from '#lib/app/trainer/pages.ts';

export const load = async ({ url }) => ({ catalogue: await catalogueFor(url) });
