import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '#lib/paraglide/messages.js';
import RecallMap from './RecallMap.svelte';

const of = (clause: string, recall: number | null) => ({
	...{ clause, recall, met: recall === null ? 0 : 1, cards: 2 }
});
const groups = [
	{ name: '時限', clauses: ['DL-FORM', 'DL-TELL'] },
	{ name: '立項', clauses: ['OPEN-a', 'OPEN-d'] }
];
const titles = (id: string) => `題 ${id}`;
const show = (...clauses: ReturnType<typeof of>[]) =>
	render(RecallMap, { clauses, groups, titles });

test('each clause leads to its words, with its figure; one that was not met has a dash', async () => {
	const screen = await show(of('DL-TELL', 0.874), of('DL-FORM', null));
	const cells = [...screen.container.querySelectorAll('details a')];
	expect(cells.map((link) => link.textContent.replace(/\s+/g, ' ').trim())).toEqual([
		`– ${m.outlook_recall_unmet()} 題 DL-FORM DL-FORM`,
		'87% 題 DL-TELL DL-TELL'
	]);
	expect(cells.map((link) => link.getAttribute('href'))).toEqual([
		'/procedure/#DL-FORM',
		'/procedure/#DL-TELL'
	]);
});

test('the clauses likeliest to be forgotten are named above it, weakest first', async () => {
	const screen = await show(of('DL-FORM', 0.9), of('DL-TELL', 0.42), of('OPEN-a', 1));
	await expect
		.element(screen.getByRole('heading', { name: m.outlook_recall_weakest() }))
		.toBeVisible();
	const items = [...screen.container.querySelectorAll('ol li')];
	expect(items.map((item) => item.textContent.replace(/\s+/g, ' ').trim())).toEqual([
		'題 DL-TELL 42%',
		'題 DL-FORM 90%'
	]);
});

test('where there is room only what was not met is folded, and opens by keyboard', async () => {
	await page.viewport(1280, 800);
	await expect.poll(() => window.innerWidth).toBe(1280);
	const screen = await show(of('DL-FORM', 0.9), of('OPEN-a', null));
	const folded = screen.getByText('立項');
	const cell = screen.getByRole('link', { name: '題 OPEN-a' });
	await expect.element(cell).not.toBeInTheDocument();
	await expect.element(screen.getByRole('link', { name: '題 DL-FORM' }).last()).toBeVisible();
	folded.element().closest('summary')?.focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(cell).toBeVisible();
});

test('where it is narrow all groups are folded, and say how many were met and the lowest figure', async () => {
	await page.viewport(390, 800);
	await expect.poll(() => window.innerWidth).toBe(390);
	const clauses = [of('DL-FORM', 0.91), of('DL-TELL', 0.874)];
	const screen = await render(RecallMap, { clauses, groups, titles });
	const group = screen.container.querySelector('details');
	expect(group?.open).toBe(false);
	const said = group?.querySelector('summary')?.textContent.replace(/\s+/g, ' ').trim();
	const met = m.outlook_recall_met({ met: 2, count: 2 });
	expect(said).toBe(`時限 ${met} · ${m.outlook_recall_lowest({ percent: '87%' })}`);
});

test('the colour is that of the figure’s band, which the key explains', async () => {
	const screen = await show(of('DL-FORM', 0.96), of('DL-TELL', 0.3));
	const heat = [...screen.container.querySelectorAll<HTMLElement>('details a')].map((link) =>
		link.style.getPropertyValue('--heat')
	);
	expect(heat).toEqual(['var(--t0)', 'var(--t4)']);
	const key = screen.getByRole('list', { name: m.outlook_recall_key() });
	await expect.element(key).toHaveTextContent('95% 至 100%');
	await expect.element(key).toHaveTextContent('0% 至 64%');
});

test('when nothing was met it says what would fill it', async () => {
	const screen = await show(of('DL-FORM', null));
	await expect.element(screen.getByText(m.outlook_recall_none())).toBeVisible();
	expect(screen.container.querySelector('ol')).toBeNull();
});

test('when all is fresh it says so', async () => {
	const screen = await show(of('DL-FORM', 1));
	await expect.element(screen.getByText(m.outlook_recall_sure())).toBeVisible();
});
