/** The outside world's time and chance, in one place; the domain gets both as arguments. */

/** Now, UTC ms. */
export const now = (): number => Date.now();

/** A 32-bit seed. */
export function newSeed(): number {
	return crypto.getRandomValues(new Uint32Array(1))[0] as number;
}

/** A UUIDv7 (RFC 9562): sorts by the time at which it was made. Works on plain http, too. */
export function newId(at: number = now()): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	for (let i = 0; i < 6; i++) bytes[i] = Math.floor(at / 2 ** (8 * (5 - i))) % 256;
	bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f);
	bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
	const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
