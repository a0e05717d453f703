/** Beginning a trial: by loading a page, so that nothing that is still being written gets into the other database. */
import type { Mode } from '#lib/domain/roleplay/scenario.ts';
import type { PartRef } from '#lib/domain/training/attempt-fact.ts';
import { to } from './locale.ts';
import { storage } from './storage.svelte.ts';
import { pathOf } from './task/parts.ts';
import { TRIAL_KEY, type HandedTrial } from './trial.ts';

/** Where a part is tried out, in the present language. */
const placeOf = (part: PartRef, mode: Mode | null): string =>
	to(part.kind === 'quiz' ? `${pathOf(part)}#quiz-${part.id}` : pathOf(part, mode));

const forget = (): void => sessionStorage.removeItem(TRIAL_KEY);

/**
 * Tries a part out; afterwards one is back where one is now. False where it cannot be: when the records are in this tab only,
 * loading a page would lose them. `mode`: how a scenario is to be played.
 */
export function beginTrial(part: PartRef, mode: Mode | null = null): boolean {
	if (!storage.kept) return false;
	const handed: HandedTrial = { back: location.pathname + location.search, isOver: false };
	try {
		sessionStorage.setItem(TRIAL_KEY, JSON.stringify(handed));
	} catch (error) {
		console.info('Nothing can be tried out in this browser.', error);
		return false;
	}
	// Whoever comes back by the browser's own button may find this page as it was left.
	addEventListener('pageshow', forget, { once: true });
	location.assign(placeOf(part, mode));
	return true;
}
