import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { dropGroup, renameGroup } from '#lib/app/trainer/roster/roster.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import GroupRow from './GroupRow.svelte';

vi.mock('#lib/app/trainer/roster/roster.svelte.ts', () => ({
	dropGroup: vi.fn(),
	renameGroup: vi.fn()
}));

const group = { id: 'g-1', name: '<b>早更</b>', kind: 'shift' as const };
const ondropped = vi.fn();

beforeEach(() => vi.clearAllMocks());

async function opened() {
	const screen = await render(GroupRow, { group, size: 2, ondropped });
	screen.container.querySelector('summary')?.click();
	return screen;
}

test('a name that cannot be had is said so, and the group keeps its own', async () => {
	vi.mocked(renameGroup).mockResolvedValue(m.group_taken());
	const screen = await opened();
	expect(screen.container.querySelector('b')).toBeNull();
	await screen.getByLabelText(m.group_name()).fill('夜更');
	await screen.getByRole('button', { name: m.group_keep() }).click();
	await expect.element(screen.getByRole('alert')).toHaveTextContent(m.group_taken());
	expect(renameGroup).toHaveBeenCalledExactlyOnceWith('g-1', '夜更');
});

test('dropping asks first and says how many people it concerns, then from how many it was taken', async () => {
	vi.mocked(dropGroup).mockResolvedValue({ ok: true, count: 3 });
	const screen = await opened();
	await screen.getByRole('button', { name: m.group_drop() }).click();
	const dialog = screen.getByRole('alertdialog');
	await expect.element(dialog).toHaveTextContent(m.group_drop_text({ count: 2 }));
	expect(dropGroup).not.toHaveBeenCalled();
	await dialog.getByRole('button', { name: m.group_drop_yes() }).click();
	const said = m.group_dropped({ name: group.name, count: 3 });
	await expect.poll(() => ondropped.mock.calls).toEqual([[said]]);
});
