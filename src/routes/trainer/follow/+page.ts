import { catalogueFor } from '#lib/app/trainer/assign/pages.ts';

export const load = async ({ url }) => ({ catalogue: await catalogueFor(url) });
