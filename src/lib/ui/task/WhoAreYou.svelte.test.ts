import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '#lib/paraglide/messages.js';
import WhoAreYou from './WhoAreYou.svelte';

const people = [
	{ id: 'p-1', name: '陳小美' },
	{ id: 'p-2', name: '<i>李安</i>' }
];

test('nobody is chosen until it is said, and none of them can be said, too', async () => {
	const onsay = vi.fn();
	const screen = await render(WhoAreYou, { people, person: undefined, onsay });
	for (const radio of screen.getByRole('radio').elements())
		expect((radio as HTMLInputElement).checked).toBe(false);
	await screen.getByRole('radio', { name: '<i>李安</i>' }).click();
	expect(onsay).toHaveBeenLastCalledWith('p-2');
	await screen.getByRole('radio', { name: m.task_who_other() }).click();
	expect(onsay).toHaveBeenLastCalledWith(null);
});

test('whoever is known is chosen', async () => {
	const screen = await render(WhoAreYou, { people, person: 'p-1', onsay: vi.fn() });
	await expect.element(screen.getByRole('radio', { name: '陳小美' })).toBeChecked();
});
