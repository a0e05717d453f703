import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '#lib/paraglide/messages.js';
import '#lib/ui/tokens.css';
import '#lib/ui/base.css';
import Forecast from './Forecast.svelte';

const zone = 'Asia/Hong_Kong';
const FIRST = Date.UTC(2026, 2, 1, 16);
const daysOf = (counts: number[]) =>
	counts.map((due, i) => ({ day: 20514 + i, begins: FIRST + i * 86_400_000, due }));

test('every day is in the list with its date in the office’s zone and its number', async () => {
	const days = daysOf([12, 0, 3, 1, 0, 0, 5, 2, 0, 1, 1, 0, 0, 4]);
	const screen = await render(Forecast, { days, zone });
	const list = screen.getByRole('list', { name: m.outlook_forecast_title() });
	const items = list.getByRole('listitem').elements();
	const said = items.map((item) => item.textContent.replace(/\s+/g, ' ').trim());
	expect(said).toHaveLength(14);
	expect(said[0]).toBe(`${m.outlook_today()} 3月2日 12 ${m.outlook_due_unit()}`);
	expect(said[1]).toBe(`週二 3月3日 0 ${m.outlook_due_unit()}`);
	await expect.element(screen.getByText(m.outlook_forecast_about({ count: 29 }))).toBeVisible();
});

test('the bars are as long as their numbers, the longest the full length', async () => {
	const { container } = await render(Forecast, { days: daysOf([4, 2, 0]), zone });
	const [whole = 0, half = 0, none] = [...container.querySelectorAll('i')].map(
		(bar) => bar.getBoundingClientRect().width
	);
	expect(whole).toBeGreaterThan(50);
	expect(half / whole).toBeCloseTo(0.5, 1);
	expect(none).toBe(0);
});

test.each([256, 1084])('within %i px nothing is cut off', async (width) => {
	const { container } = await render(Forecast, { days: daysOf(Array(14).fill(1234)), zone });
	container.style.inlineSize = `${width}px`;
	for (const item of container.querySelectorAll('li, .day, .place'))
		expect(item.scrollWidth).toBeLessThanOrEqual(item.clientWidth + 1);
});

test('with nothing due it says what would fill it', async () => {
	const screen = await render(Forecast, { days: daysOf([0, 0]), zone });
	await expect.element(screen.getByText(m.outlook_forecast_none())).toBeVisible();
	expect(screen.getByRole('list').elements()).toEqual([]);
});
