import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '#lib/paraglide/messages.js';
import Mistakes from './Mistakes.svelte';

const cardsOf = (count: number) =>
	Array.from({ length: count }, (_, i) => ({
		card: `TIP-${i}.mistake`,
		clause: `TIP-${i}`,
		from: [{ attempt: 'a', seq: i }],
		state: 'waiting' as const,
		href: `/debrief/?attempt=${i}`
	}));
const titles = (id: string) => `題 ${id}`;

test('each leads to its clause and to its moment', async () => {
	const screen = await render(Mistakes, { cards: cardsOf(1), titles });
	const moment = screen.getByRole('link', { name: `${m.outlook_mistakes_moment()} 題 TIP-0` });
	expect(moment.element().getAttribute('href')).toBe('/debrief/?attempt=0');
	const clause = screen.getByRole('link', { name: 'TIP-0', exact: true });
	expect(clause.element().getAttribute('href')).toBe('/procedure/#TIP-0');
	await expect.element(screen.getByText(m.outlook_mistakes_waiting())).toBeVisible();
});

test('ten are shown first, then all, and the focus stays', async () => {
	const screen = await render(Mistakes, { cards: cardsOf(13), titles });
	const items = () => screen.getByRole('listitem').elements();
	expect(items()).toHaveLength(10);
	const button = screen.getByRole('button');
	await expect.element(button).toHaveAttribute('aria-expanded', 'false');
	(button.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(button).toHaveAttribute('aria-expanded', 'true');
	expect(items()).toHaveLength(13);
	await expect.element(button).toHaveFocus();
});

test('without any it says what would fill it', async () => {
	const screen = await render(Mistakes, { cards: [], titles });
	await expect.element(screen.getByText(m.outlook_mistakes_none())).toBeVisible();
});
