import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { assignment, randomAssignment } from '../../../../tests/support/tiny-assignment.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { fromBase64url, toBase64url } from './base64url.ts';
import { deflated, inflated } from './deflate.ts';
import { decodeLink, encodeLink, fitsLink, fitsQr, LONGEST_LINK, MOST_IN_QR } from './link.ts';

vi.setConfig({ testTimeout: PATIENCE });

/** A fragment as the codec makes it, of any content, with a checksum that fits. */
const withSum = (packed: Uint8Array, version = 1): string =>
	`cd${version}.${toBase64url(sha256(packed).subarray(0, 6))}.${toBase64url(packed)}`;
const packed = async (value: unknown): Promise<string> =>
	withSum(await deflated(new TextEncoder().encode(JSON.stringify(value))));
const codeOf = async (text: string): Promise<string> => {
	const decoded = await decodeLink(text);
	return decoded.ok ? 'ok' : decoded.code;
};

describe('encodeLink, decodeLink', () => {
	it('brings back what was sent, and nothing that an address must escape', async () => {
		await fc.assert(
			fc.asyncProperty(randomAssignment, async (sent) => {
				const text = await encodeLink(sent);
				expect(text).toMatch(/^cd1\.[\w-]{8}\.[\w-]+$/);
				const decoded = await decodeLink(`#${text}`);
				// Halves of characters are no text: what is sent is UTF-8.
				const wellFormed = new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(sent)));
				expect(decoded).toEqual({ ok: true, assignment: JSON.parse(wellFormed) as unknown });
			}),
			{ numRuns: RUNS }
		);
	});

	it('an ordinary assignment fits into a QR code, with its address', async () => {
		const text = await encodeLink(assignment());
		expect(fitsQr(`https://training.example.hk/zh-Hant/handover/#${text}`)).toBe(true);
	});

	it.each([
		['foreign', ''],
		['foreign', '#'],
		['foreign', 'section-2'],
		['foreign', 'cd0.AAAAAAAA.AAAA'],
		['newer', 'cd2.whatever it is'],
		['too-long', `cd1.AAAAAAAA.${'A'.repeat(LONGEST_LINK)}`],
		['damaged', 'cd1.'],
		['damaged', 'cd1.AAAAAAAA.AAA!'],
		['damaged', 'cd1.AAAAAAAA.AAAA'],
		['damaged', 'cd1.AAAAAAAA.AAAA.AAAA'],
		['damaged', withSum(Uint8Array.of(255, 254, 253))]
	])('%s: %s', async (code, text) => {
		expect(await codeOf(text)).toBe(code);
	});

	it('refuses an assignment of a newer build as newer, and one that is not sound as damaged', async () => {
		expect(await decodeLink(await packed({ ...assignment(), format: 2, more: [] }))).toEqual({
			ok: false,
			code: 'newer',
			detail: 'format: 2'
		});
		for (const [detail, more] of [
			['parts', { parts: [] }],
			['extra', { extra: 1 }],
			['due.zone', { due: { at: 1, zone: 'Mars/Base' } }],
			['to[0].id', { to: [{ id: 'a/b', name: 'x' }] }],
			['parts', { parts: [...assignment().parts, ...assignment().parts] }]
		] as const)
			expect(await decodeLink(await packed({ ...assignment(), ...more }))).toEqual({
				ok: false,
				code: 'damaged',
				detail: expect.stringContaining(detail) as string
			});
	});

	it('does not unpack a bomb', async () => {
		const bomb = await deflated(new Uint8Array(4_000_000));
		expect(bomb.length).toBeLessThan(LONGEST_LINK * 0.7);
		expect(await codeOf(withSum(bomb))).toBe('too-long');
		expect(await inflated(bomb, 100)).toBe('too-long');
	});

	it('a link that was changed in one place or cut short is never read, and never throws', async () => {
		const whole = await encodeLink(assignment());
		await fc.assert(
			fc.asyncProperty(
				fc.nat(whole.length - 1),
				fc.string({ unit: 'binary', maxLength: 3 }),
				fc.nat(3),
				async (at, put, taken) => {
					const text = whole.slice(0, at) + put + whole.slice(at + taken);
					fc.pre(text.trim().replace(/^#/, '') !== whole);
					expect((await decodeLink(text)).ok).toBe(false);
				}
			),
			{ numRuns: RUNS }
		);
	});

	it('any bytes under a checksum that fits, and any text at all, are refused without a throw', async () => {
		const bytes = fc.uint8Array({ maxLength: 200 });
		await fc.assert(
			fc.asyncProperty(bytes, fc.string({ unit: 'binary' }), fc.json(), async (raw, text, json) => {
				expect((await decodeLink(withSum(raw))).ok).toBe(false);
				expect((await decodeLink(text)).ok).toBe(false);
				expect((await decodeLink(`cd1.${text}`)).ok).toBe(false);
				expect((await decodeLink(await packed(JSON.parse(json)))).ok).toBe(false);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('fitsQr, fitsLink', () => {
	it('count bytes, not letters', () => {
		expect(fitsQr('a'.repeat(MOST_IN_QR))).toBe(true);
		expect(fitsQr('樓'.repeat(MOST_IN_QR / 3))).toBe(true);
		expect(fitsQr('樓'.repeat(MOST_IN_QR / 3 + 1))).toBe(false);
		expect(fitsLink('a'.repeat(LONGEST_LINK))).toBe(true);
		expect(fitsLink('a'.repeat(LONGEST_LINK + 1))).toBe(false);
	});
});

describe('base64url', () => {
	it('brings back any bytes, and takes no second spelling of them', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
				expect(fromBase64url(toBase64url(bytes))).toEqual(new Uint8Array(bytes));
			}),
			{ numRuns: RUNS }
		);
		expect(fromBase64url('AB')).toBeUndefined();
		expect(fromBase64url('AA==')).toBeUndefined();
	});
});
