/** Bytes as text that an address can carry (RFC 4648, section 5), without padding. */

/** So many bytes at a time become a text: a call takes only so many arguments. */
const AT_A_TIME = 8192;

export function toBase64url(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += AT_A_TIME)
		text += String.fromCharCode(...bytes.subarray(at, at + AT_A_TIME));
	return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes, or undefined for a text that `toBase64url` does not write. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
	if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined;
	const bytes = Uint8Array.from(
		atob(text.replaceAll('-', '+').replaceAll('_', '/')),
		(sign) => sign.codePointAt(0) ?? 0
	);
	// Bits that are left over at the end must be zero: one text for the same bytes, and no other.
	return toBase64url(bytes) === text ? bytes : undefined;
}
