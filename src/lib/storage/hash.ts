/** The content hash, as the content build makes it. */
import type { PinnedItem } from '#lib/domain/training/attempt.ts';

/** Browsers hash in a secure context only: https, or localhost. */
export const canHash = (): boolean =>
	(globalThis.crypto.subtle as SubtleCrypto | undefined) !== undefined;

/** SHA-256 of an item in all its languages, in hex. The order of keys counts. Needs `canHash`. */
export async function hashOf(locales: PinnedItem['locales']): Promise<string> {
	const text = new TextEncoder().encode(JSON.stringify(locales));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
