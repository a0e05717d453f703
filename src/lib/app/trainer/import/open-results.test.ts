import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { canonicalSum } from '#lib/storage/training/canonical.ts';
import { makeResults, readResults, type ResultsFile } from '#lib/storage/training/results.ts';
import {
	damaged,
	isUnpolluted,
	madeUp,
	tamperedWith
} from '../../../../../tests/support/damaged.ts';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { attemptOn, EVENTS, logOn } from '../../../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../../../tests/support/tiny-scenario.ts';
import { toBase64url } from '#lib/app/handover/base64url.ts';
import { deflated } from '#lib/app/handover/deflate.ts';
import { encodeResults } from '#lib/app/handover/results-link.ts';
import { refusalText } from './import-words.ts';
import { openResults } from './open-results.ts';

// Chance needs many trials.
vi.setConfig({ testTimeout: PATIENCE });

let results: ResultsFile;
let fragment: string;
beforeAll(async () => {
	const item = await tinyItem();
	results = makeResults({
		assignment: null,
		person: { id: 'ann', name: '<img src=x> =1+1' },
		exportedAt: 5,
		attempts: [attemptOn(item)],
		log: logOn(1, EVENTS),
		items: [item]
	});
	fragment = await encodeResults(results);
});

describe('results as they reach a trainer', () => {
	it('are the same as a file, by fragment, and by a link amid other words', async () => {
		const link = `https://desk.example/trainer/import/#${fragment}`;
		for (const text of [JSON.stringify(results), fragment, `#${fragment}`, `做完了：${link}\n謝謝`])
			expect(await openResults(text)).toEqual({ ok: true, results });
	});

	it('with one sign changed anywhere are refused, and nothing throws', () =>
		fc.assert(
			fc.asyncProperty(fc.nat(), fc.constantFrom('A', '7', '_', '.'), async (at, sign) => {
				const place = at % fragment.length;
				const changed = fragment.slice(0, place) + sign + fragment.slice(place + 1);
				if (changed !== fragment) expect((await openResults(changed)).ok).toBe(false);
			}),
			{ numRuns: RUNS }
		));

	it('are not found in whatever else is there, and nothing throws', () =>
		fc.assert(
			fc.asyncProperty(
				fc.oneof(
					fc.string({ unit: 'binary', maxLength: 80 }),
					fc.string().map((text) => `{${text}`),
					fc.string().map((text) => `cr1.${text}`),
					fc.json()
				),
				async (text) => {
					expect((await openResults(text)).ok).toBe(false);
				}
			),
			{ numRuns: RUNS }
		));

	it('damaged, tampered with or made up come whole or are refused with a sentence, and nothing throws', async () => {
		const text = JSON.stringify(results);
		const packed = async (json: string): Promise<string> => {
			const bytes = await deflated(new TextEncoder().encode(json));
			return `cr1.${toBase64url(sha256(bytes).subarray(0, 6))}.${toBase64url(bytes)}`;
		};
		// The sum is made anew: who changes a file on purpose can do that.
		const tampered = tamperedWith(results).map((file) => {
			const { sha256: _, ...rest } = file;
			return JSON.stringify({ ...rest, sha256: canonicalSum(rest) });
		});
		const files = fc.oneof(damaged(text), tampered, madeUp(results.format));
		await fc.assert(
			fc.asyncProperty(fc.oneof(files, damaged(fragment)), fc.boolean(), async (given, asLink) => {
				const opened = await openResults(asLink ? await packed(given) : given);
				if (opened.ok) expect(readResults(JSON.stringify(opened.results)).ok).toBe(true);
				else expect(refusalText(opened.code)).toMatch(/\p{L}{4}/u);
				expect(isUnpolluted()).toBe(true);
			}),
			{ numRuns: RUNS }
		);
	});
});
