import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Certificate } from '#lib/domain/training/certificate.ts';
import { certificate } from '../../../../tests/support/certificates.ts';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { certificateCode, firstCode, readCode } from './code.ts';

const ANN = { id: 'ann', name: '陳美玲' };
const [first, second] = certificate().parts as [
	Certificate['parts'][number],
	Certificate['parts'][number]
];

describe('certificateCode', () => {
	it('is four groups of four, without letters that are mistaken for others, and always the same', () => {
		expect(certificateCode(ANN, certificate())).toMatch(
			/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/
		);
		expect(certificateCode(ANN, certificate())).toBe(certificateCode({ ...ANN }, certificate()));
		// Printed once, it must hold: whoever changes how it is made breaks every certificate on paper.
		expect(certificateCode(ANN, certificate())).toMatchInlineSnapshot(`"GG5A-HKN3-B7N7-1MS2"`);
		expect(firstCode(ANN, certificate())).toMatchInlineSnapshot(`"KQXR-XT1K-D0CG-EC0R"`);
	});

	it('is the same wherever the attempts are: the ID that somebody has on a device does not count', () => {
		const elsewhere = { ...ANN, id: 'p-7' };
		expect(certificateCode(elsewhere, certificate())).toBe(certificateCode(ANN, certificate()));
	});

	it.each<[string, typeof ANN, Partial<Certificate>]>([
		['the name', { ...ANN, name: '陳美齡' }, {}],
		['the track', ANN, { track: 'front-desk' }],
		['the version of the track', ANN, { trackVersion: 2 }],
		['the instant of issue', ANN, { issuedAt: certificate().issuedAt + 1 }],
		['the policy', ANN, { policy: 5 }],
		['the score', ANN, { score: 92 }],
		['a part', ANN, { parts: [first, { ...second, part: 'scenario:stairs' }] }],
		['an attempt', ANN, { parts: [first, { ...second, attempt: first.attempt }] }],
		['a content hash', ANN, { parts: [first, { ...second, hash: 'b3' }] }],
		['a percent', ANN, { parts: [first, { ...second, percent: 94.2 }] }],
		['the number of parts', ANN, { parts: [first] }]
	])('is another when %s is', (_, learner, more) => {
		expect(certificateCode(learner, certificate(more))).not.toBe(
			certificateCode(ANN, certificate())
		);
	});

	it('a later change of the policy does not change it: the paper is out already', () => {
		const changed = certificate({ changedAt: certificate().expiresAt - 1 });
		expect(certificateCode(ANN, changed)).toBe(certificateCode(ANN, certificate()));
	});

	it('stray spaces and the way in which an accent is composed make no other name', () => {
		const code = certificateCode({ name: 'José Li' }, certificate());
		expect(certificateCode({ name: ' Jose\u0301  Li ' }, certificate())).toBe(code);
	});
});

describe('readCode', () => {
	const code = 'A0B1-C23D-EF45-G678';

	it.each([
		['as it is printed', code],
		['without dashes', 'A0B1C23DEF45G678'],
		['in small letters, with spaces', ' a0b1 c23d  ef45 g678 '],
		['with letters for figures', 'aObl-c23d-ef45-g678'],
		['with a capital I', 'A0BI-C23D-EF45-G678'],
		['with other dashes', 'A0B1–C23D—EF45‑G678'],
		['in full width', 'Ａ０Ｂ１－Ｃ２３Ｄ－ＥＦ４５－Ｇ６７８'],
		['over two lines', 'A0B1-C23D-\nEF45-G678']
	])('reads a code %s', (_, typed) => {
		expect(readCode(typed)).toBe(code);
	});

	it.each(['', 'A0B1', `${code}-9`, 'A0B1-C23D-EF45-G67U', '核對碼'])('%j is none', (typed) => {
		expect(readCode(typed)).toBeUndefined();
	});

	it('reads every code back, however it is typed', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.nat(),
				fc.array(fc.constantFrom('lower', 'spaces', 'bare', 'O', 'I', 'l')),
				(name, issuedAt, ways) => {
					const made = certificateCode({ name }, certificate({ issuedAt }));
					const typed = ways.reduce((text, way) => {
						if (way === 'lower') return text.toLowerCase();
						if (way === 'spaces') return text.replaceAll('-', ' ');
						if (way === 'bare') return text.replaceAll('-', '');
						return text.replaceAll(way === 'O' ? '0' : '1', way);
					}, made);
					expect(readCode(typed)).toBe(made);
				}
			),
			{ numRuns: RUNS }
		);
	});
});
