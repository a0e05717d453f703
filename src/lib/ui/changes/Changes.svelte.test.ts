import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Change } from '#lib/app/changes/changes.ts';
import { m } from '#lib/paraglide/messages.js';
import Changes from './Changes.svelte';
import ChangesNotice from './ChangesNotice.svelte';

const change = (over: Partial<Change>): Change => ({
	clause: 'DL-IMP-SOLVE',
	group: 'limits',
	what: '重要投訴處理完畢：時限',
	before: '三日',
	after: '五日',
	...over
});
const LONGER = change({});
const NEW = change({ what: '重要投訴處理完畢：表格', before: undefined, after: '維修服務單' });
const GONE = change({ clause: 'DL-VISIT', what: '回訪', before: '沒有定時限', after: undefined });
const OPENS = change({
	clause: 'OPEN-f',
	group: 'conditions',
	what: '無須跟進',
	before: '不立項',
	after: '要立項'
});

async function show(changes: Change[], cards?: Record<string, number>) {
	const onread = vi.fn<() => void>();
	const screen = await render(Changes, {
		changes,
		from: 1,
		to: 2,
		...(cards && { cards }),
		onread
	});
	return { screen, onread };
}

test('old and new stand side by side, each said to be what it is', async () => {
	const { screen } = await show([LONGER]);
	await expect.element(screen.getByText(m.changes_versions({ from: 1, to: 2 }))).toBeVisible();
	const line = screen.getByRole('listitem');
	await expect.element(line.getByRole('heading', { name: LONGER.what })).toBeVisible();
	await expect.element(line.getByRole('deletion')).toHaveTextContent('三日');
	await expect.element(line.getByRole('insertion')).toHaveTextContent('五日');
	const said = line.element().textContent;
	expect(said.indexOf(m.changes_before())).toBeLessThan(said.indexOf('三日'));
	expect(said.indexOf(m.changes_after())).toBeGreaterThan(said.indexOf('三日'));
	expect(said.indexOf(m.changes_after())).toBeLessThan(said.indexOf('五日'));
});

test('each change leads to its clause', async () => {
	const { screen } = await show([LONGER, OPENS]);
	for (const { clause } of [LONGER, OPENS])
		await expect
			.element(screen.getByRole('link', { name: clause }))
			.toHaveAttribute('href', expect.stringContaining(`/procedure/#${clause}`));
});

test('what is new had nothing before, and what is gone has nothing now: in words', async () => {
	const { screen } = await show([NEW, GONE]);
	const [added, gone] = [screen.getByRole('listitem').nth(0), screen.getByRole('listitem').nth(1)];
	await expect.element(added.getByText(m.changes_new(), { exact: true })).toBeVisible();
	await expect.element(added.getByText(m.changes_was_none())).toBeVisible();
	expect(added.getByRole('deletion').elements()).toEqual([]);
	await expect.element(gone.getByText(m.changes_gone(), { exact: true })).toBeVisible();
	await expect.element(gone.getByText(m.changes_now_none())).toBeVisible();
	expect(gone.getByRole('insertion').elements()).toEqual([]);
});

test('they stand by groups, and a group without changes is not there', async () => {
	const { screen } = await show([OPENS, LONGER]);
	const names = screen
		.getByRole('heading', { level: 2 })
		.elements()
		.map((each) => each.textContent);
	expect(names).toEqual([m.changes_group_limits(), m.changes_group_conditions()]);
	await expect
		.element(screen.getByRole('list', { name: m.changes_group_conditions() }))
		.toHaveTextContent('要立項');
});

test('the cards that come due by a clause are told once', async () => {
	const { screen } = await show([LONGER, NEW, OPENS], { 'DL-IMP-SOLVE': 2 });
	expect(screen.getByText(m.changes_cards({ count: 2 })).elements()).toHaveLength(1);
	expect(screen.getByText(m.changes_cards({ count: 0 })).elements()).toEqual([]);
});

test('who has read it says so', async () => {
	const { screen, onread } = await show([LONGER]);
	await screen.getByRole('button', { name: m.changes_read() }).click();
	expect(onread).toHaveBeenCalledTimes(1);
});

test('without changes it says that both say the same', async () => {
	const { screen } = await show([]);
	await expect.element(screen.getByText(m.changes_empty())).toBeVisible();
	expect(screen.getByRole('list').elements()).toEqual([]);
});

test('the notice counts the clauses and leads to them', async () => {
	const screen = await render(ChangesNotice, { count: 3, href: '/refresh/changes/' });
	await expect.element(screen.getByText(m.changes_notice({ count: 3 }))).toBeVisible();
	await expect
		.element(screen.getByRole('link', { name: m.changes_see() }))
		.toHaveAttribute('href', '/refresh/changes/');
});
