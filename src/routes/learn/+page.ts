import { modulesFor } from '#lib/app/library.ts';

export const load = async ({ url }) => ({ modules: await modulesFor(url) });
