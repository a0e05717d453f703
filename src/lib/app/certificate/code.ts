/**
 * The code of a certificate: a short fingerprint of all that it says and rests on. It is no signature: it shows that a paper and
 * exported results agree. The name is the one printed: who is renamed gets a new code, and the old one matches the old name only.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import type { Learner } from '#lib/domain/training/attempt.ts';
import type { Certificate } from '#lib/domain/training/certificate.ts';

/** Crockford's base32: no I, L, O, U. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Letters of a code, without dashes. */
export const CODE_LENGTH = 16;
const GROUP = 4;
const BITS = 5;

/** A name as the code takes it: composed, single spaces. */
export const nameForCode = (name: string): string =>
	name.normalize('NFC').trim().replace(/\s+/g, ' ');

/** Everything that the code covers, always in the same order. */
const covered = (
	{ id, name }: Pick<Learner, 'id' | 'name'>,
	{ track, trackVersion, issuedAt, policy, score, parts }: Certificate
): string =>
	JSON.stringify([
		[id, nameForCode(name)],
		[track, trackVersion],
		issuedAt,
		policy,
		score,
		parts.map(({ part, attempt, hash, percent }) => [part, attempt, hash, percent])
	]);

const grouped = (letters: string): string =>
	(letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');

/** The code, `XXXX-XXXX-XXXX-XXXX`: the first 80 bits of the SHA-256. */
export function certificateCode(
	learner: Pick<Learner, 'id' | 'name'>,
	certificate: Certificate
): string {
	const bits = [...sha256(utf8ToBytes(covered(learner, certificate)))]
		.map((byte) => byte.toString(2).padStart(8, '0'))
		.join('');
	const letters = Array.from({ length: CODE_LENGTH }, (_, i) =>
		LETTERS.charAt(parseInt(bits.slice(i * BITS, (i + 1) * BITS), 2))
	);
	return grouped(letters.join(''));
}

/** A code as somebody typed it, put right: any case, full width, O for 0, I or L for 1, any spaces and dashes. Undefined: none. */
export function readCode(typed: string): string | undefined {
	const letters = typed
		.normalize('NFKC')
		.toUpperCase()
		.replace(/[\s\p{Dash}_.·]/gu, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
	return letters.length === CODE_LENGTH && [...letters].every((letter) => LETTERS.includes(letter))
		? grouped(letters)
		: undefined;
}
