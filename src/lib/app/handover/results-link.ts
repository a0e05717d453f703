/** Results as the fragment of a link, where they are few: packed as an assignment is, and checked as a results file is. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import {
	readResultsInPieces,
	type ReadResults,
	type ResultsFile
} from '#lib/storage/training/results.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { deflated, inflated } from './deflate.ts';
import { LONGEST_LINK } from './link.ts';

/** The version of the packing that this build writes, and the newest that it reads. */
const PACKING = 1;
/** `cr<version>.<checksum>.<content>` */
const PARTS = /^cr(\d{1,9})\.([A-Za-z0-9_-]*)\.(.*)$/s;
const SUM_BYTES = 6;
/** The most bytes that a link's content may unpack to: some questions in three languages. */
const MOST_UNPACKED = 512 * 1024;

const sumOf = (bytes: Uint8Array): string => toBase64url(sha256(bytes).subarray(0, SUM_BYTES));

/** Results as the fragment of a link, without its #. How long it may be is `fitsLink`'s to say. */
export async function encodeResults(results: ResultsFile): Promise<string> {
	const packed = await deflated(Uint8Array.from(utf8ToBytes(JSON.stringify(results))));
	return `cr${PACKING}.${sumOf(packed)}.${toBase64url(packed)}`;
}

const refused = (
	code: Extract<ReadResults, { ok: false }>['code'],
	detail: string
): ReadResults => ({ ok: false, code, detail });

/** What a fragment holds (with or without its #), or why not. Believes nothing, never throws. */
export async function decodeResults(text: string): Promise<ReadResults> {
	const [, version, sum, content = ''] = PARTS.exec(text.trim().replace(/^#/, '')) ?? [];
	if (version === undefined) return refused('foreign', text.slice(0, 20));
	if (Number(version) > PACKING) return refused('newer', `cr${version}`);
	if (Number(version) !== PACKING) return refused('foreign', `cr${version}`);
	if (content.length > LONGEST_LINK) return refused('too-large', String(content.length));
	const packed = fromBase64url(content);
	if (!packed) return refused('broken', 'not base64url');
	if (sumOf(packed) !== sum) return refused('altered', 'checksum');
	const bytes = await inflated(packed, MOST_UNPACKED);
	if (bytes === 'too-long') return refused('too-large', `> ${MOST_UNPACKED}`);
	if (bytes === 'damaged') return refused('broken', 'not deflated');
	return readResultsInPieces(new TextDecoder().decode(bytes));
}
