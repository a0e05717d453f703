/** An assignment as the fragment of a link: what it is told in never reaches a server. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { checkAssignment } from '#lib/storage/record/assignment-record.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { deflated, inflated } from './deflate.ts';

/** The version of the packing that this build writes, and the newest that it reads. */
const PACKING = 1;
/** `cd<version>.<checksum>.<content>` */
const PARTS = /^cd(\d{1,9})\.(.*)$/s;
/** Bytes of the SHA-256 that travel along. They find accidents (a link cut short in a chat), not fraud. */
const SUM_BYTES = 6;

/** The longest link, in bytes: beyond that, mail and chat programs cut it or do not know it as one. */
export const LONGEST_LINK = 8 * 1024;
/** The most bytes that a QR code can carry and a phone still reads from a screen. */
export const MOST_IN_QR = 1200;
/** The most bytes that a link's content may unpack to. */
const MOST_UNPACKED = 128 * 1024;

/**
 * `foreign`: this is none of ours. `newer`: a newer build made it. `too-long`: longer than any link of ours, packed or
 * unpacked. `damaged`: it was one; `detail` says what is wrong.
 */
type LinkRefusal = {
	ok: false;
	code: 'newer' | 'too-long' | 'damaged' | 'foreign';
	detail: string;
};
export type Decoded = { ok: true; assignment: Assignment } | LinkRefusal;

const refusal = (code: LinkRefusal['code'], detail: string): LinkRefusal => ({
	ok: false,
	code,
	detail
});

const sumOf = (bytes: Uint8Array): string => toBase64url(sha256(bytes).subarray(0, SUM_BYTES));

const bytesIn = (text: string): number => utf8ToBytes(text).length;

/** Whether a whole link, as it is sent, fits into a QR code. */
export const fitsQr = (link: string): boolean => bytesIn(link) <= MOST_IN_QR;

/** Whether a whole link, as it is sent, is one that survives mail and chat; otherwise the assignment goes as a file. */
export const fitsLink = (link: string): boolean => bytesIn(link) <= LONGEST_LINK;

/** An assignment as the fragment of a link, without its #: letters, digits, dots, - and _. */
export async function encodeLink(assignment: Assignment): Promise<string> {
	const packed = await deflated(Uint8Array.from(utf8ToBytes(JSON.stringify(assignment))));
	return `cd${PACKING}.${sumOf(packed)}.${toBase64url(packed)}`;
}

function parsed(bytes: Uint8Array): Decoded {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (error) {
		return refusal('damaged', String(error));
	}
	const checked = checkAssignment(value);
	if (checked.ok) return { ok: true, assignment: checked.value };
	return refusal(checked.code === 'newer' ? 'newer' : 'damaged', checked.detail);
}

/**
 * What a fragment holds (with or without its #), or why not. Believes nothing: the length, the checksum, what it unpacks to
 * and the shape of the assignment are all checked. Never throws.
 */
export async function decodeLink(text: string): Promise<Decoded> {
	const [, version, rest = ''] = PARTS.exec(text.trim().replace(/^#/, '')) ?? [];
	if (version === undefined) return refusal('foreign', text.slice(0, 20));
	if (Number(version) > PACKING) return refusal('newer', `cd${version}`);
	if (Number(version) !== PACKING) return refusal('foreign', `cd${version}`);
	if (rest.length > LONGEST_LINK) return refusal('too-long', String(rest.length));
	const [sum, content = '', more] = rest.split('.');
	const packed = more === undefined ? fromBase64url(content) : undefined;
	if (!packed) return refusal('damaged', 'not base64url');
	if (sumOf(packed) !== sum) return refusal('damaged', 'checksum');
	const bytes = await inflated(packed, MOST_UNPACKED);
	if (bytes === 'too-long') return refusal('too-long', `> ${MOST_UNPACKED}`);
	return bytes === 'damaged' ? refusal('damaged', 'not deflated') : parsed(bytes);
}
