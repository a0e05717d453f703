import { expect, it } from 'vitest';
import { MOODS, moodAt, type Mood } from './mood.ts';

it.each<[number, Mood]>([
	[0, 'calm'],
	[19, 'calm'],
	[20, 'uneasy'],
	[39, 'uneasy'],
	[40, 'displeased'],
	[59, 'displeased'],
	[60, 'agitated'],
	[79, 'agitated'],
	[80, 'furious'],
	[99, 'furious'],
	[100, 'furious']
])('at %i the face is %s', (temperature, mood) => {
	expect(moodAt(temperature)).toBe(mood);
});

it('has a mood even outside the scale', () => {
	expect([moodAt(-5), moodAt(140)]).toEqual(['calm', 'furious']);
});

it('gives each mood a fifth of the scale', () => {
	const counts = MOODS.map(
		(mood) => Array.from({ length: 100 }, (_, t) => moodAt(t)).filter((m) => m === mood).length
	);
	expect(counts).toEqual([20, 20, 20, 20, 20]);
});
