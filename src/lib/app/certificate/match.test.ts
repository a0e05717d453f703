import { describe, expect, it } from 'vitest';
import { certificate } from '../../../../tests/support/certificates.ts';
import { certificateCode, firstCode } from './code.ts';
import { matchesCode } from './match.ts';

const ANN = { id: 'ann', name: '陳美玲' };
const BEN = { id: 'ben', name: 'Ben' };
const later = certificate({ issuedAt: certificate().issuedAt + 1e10 });
const results = [
	{ learner: BEN, certificates: [] },
	{ learner: ANN, certificates: [certificate(), later] }
];
const code = certificateCode(ANN, certificate());

describe('matchesCode', () => {
	it('finds the certificate among those of all learners, the earlier ones too', () => {
		expect(matchesCode(code.toLowerCase(), results)).toEqual({
			ok: true,
			certificate: certificate(),
			name: ANN.name,
			renamed: false
		});
		expect(matchesCode(certificateCode(ANN, later), results)).toMatchObject({
			certificate: { issuedAt: later.issuedAt }
		});
	});

	it('finds it among what a trainer has imported, under another ID', () => {
		const imported = [{ learner: { ...ANN, id: 'p-7' }, certificates: [certificate()] }];
		expect(matchesCode(code, imported)).toMatchObject({ ok: true });
	});

	it('a code of before, which the ID is in, matches where the ID is the same', () => {
		const first = firstCode(ANN, certificate());
		expect(matchesCode(first, results)).toMatchObject({ ok: true, name: ANN.name });
		const imported = [{ learner: { ...ANN, id: 'p-7' }, certificates: [certificate()] }];
		expect(matchesCode(first, imported)).toEqual({ ok: false, why: 'other' });
	});

	it('a code of before a renaming matches under the name on the paper only', () => {
		const renamed = [{ learner: { ...ANN, name: '陳美齡' }, certificates: [certificate()] }];
		expect(matchesCode(code, renamed)).toEqual({ ok: false, why: 'other' });
		expect(matchesCode(code, renamed, ANN.name)).toMatchObject({
			ok: true,
			name: ANN.name,
			renamed: true
		});
		expect(matchesCode(code, renamed, '別人')).toEqual({ ok: false, why: 'other' });
	});

	it('says why not', () => {
		expect(matchesCode('not a code', results)).toEqual({ ok: false, why: 'malformed' });
		expect(matchesCode(code, [{ learner: ANN, certificates: [] }])).toEqual({
			ok: false,
			why: 'none'
		});
		expect(matchesCode(code, [{ learner: ANN, certificates: [later] }])).toEqual({
			ok: false,
			why: 'other'
		});
	});

	it('the certificate of one is not that of another with the same results', () => {
		expect(matchesCode(code, [{ learner: BEN, certificates: [certificate()] }])).toEqual({
			ok: false,
			why: 'other'
		});
	});
});
