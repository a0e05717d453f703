import { describe, expect, test } from 'vitest';
import { MOODS } from '#lib/domain/roleplay/mood.ts';
import { EXPRESSION } from './expression.ts';

const parts = ['brow', 'upper', 'lower', 'mouth', 'teeth', 'tongue', 'chin'] as const;

/** A path's commands and how many numbers each takes: what two paths must share to ease into each other. */
const skeleton = (path: string) => path.replace(/-?\d+(\.\d+)?/g, 'n').replace(/\s+/g, ' ');

describe('expressions', () => {
	test.each(parts)('the %s of every mood has the same commands', (part) => {
		const skeletons = new Set(MOODS.map((mood) => skeleton(EXPRESSION[mood][part])));
		expect(skeletons.size).toBe(1);
	});

	test.each(parts)('the %s is different in every mood', (part) => {
		expect(new Set(MOODS.map((mood) => EXPRESSION[mood][part])).size).toBe(MOODS.length);
	});

	test('the blood rises with the mood and never falls', () => {
		const flushes = MOODS.map((mood) => EXPRESSION[mood].flush);
		expect(flushes).toEqual(flushes.toSorted((a, b) => a - b));
	});
});
