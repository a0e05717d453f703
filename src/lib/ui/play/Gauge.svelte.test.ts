import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Gauge from './Gauge.svelte';

const words = { label: 'Agitated', low: 'Calm', name: 'Temperature' };

test('the gauge is a meter that says where the talk stands', async () => {
	const screen = await render(Gauge, { temperature: 71, change: -6, ...words });
	const meter = screen.getByRole('meter', { name: 'Temperature' });
	await expect.element(meter).toHaveAttribute('aria-valuenow', '71');
	await expect.element(meter).toHaveAttribute('aria-valuemin', '0');
	await expect.element(meter).toHaveAttribute('aria-valuemax', '100');
	await expect.element(meter).toHaveAttribute('aria-valuetext', '71 Agitated ↓6');
});

test.each([
	[-5, '0'],
	[0, '0'],
	[100, '100'],
	[140, '100']
])('a temperature of %i stands at %s', async (temperature, at) => {
	const screen = await render(Gauge, { temperature, change: null, ...words });
	await expect.element(screen.getByRole('meter')).toHaveAttribute('aria-valuenow', at);
	expect(screen.container.querySelector<HTMLElement>('.pin')?.style.left).toBe(`${at}%`);
});

test.each([
	[8, '↑8'],
	[-6, '↓6'],
	[0, '±0']
])('a change of %i shows as %s, not by colour alone', async (change, shown) => {
	const screen = await render(Gauge, { temperature: 50, change, ...words });
	await expect.element(screen.getByText(shown, { exact: true })).toBeVisible();
});

test('before the first move no change is shown', async () => {
	const screen = await render(Gauge, { temperature: 50, change: null, ...words });
	await expect.element(screen.getByText('Agitated')).toBeVisible();
	expect(screen.container.textContent).not.toMatch(/[↑↓±]/);
});
