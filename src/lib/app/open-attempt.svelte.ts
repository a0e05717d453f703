/** What the address of a talk names: an attempt in the store, or a scenario to start. Read in the browser only. */
import { browser } from '$app/environment';
import { page } from '$app/state';
import { MODES, type Mode } from '#lib/domain/roleplay/scenario.ts';
import type { Reading } from '#lib/storage/reading.ts';
import { live, type Live } from './live.svelte.ts';

const inAddress = (name: string): string | null =>
	browser ? page.url.searchParams.get(name) : null;

/** The attempt that `?attempt=` names, read from the store and followed. To be called while a component is set up. */
export function openAttempt(): Live<Reading> {
	return live(() => {
		const id = inAddress('attempt');
		return id === null ? undefined : ({ db, records }) => records.readAttempt(db, id);
	});
}

/** `?scenario=…&mode=…`: what to start, if the address says so. */
export function startInAddress(): { scenario: string; mode: Mode } | undefined {
	const scenario = inAddress('scenario');
	const mode = MODES.find((known) => known === inAddress('mode')) ?? 'practice';
	return scenario === null ? undefined : { scenario, mode };
}

/** Whether the address names neither. */
export const namesNothing = (): boolean =>
	browser && inAddress('attempt') === null && inAddress('scenario') === null;
