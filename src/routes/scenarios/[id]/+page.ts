import { error } from '@sveltejs/kit';
import { scenarioEntries, summariesFor } from '#lib/app/library.ts';

export const entries = scenarioEntries;

export const load = async ({ url, params }) => {
	const scenario = (await summariesFor(url)).find(({ id }) => id === params.id);
	if (!scenario) error(404);
	return { scenario };
};
