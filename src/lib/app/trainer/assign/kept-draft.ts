/** An assignment that is put together while something is tried out: it is there again when one comes back, in this tab. */
import type { Draft } from './draft.ts';

const KEY = 'assign-draft';

type Kept = { address: string; draft: Partial<Draft> };

const here = (): string => location.pathname + location.search;

/** Keeps a draft for the next time that this address is opened in this tab. */
export function keepDraft(draft: Draft): void {
	const kept: Kept = { address: here(), draft };
	try {
		sessionStorage.setItem(KEY, JSON.stringify(kept));
	} catch (error) {
		console.info('What was put together is not kept.', error);
	}
}

/** What was kept for this address, once. */
export function takeDraft(): Partial<Draft> | undefined {
	try {
		const kept = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Kept | null;
		if (kept?.address !== here()) return undefined;
		sessionStorage.removeItem(KEY);
		return kept.draft;
	} catch (error) {
		console.info('What was put together is not there.', error);
		return undefined;
	}
}
