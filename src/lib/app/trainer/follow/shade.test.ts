import { describe, expect, it } from 'vitest';
import { cellFigure, shadeOf } from './shade.ts';

describe('shadeOf', () => {
	it.each([
		[0, 0],
		[24.9, 0],
		[25, 1],
		[50, 2],
		[65, 3],
		[79.9, 3],
		[80, 4],
		[100, 4]
	])('%d is shade %d', (percent, shade) => {
		expect(shadeOf(percent)).toBe(shade);
	});
});

describe('cellFigure', () => {
	it.each([
		[0, '0'],
		[66.7, '67'],
		[99.9, '99'],
		[100, '100']
	])('%d is shown as %s', (percent, shown) => {
		expect(cellFigure(percent)).toBe(shown);
	});
});
