/** The content hash, as the content build makes it. Works on plain http, too, where browsers offer none. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { hashedOf, type PinnedItem } from '#lib/domain/training/attempt.ts';

/** SHA-256 of what an item holds, in hex. The order of keys counts. */
export const hashOf = (item: PinnedItem): string =>
	bytesToHex(sha256(utf8ToBytes(JSON.stringify(hashedOf(item)))));
