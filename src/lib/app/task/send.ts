/** Results on their way out of the device: as a file, or as a link where it fits and leads anywhere. */
import { fitsLink } from '../handover/link.ts';
import { encodeResults } from '../handover/results-link.ts';
import { where } from '../handover/where.ts';
import { now } from '../clock.ts';
import { to } from '../locale.ts';
import { saveFile } from '../save-file.ts';
import { resultsName } from '../trainer/file-name.ts';
import { resultsOf, type HandingIn } from './hand-in.ts';
import type { OwnAttempt } from './own-attempts.ts';
import type { Received } from './tasks.svelte.ts';

type Out = [received: Received | undefined, attempts: readonly OwnAttempt[]];

/** Lets the browser save the results. False when they could not be made. */
export function saveResults(who: HandingIn, ...out: Out): boolean {
	const at = now();
	try {
		const results = resultsOf(who, ...out, at);
		saveFile(resultsName(who.name, at), JSON.stringify(results), 'application/json');
		return true;
	} catch (error) {
		console.error(error);
		return false;
	}
}

/** A link that carries the results, or why there is none. */
export type ResultsLink = { ok: true; link: string } | { ok: false; why: 'too-long' | 'nowhere' };

/** The link on which the trainer opens the results. `origin`: where this app is served from. */
export async function resultsLink(
	origin: string,
	who: HandingIn,
	...out: Out
): Promise<ResultsLink> {
	if (where(origin).by !== 'link') return { ok: false, why: 'nowhere' };
	const fragment = await encodeResults(resultsOf(who, ...out, now()));
	const link = `${origin}${to('/trainer/import/')}#${fragment}`;
	return fitsLink(link) ? { ok: true, link } : { ok: false, why: 'too-long' };
}
