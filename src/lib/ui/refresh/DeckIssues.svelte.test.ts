import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Flawed } from '#lib/app/refresher/issue-notes.ts';
import { m } from '#lib/paraglide/messages.js';
import DeckIssues from './DeckIssues.svelte';

const NONE: Flawed = { issues: [], gone: [], log: [], unreadable: [] };
const titles = (id: string) => `題 ${id}`;
async function show(change: Partial<Flawed>) {
	const screen = await render(DeckIssues, { ...NONE, ...change, titles });
	const details = screen.container.querySelector('details');
	if (details) {
		expect(details.open).toBe(false);
		details.open = true;
	}
	return screen;
}

test('when all is well, nothing is shown', async () => {
	const { container } = await show({});
	expect(container.querySelector('details')).toBeNull();
	expect(container.textContent.trim()).toBe('');
});

test('a policy without an approver names each clause once, and what to do', async () => {
	const issue = { code: 'no-approver' as const, clause: 'APR-MIN', card: 'DL-MIN-SOLVE.approver' };
	const screen = await show({ issues: [issue, { ...issue, card: 'DL-IMP-SOLVE.approver' }] });
	await expect.element(screen.getByText(m.outlook_issue_no_approver_what())).toBeVisible();
	const link = screen.getByRole('link', { name: 'APR-MIN' });
	expect(link.elements()).toHaveLength(1);
	expect(link.element().getAttribute('href')).toBe('/procedure/#APR-MIN');
});

test('what nobody asks about leads to the question bank', async () => {
	const screen = await show({
		issues: [{ code: 'not-asked', clause: 'DL-VISIT', card: 'DL-VISIT.limit' }]
	});
	await expect.element(screen.getByText('題 DL-VISIT')).toBeVisible();
	const link = screen.getByRole('link', { name: m.questions_title() });
	expect(link.element().getAttribute('href')).toBe('/questions/');
});

test('a card whose clause is gone says that its answers are kept', async () => {
	const screen = await show({ gone: [{ card: 'OLD-1.limit', reviews: 4 }] });
	await expect.element(screen.getByText('OLD-1.limit')).toBeVisible();
	await expect.element(screen.getByText(m.outlook_issue_gone_answers({ count: 4 }))).toBeVisible();
	await expect.element(screen.getByText(m.outlook_issue_gone_what())).toBeVisible();
});

test('a clock that jumped back twice is one note, by the longest jump', async () => {
	const HOUR = 3_600_000;
	const screen = await show({
		log: [
			{ code: 'clock-back', seq: 3, by: 2 * HOUR },
			{ code: 'clock-back', seq: 9, by: 26 * HOUR },
			{ code: 'no-review', seq: 12, of: 99 }
		]
	});
	const length = `${m.length_days({ count: 1 })} ${m.length_hours({ count: 2 })}`;
	const what = m.outlook_issue_clock_what({ count: 2, length });
	await expect.element(screen.getByText(what)).toBeVisible();
	await expect.element(screen.getByText(m.outlook_issue_amend_what({ count: 1 }))).toBeVisible();
	await expect.element(screen.getByText(m.outlook_issues_title({ count: 2 }))).toBeVisible();
});

test.each([
	['newer', m.attempt_newer],
	['broken', m.attempt_broken],
	['whatever', m.attempt_broken]
])('a log that cannot be read (%s) says why, and offers a file', async (code, why) => {
	const screen = await show({ unreadable: [{ id: 'log-1', code }] });
	await expect.element(screen.getByText(why())).toBeVisible();
	await expect.element(screen.getByText(m.outlook_issue_unreadable_what())).toBeVisible();
	await expect.element(screen.getByRole('button', { name: m.save_file() })).toBeVisible();
});
