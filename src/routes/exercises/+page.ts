import { exercisesFor } from '#lib/app/library.ts';

export const load = async ({ url }) => ({ exercises: await exercisesFor(url) });
