import { describe, expect, it } from 'vitest';
import { assignment } from '../../../../../tests/support/tiny-assignment.ts';
import { uuid } from '../../../../../tests/support/tiny-attempt.ts';
import { decodeLink } from '#lib/app/handover/link.ts';
import { forPerson, waysOf } from './ways.ts';

const OFFICE = 'https://desk.example';
const noise = (length: number): string =>
	Array.from({ length }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20_000))).join('');

describe('waysOf', () => {
	it('offers a code and a link that say the same, and lead to the assignment', async () => {
		const { qr, link } = await waysOf(assignment(), OFFICE, '/en/task/');
		expect(qr).toEqual(link);
		const text = link.ok ? link.text : '';
		expect(text.startsWith(`${OFFICE}/en/task/#`)).toBe(true);
		expect(await decodeLink(new URL(text).hash)).toEqual({ ok: true, assignment: assignment() });
	});

	it('offers no code for what is too long for one, and no link for what is too long for that', async () => {
		const long = await waysOf(assignment({ note: noise(700) }), OFFICE, '/task/');
		expect(long.qr).toEqual({ ok: false, why: 'too-long' });
		expect(long.link.ok).toBe(true);
		const comment = { attempt: uuid(1), seq: 1, text: noise(2000), at: 1 };
		const comments = [comment, { ...comment, seq: 2, text: noise(1999) + noise(1) }];
		const longest = assignment({ note: noise(2000).split('').reverse().join(''), comments });
		expect((await waysOf(longest, OFFICE, '/task/')).link).toEqual({ ok: false, why: 'too-long' });
	});

	it.each([
		['http://localhost:4183', 'this-device'],
		['null', 'no-address']
	] as const)('offers only a file where the app is at %s', async (origin, why) => {
		const not = { ok: false, why };
		expect(await waysOf(assignment(), origin, '/task/')).toEqual({ qr: not, link: not });
	});
});

describe('forPerson', () => {
	const two = assignment({
		to: [
			{ id: 'ann', name: '李安' },
			{ id: 'ben', name: '何斌' }
		]
	});
	const word = (at: number) => ({ attempt: uuid(1), seq: at, text: `第 ${at} 句`, at });

	it('names nobody else', () => {
		expect(JSON.stringify(forPerson(two, 'ben'))).not.toContain('李安');
		expect(forPerson(two, 'ben').to).toEqual([{ id: 'ben', name: '何斌' }]);
	});

	it('takes along the newest words on that person, and none of an earlier hand-over', () => {
		const words = Array.from({ length: 501 }, (_, i) => word(i));
		const { comments } = forPerson({ ...two, comments: [word(9999)] }, 'ben', words);
		expect(comments).toHaveLength(500);
		expect(comments?.[0]).toEqual(word(500));
		expect(forPerson({ ...two, comments: [word(9999)] }, 'ben')).not.toHaveProperty('comments');
	});
});
