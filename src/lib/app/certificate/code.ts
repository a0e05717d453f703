/**
 * The code of a certificate: a short fingerprint of all that it says and rests on. It is no signature: it shows that a paper and
 * exported results agree. The name is the one printed: who is renamed gets a new code, and the old one matches the old name only.
 *
 * Whoever has the attempts comes to the same code: a trainer who has imported them, too, though there the person has another ID.
 * It takes the same name and the same policy at the time of issue; a device without the person's refreshers knows the present
 * policy only.
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

type Who = Pick<Learner, 'name'>;

/** Everything that the code covers beside the person, always in the same order. */
const covered = ({ track, trackVersion, issuedAt, policy, score, parts }: Certificate) =>
	[
		[track, trackVersion],
		issuedAt,
		policy,
		score,
		parts.map(({ part, attempt, hash, percent }) => [part, attempt, hash, percent])
	] as const;

const grouped = (letters: string): string =>
	(letters.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');

/** The first 80 bits of the SHA-256. */
function fingerprint(value: unknown): string {
	const bits = [...sha256(utf8ToBytes(JSON.stringify(value)))]
		.map((byte) => byte.toString(2).padStart(8, '0'))
		.join('');
	const letters = Array.from({ length: CODE_LENGTH }, (_, i) =>
		LETTERS.charAt(parseInt(bits.slice(i * BITS, (i + 1) * BITS), 2))
	);
	return grouped(letters.join(''));
}

/** The code, `XXXX-XXXX-XXXX-XXXX`. */
export const certificateCode = ({ name }: Who, certificate: Certificate): string =>
	fingerprint([[nameForCode(name)], ...covered(certificate)]);

/** The code as it was printed at first, which nobody but the learner's own device could come to: it holds on. */
export const firstCode = (
	{ id, name }: Pick<Learner, 'id' | 'name'>,
	certificate: Certificate
): string => fingerprint([[id, nameForCode(name)], ...covered(certificate)]);

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
