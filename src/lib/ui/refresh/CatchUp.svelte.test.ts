import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '#lib/paraglide/messages.js';
import CatchUp from './CatchUp.svelte';

const zone = 'Asia/Hong_Kong';
/** 2026-03-02 and the days after it. */
const days = [['a', 'b'], ['c', 'd'], ['e']].map((cards, i) => ({ day: 20514 + i, cards }));

test('says how many wait, how many a day, and by when all is caught up', async () => {
	const screen = await render(CatchUp, { days, budget: 2, zone, left: 3 });
	const said = m.outlook_catch_up({ count: 5, budget: 2, date: '3月4日星期三' });
	await expect.element(screen.getByText(said)).toBeVisible();
});

test('is absent while the day holds what is due', async () => {
	const { container } = await render(CatchUp, { days: days.slice(0, 1), budget: 2, zone, left: 0 });
	expect(container.textContent.trim()).toBe('');
});
