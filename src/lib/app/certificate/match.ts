/** Whether a code belongs to a certificate that follows from results. */
import type { Learner } from '#lib/domain/training/attempt.ts';
import type { Certificate } from '#lib/domain/training/certificate.ts';
import { certificateCode, firstCode, nameForCode, readCode } from './code.ts';

/** What a learner's results come to. */
export type Result = {
	learner: Pick<Learner, 'id' | 'name'>;
	certificates: readonly Certificate[];
};

/**
 * `malformed`: not a code at all. `none`: the results hold no certificate. `other`: they hold some, with other codes.
 * `name`: the one that the code was made with; `renamed`: the results know the learner by another.
 */
export type Match =
	| { ok: true; certificate: Certificate; name: string; renamed: boolean }
	| { ok: false; why: 'malformed' | 'none' | 'other' };

const codesOf = (...of: Parameters<typeof firstCode>): string[] => [
	certificateCode(...of),
	firstCode(...of)
];

/** Looks for a code as typed. `printed`: the name on the paper, for a learner who has been renamed since; may be empty. */
export function matchesCode(typed: string, results: readonly Result[], printed = ''): Match {
	const code = readCode(typed);
	if (code === undefined) return { ok: false, why: 'malformed' };
	for (const { learner, certificates } of results) {
		const names = [learner.name, printed].map(nameForCode).filter((name) => name !== '');
		for (const name of names)
			for (const certificate of certificates)
				if (codesOf({ id: learner.id, name }, certificate).includes(code))
					return { ok: true, certificate, name, renamed: name !== nameForCode(learner.name) };
	}
	const some = results.some(({ certificates }) => certificates.length > 0);
	return { ok: false, why: some ? 'other' : 'none' };
}
