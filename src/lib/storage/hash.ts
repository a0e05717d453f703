/** The content hash, as the content build makes it. */
import { hashedOf, type PinnedItem } from '#lib/domain/training/attempt.ts';

/** Browsers hash in a secure context only: https, or localhost. */
export const canHash = (): boolean =>
	(globalThis.crypto.subtle as SubtleCrypto | undefined) !== undefined;

/** SHA-256 of what an item holds, in hex. The order of keys counts. Needs `canHash`. */
export async function hashOf(item: PinnedItem): Promise<string> {
	const text = new TextEncoder().encode(JSON.stringify(hashedOf(item)));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
