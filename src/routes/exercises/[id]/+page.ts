import { error } from '@sveltejs/kit';
import { exerciseEntries, exercisesFor } from '#lib/app/library.ts';

export const entries = exerciseEntries;

export const load = async ({ url, params }) => {
	const exercise = (await exercisesFor(url)).find(({ id }) => id === params.id);
	if (!exercise) error(404);
	return { exercise };
};
