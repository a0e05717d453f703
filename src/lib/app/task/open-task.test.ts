import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { makeAssignmentFile } from '#lib/storage/training/assignment-file.ts';
import { canonicalSum } from '#lib/storage/training/canonical.ts';
import { damaged, isUnpolluted, madeUp, tamperedWith } from '../../../../tests/support/damaged.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { assignment, randomAssignment } from '../../../../tests/support/tiny-assignment.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { toBase64url } from '../handover/base64url.ts';
import { deflated } from '../handover/deflate.ts';
import { encodeLink } from '../handover/link.ts';
import { openTask } from './open-task.ts';
import { refusalText } from './task-words.ts';

// Chance needs many trials.
vi.setConfig({ testTimeout: PATIENCE });

const given = assignment();

describe('an assignment as it reaches a trainee', () => {
	it('is the same by fragment, by link, amid the words of a message and as a file', async () => {
		const fragment = await encodeLink(given);
		const link = `https://desk.example/en/task/#${fragment}`;
		const file = JSON.stringify(makeAssignmentFile(given, []));
		for (const text of [
			fragment,
			`#${fragment}`,
			link,
			`請做：\n${link}\n謝謝`,
			file,
			` \n${file}`
		]) {
			const opened = await openTask(text);
			expect(opened).toMatchObject({ ok: true, assignment: given });
		}
	});

	it('of any content survives the way by link', () =>
		fc.assert(
			fc.asyncProperty(randomAssignment, async (each) => {
				const opened = await openTask(`see #${await encodeLink(each)} `);
				expect(opened).toEqual({ ok: true, assignment: each, items: [] });
			}),
			{ numRuns: RUNS }
		));

	it('of a newer format is refused as newer, by link and as a file', async () => {
		const newer = { ...given, format: 2 };
		const link = await encodeLink(newer as unknown as typeof given);
		expect(await openTask(link)).toMatchObject({ ok: false, code: 'newer' });
		expect(await openTask(link.replace('cd1', 'cd2'))).toMatchObject({ ok: false, code: 'newer' });
		const file = { ...makeAssignmentFile(given, []), version: 2 };
		expect(await openTask(JSON.stringify(file))).toMatchObject({ ok: false, code: 'newer' });
	});

	it('cut short or changed is refused as damaged', async () => {
		const link = await encodeLink(given);
		expect(await openTask(link.slice(0, -20))).toMatchObject({ ok: false, code: 'damaged' });
		const file = JSON.stringify(makeAssignmentFile(given, [])).replace('第一週', '第二週');
		expect(await openTask(file)).toMatchObject({ ok: false, code: 'damaged' });
	});

	it('longer than any of ours is refused unread', async () => {
		const text = `#cd1.${'A'.repeat(9000)}.B`;
		expect(await openTask(text)).toMatchObject({ ok: false, code: 'too-long' });
	});

	it('is not found in whatever else is there, and nothing throws', () =>
		fc.assert(
			fc.asyncProperty(
				fc.oneof(
					fc.string({ unit: 'binary', maxLength: 80 }),
					fc.string().map((text) => `{${text}`),
					fc.string().map((text) => `#cd1.${text}`),
					fc.json()
				),
				async (text) => {
					expect((await openTask(text)).ok).toBe(false);
				}
			),
			{ numRuns: RUNS }
		));

	it('damaged, tampered with or made up comes whole or is refused with a sentence, and nothing throws', async () => {
		const file = makeAssignmentFile(given, [await tinyItem()]);
		const fragment = await encodeLink(given);
		const packed = async (json: string): Promise<string> => {
			const bytes = await deflated(new TextEncoder().encode(json));
			return `cd1.${toBase64url(sha256(bytes).subarray(0, 6))}.${toBase64url(bytes)}`;
		};
		// The sum is made anew: who changes a file on purpose can do that.
		const tampered = tamperedWith(file).map((each) => {
			const { sha256: _, ...rest } = each;
			return JSON.stringify({ ...rest, sha256: canonicalSum(rest) });
		});
		const texts = fc.oneof(
			...[damaged(JSON.stringify(file)), tampered, madeUp(file.format), damaged(fragment)],
			tamperedWith(given).map((each) => JSON.stringify(each))
		);
		await fc.assert(
			fc.asyncProperty(texts, fc.boolean(), async (text, asLink) => {
				const opened = await openTask(asLink ? await packed(text) : text);
				if (opened.ok) {
					const { assignment: sound, items } = opened;
					expect(() => makeAssignmentFile(sound, items)).not.toThrow();
				} else expect(refusalText(opened.code)).toMatch(/\p{L}{4}/u);
				expect(isUnpolluted()).toBe(true);
			}),
			{ numRuns: RUNS }
		);
	});
});
