/** What the address of a talk names: an attempt in the store, or a scenario to start. Read in the browser only. */
import { browser } from '$app/environment';
import { page } from '$app/state';
import { MODES, type Mode } from '#lib/domain/roleplay/scenario.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import { live, type Live } from './live.svelte.ts';
import type { Open } from './storage.svelte.ts';

const inAddress = (name: string): string | null =>
	browser ? page.url.searchParams.get(name) : null;

/** A talk, or why there is none to be read. */
export type TalkReading = Extract<Reading, { kind: 'roleplay' } | { ok: false }>;

/** The talk of an attempt's ID; an attempt of another kind is none. */
async function readTalk({ db, records }: Open, id: string): Promise<TalkReading> {
	const reading = await records.readAttempt(db, id);
	return reading.ok && reading.kind !== 'roleplay'
		? { ok: false, code: 'missing', detail: id }
		: reading;
}

/** The talk that `?attempt=` names, read from the store and followed. To be called while a component is set up. */
export function openAttempt(): Live<TalkReading> {
	return live(() => {
		const id = inAddress('attempt');
		return id === null ? undefined : (open) => readTalk(open, id);
	});
}

/** A talk by its ID, followed. To be called while a component is set up. */
export const followTalk = (id: () => string): Live<TalkReading> =>
	live(() => {
		const named = id();
		return (open) => readTalk(open, named);
	});

/** `?scenario=…&mode=…`: what to start, if the address says so. */
export function startInAddress(): { scenario: string; mode: Mode } | undefined {
	const scenario = inAddress('scenario');
	const mode = MODES.find((known) => known === inAddress('mode')) ?? 'practice';
	return scenario === null ? undefined : { scenario, mode };
}

/** Whether the address names neither. */
export const namesNothing = (): boolean =>
	browser && inAddress('attempt') === null && inAddress('scenario') === null;
