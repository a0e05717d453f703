import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import TemperatureCurve from './TemperatureCurve.svelte';

const axis = { calm: 'Calm', furious: 'Furious' };
const points = (count: number) =>
	Array.from({ length: count }, (_, index) => ({
		temperature: (index * 37) % 101,
		label: `Line ${index}`
	}));

test.each([1, 2, 40])('%i points have as many dots, each with its words', async (count) => {
	const { container } = await render(TemperatureCurve, {
		points: points(count),
		label: 'Temperature',
		axis
	});
	const titles = [...container.querySelectorAll('.dot title')].map((title) => title.textContent);
	expect(titles).toHaveLength(count);
	expect(titles[0]).toBe('Line 0 · 0');
	expect(container.innerHTML).not.toContain('NaN');
});

test('the drawing is named and a list says the same', async () => {
	const screen = await render(TemperatureCurve, {
		points: points(3),
		mark: 1,
		markLabel: 'cost most',
		label: 'From 0 to 74',
		axis
	});
	await expect.element(screen.getByRole('img', { name: 'From 0 to 74' })).toBeInTheDocument();
	const items = screen
		.getByRole('listitem')
		.elements()
		.map((item) => item.textContent);
	expect(items).toEqual(['Line 0 · 0', 'Line 1 · 37 · cost most', 'Line 2 · 74']);
});

test('only the costliest line is ringed', async () => {
	const { container } = await render(TemperatureCurve, {
		points: points(5),
		mark: 3,
		label: 'Temperature',
		axis
	});
	const ringed = [...container.querySelectorAll('.marked title')].map(
		({ textContent }) => textContent
	);
	expect(ringed).toEqual(['Line 3 · 10']);
});

test('without a mark nothing is ringed', async () => {
	const { container } = await render(TemperatureCurve, {
		points: points(5),
		label: 'Temperature',
		axis
	});
	expect(container.querySelectorAll('.marked')).toHaveLength(0);
});

test('hotter is higher, and the curve stays within the grid', async () => {
	const { container } = await render(TemperatureCurve, {
		points: [130, 75, -20].map((temperature) => ({ temperature, label: '' })),
		label: 'Temperature',
		axis
	});
	expect(container.querySelector('.line')?.getAttribute('d')).toBe('M0 0L50 25L100 100');
});
