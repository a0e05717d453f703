import { error } from '@sveltejs/kit';
import { moduleEntries, modulesFor } from '#lib/app/library.ts';

export const entries = moduleEntries;

export const load = async ({ url, params }) => {
	const modules = await modulesFor(url);
	const module = modules.find(({ id }) => id === params.module);
	if (!module) error(404);
	return { module, modules };
};
