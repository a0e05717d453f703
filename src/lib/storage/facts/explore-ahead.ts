/** Explores what attempts rest on before the transaction that needs it: within one nothing can wait, so it would be done at a stretch. */
import { exploringAhead } from '#lib/domain/roleplay/explore.ts';
import type { Attempt } from '#lib/domain/training/attempt.ts';
import { anyOf } from './fact-kinds.ts';
import type { FindItem } from './judge.ts';
import { inPieces } from '../steps.ts';

/** With turns for the browser in between; known ones cost nothing. What cannot be explored is left for `factOf` to say. */
export async function exploreAhead(attempt: Attempt, find: FindItem): Promise<void> {
	const found = find(attempt.content.hash);
	if (attempt.kind !== 'roleplay' || !found?.ok || found.value.kind !== 'roleplay') return;
	const { locales } = found.value;
	if (Object.keys(locales).length === 0) return;
	await inPieces(exploringAhead(anyOf(Object.values(locales)), attempt.mode)).catch(
		() => undefined
	);
}
