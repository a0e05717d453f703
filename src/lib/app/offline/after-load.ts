import { trial } from '../trial.ts';

/** Until then the line belongs to what the visitor came for, a first reply above all. Milliseconds. */
const QUIET = 3000;

const loaded = (): Promise<unknown> =>
	document.readyState === 'complete'
		? Promise.resolve()
		: new Promise((resolve) => addEventListener('load', resolve, { once: true }));

/** Resolves some time after the page has loaded; in a trial at once, for that must be told. */
export async function afterLoad(): Promise<void> {
	if (trial !== undefined) return;
	await loaded();
	await new Promise((resolve) => setTimeout(resolve, QUIET));
}
