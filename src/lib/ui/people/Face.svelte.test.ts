import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Mood } from '#lib/domain/roleplay/mood.ts';
import type { Look } from '#lib/domain/roleplay/scenario.ts';
import Face from './Face.svelte';

const moods: Mood[] = ['calm', 'uneasy', 'displeased', 'agitated', 'furious'];
const someone: Look = {
	skin: 'warm',
	hair: 'short',
	hairColour: 'black',
	age: 'middle',
	glasses: false,
	top: 'navy'
};
const others: { [Key in keyof Look]: Look[Key][] } = {
	skin: ['light', 'warm', 'tan', 'brown'],
	hair: ['bald', 'short', 'bob', 'long', 'bun', 'curly'],
	hairColour: ['black', 'brown', 'grey', 'white'],
	age: ['young', 'middle', 'old'],
	glasses: [false, true],
	top: ['teal', 'rust', 'plum', 'slate', 'olive', 'navy']
};

/** The markup of a face without its ids, which differ in every rendering, and without its mood's name. */
const drawn = async (look: Look, mood: Mood) => {
	const { container, unmount } = await render(Face, { look, mood, label: 'Someone' });
	const svg = container.querySelector('svg');
	const id = svg?.querySelector('clipPath')?.id ?? '';
	const markup = svg?.innerHTML.replaceAll(id, '') + (svg?.getAttribute('style') ?? '');
	await unmount();
	return markup;
};

test('a face is an image with the label that it is given', async () => {
	const screen = await render(Face, { look: someone, mood: 'uneasy', label: 'Mr Cheung, uneasy' });
	await expect
		.element(screen.getByRole('img', { name: 'Mr Cheung, uneasy' }))
		.toHaveAttribute('viewBox', '0 0 160 160');
});

test('every mood with every hair is drawn differently', async () => {
	const markups = new Set<string>();
	for (const hair of others.hair) {
		for (const mood of moods) markups.add(await drawn({ ...someone, hair }, mood));
	}
	expect(markups.size).toBe(moods.length * others.hair.length);
});

test.each(Object.keys(others) as (keyof Look)[])(
	'people who differ by %s look different',
	async (trait) => {
		const markups = new Set<string>();
		for (const value of others[trait])
			markups.add(await drawn({ ...someone, [trait]: value }, 'calm'));
		expect(markups.size).toBe(others[trait].length);
	}
);

test('two faces on a page do not share a clip path', async () => {
	const first = await render(Face, { look: someone, mood: 'calm', label: 'First' });
	const second = await render(Face, { look: someone, mood: 'calm', label: 'Second' });
	const clips = [first, second].map((screen) => screen.container.querySelector('clipPath')?.id);
	expect(new Set(clips).size).toBe(2);
	expect(second.container.querySelector('g[clip-path]')?.getAttribute('clip-path')).toBe(
		`url(#${clips[1]})`
	);
});

test('a change of mood moves the drawing that is there', async () => {
	const screen = await render(Face, { look: someone, mood: 'calm', label: 'Someone' });
	const mouth = screen.container.querySelector('.mouth');
	const before = mouth?.getAttribute('d');
	await screen.rerender({ mood: 'furious' });
	expect(mouth?.isConnected).toBe(true);
	expect(mouth?.getAttribute('d')).not.toBe(before);
});
