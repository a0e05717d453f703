import { error } from '@sveltejs/kit';
import { lessonEntries, lessonFor, modulesFor } from '#lib/app/library.ts';

export const entries = lessonEntries;

export const load = async ({ url, params }) => {
	const [lesson, modules] = await Promise.all([
		lessonFor(url, params.module, params.lesson),
		modulesFor(url)
	]);
	const module = modules.find(({ id }) => id === params.module);
	if (!lesson || !module) error(404);
	return { lesson, module };
};
