import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '#lib/paraglide/messages.js';
import Comment from './Comment.svelte';

const comment = { from: '陳主任', attempt: 'a', seq: 4, text: '<b>再看</b>\n一次', at: 0 };
const rated = { criterion: 'TIP-01', verdict: 'met' } as const;

test('the original self-rating stands beside the adjusted one', async () => {
	const screen = await render(Comment, { comment: { ...comment, rated, verdict: 'part' } });
	const both = m.task_comment_adjusts({ own: m.verdict_met(), verdict: m.verdict_part() });
	await expect.element(screen.getByText(both)).toBeVisible();
});

test('a rating that is accepted or rejected says so', async () => {
	const accepted = await render(Comment, { comment: { ...comment, rated, verdict: 'met' } });
	const own = m.verdict_met();
	await expect.element(accepted.getByText(m.task_comment_accepts({ own }))).toBeVisible();
	await accepted.unmount();
	const rejected = await render(Comment, { comment: { ...comment, rated, verdict: null } });
	await expect.element(rejected.getByText(m.task_comment_rejects({ own }))).toBeVisible();
});

test('markup is shown as text', async () => {
	const screen = await render(Comment, { comment });
	await expect.element(screen.getByText('<b>再看</b>')).toBeVisible();
	expect(screen.container.querySelector('b')).toBeNull();
});
