/** Values as xAPI 1.0.3 writes them. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * A UUID that follows from a text, so that the same statement sent twice is one. Of the form of version 5 (RFC 4122), which is
 * the newest that xAPI 1.0.3 knows, with SHA-256 in place of SHA-1.
 */
export function uuidOf(text: string): string {
	const bytes = sha256(utf8ToBytes(text)).slice(0, 16);
	bytes[6] = 0x50 | ((bytes[6] ?? 0) & 0x0f);
	bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
	return bytesToHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Milliseconds as an ISO 8601 duration, to the hundredth of a second (xAPI 1.0.3, Data, 4.6); a clock set back took no time. */
export function durationOf(ms: number): string {
	const hundredths = Math.max(0, Math.round(ms / 10));
	const minutes = Math.floor(hundredths / 6000);
	const seconds = (hundredths % 6000) / 100;
	const hours = Math.floor(minutes / 60);
	return `PT${hours > 0 ? `${hours}H` : ''}${minutes % 60 > 0 ? `${minutes % 60}M` : ''}${seconds}S`;
}

/** UTC ms as ISO 8601. */
export const timestampOf = (at: number): string => new Date(at).toISOString();

/** A text as a part of an IRI. Halves of characters, which no IRI can hold, are replaced. */
export const iriPart = (text: string): string =>
	encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD'));

/** Of an app that has no address of its own; nobody can ever own this name (RFC 2606, 2). */
const NOWHERE = 'https://complaint-desk.invalid/';

/**
 * Whose the accounts are: the address of the app (its start page), without what it may say of a visitor. One that only this
 * computer or this network knows names a different place elsewhere, so it gives none.
 */
export function homeOf(address: string): string {
	const { protocol, host, pathname } = new URL(address);
	return protocol === 'https:' ? `${protocol}//${host}${pathname}` : NOWHERE;
}
