import { procedureFor } from '#lib/app/library.ts';

export const load = async ({ url }) => ({ procedure: await procedureFor(url) });
