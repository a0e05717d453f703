import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fact } from '../../../../../tests/support/tiny-assignment.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import { rebuilt } from '#lib/domain/training/aggregate/aggregate.ts';
import type { Followed } from '#lib/app/trainer/follow/followed.svelte.ts';
import { View } from '#lib/app/trainer/follow/view.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import '#lib/ui/tokens.css';
import '#lib/ui/base.css';
import MatrixCard from './MatrixCard.svelte';

const ZONE = 'Asia/Hong_Kong';
const NAMES = { ann: '陳大文', ben: '<b>李</b>', cat: '張三' };
const earned = (points: number) =>
	fact(1, { criteria: { 'TIP-01': { earned: points, offered: 4 } } });
const FOLLOWED: Followed = {
	people: Object.entries(NAMES).map(([id, name]) => ({ id, name, groups: [], state: 'active' })),
	groups: [],
	aggregates: [rebuilt('ann', [earned(1)], ZONE), rebuilt('ben', [earned(3)], ZONE)],
	...{ issued: [], older: 0, unreadable: 0, at: 0 }
};
const shown = () => render(MatrixCard, { view: new View(() => FOLLOWED), catalogue: [] });

async function table() {
	const screen = await shown();
	const found = screen.container.querySelector('table');
	if (!found) throw new Error('no table');
	// Name, overall, attempts and passed come before the criteria.
	const first = 4 + CRITERIA.indexOf('TIP-01');
	const rows = () => [...(found.tBodies[0]?.rows ?? [])];
	return {
		names: () => rows().map((row) => row.cells[0]?.textContent.trim()),
		figures: () => rows().map((row) => row.cells[first]?.textContent.trim()),
		head: () => found.tHead?.rows[0]?.cells[first],
		press: () => found.tHead?.rows[0]?.cells[first]?.querySelector('button')?.click()
	};
}

test('a column sorts, the weakest first, and turns round; who has nothing comes last', async () => {
	const { names, figures, head, press } = await table();
	expect(head()?.getAttribute('aria-sort')).toBe('none');
	press();
	await expect.poll(figures).toEqual(['25', '75', '–']);
	expect(names()).toEqual([NAMES.ann, NAMES.ben, NAMES.cat]);
	expect(head()?.getAttribute('aria-sort')).toBe('ascending');
	press();
	await expect.poll(figures).toEqual(['75', '25', '–']);
	expect(head()?.getAttribute('aria-sort')).toBe('descending');
});

test('a name with HTML in it is shown as text', async () => {
	const { container } = await shown();
	expect(container.querySelector('tbody b')).toBeNull();
	expect(container.textContent).toContain(NAMES.ben);
});

test('the same figures can be read of one person at a time', async () => {
	const { container } = await shown();
	const said = () => container.querySelector('dl')?.textContent ?? '';
	const select = container.querySelector('select');
	if (!select) throw new Error('nobody to choose');
	select.value = 'ann';
	select.dispatchEvent(new Event('change', { bubbles: true }));
	await expect.poll(said).toContain('25%');
	expect(said()).toContain(m.follow_nothing_yet());
});

test('of many people the first hundred are drawn, the rest when asked', async () => {
	const people = Array.from({ length: 103 }, (_, i) => ({
		...{ id: `p${i}`, name: `人${i}`, groups: [] },
		state: 'active' as const
	}));
	const view = new View(() => ({ ...FOLLOWED, people }));
	const { container } = await render(MatrixCard, { view, catalogue: [] });
	const rows = () => container.querySelectorAll('tbody tr').length;
	expect(rows()).toBe(100);
	// Not by a locator: on a narrow screen the table is not shown.
	const rest = m.follow_rest_of({ count: 3 });
	const button = [...container.querySelectorAll('button')].find(
		({ textContent }) => textContent.trim() === rest
	);
	button?.click();
	await expect.poll(rows).toBe(103);
});
