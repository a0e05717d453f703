import { beforeAll, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { attemptOn, logOn } from '../../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { debriefOf } from '#lib/app/debrief.ts';
import { talkOf } from '#lib/app/pinned.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { m } from '#lib/paraglide/messages.js';
import Debrief from './Debrief.svelte';

vi.mock('#lib/app/task/comments.svelte.ts', () => ({ followComments: () => ({ list: [] }) }));

const TALK: TalkEvent[] = [
	{ type: 'worded', node: 'lift', text: '請慢慢說。' },
	{ type: 'replied', node: 'lift', reply: 'listen' },
	{ type: 'replied', node: 'promise', reply: 'record' },
	{ type: 'rated', turn: 0, criterion: 'TIP-01', verdict: 'part' }
];

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

function shown(own: boolean) {
	const attempt = attemptOn(item, 1, { mode: 'practice' });
	const log = logOn(1, TALK);
	const talk = talkOf(attempt, log, item, 'zh-Hant');
	const debrief = debriefOf(talk);
	if (!debrief) throw new Error('the talk goes on');
	return render(Debrief, { debrief, talk, attempt, item, log, own });
}
const again = m.fork_line({ line: 1 });

test('one’s own talk can be rated, and gone back to', async () => {
	const screen = await shown(true);
	await expect.element(screen.getByRole('radio', { name: m.verdict_part() })).toBeChecked();
	await expect.element(screen.getByRole('button', { name: again })).toBeVisible();
	expect(screen.container.textContent).not.toContain(m.report_handed_in_about());
});

test('a talk that was handed in can be read only, ratings included, and leads to the trainer’s page', async () => {
	const screen = await shown(false);
	const link = screen.getByRole('link', { name: m.report_handed_in_read() });
	await expect.element(link).toBeVisible();
	expect(link.element().getAttribute('href')).toContain(attemptOn(item, 1).id);
	expect(screen.container.querySelectorAll('input, form, textarea')).toHaveLength(0);
	expect(screen.getByRole('button', { name: again }).elements()).toEqual([]);
	expect(screen.container.querySelector('.own')?.textContent).toContain(m.verdict_part());
});
