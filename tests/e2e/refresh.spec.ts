/** The refreshers: a day, a mistake taken back, three weeks away, a procedure that has changed. */
import { expect, test, type BrowserContext } from '@playwright/test';
import type { RuleSet } from '#lib/domain/sop/policy.ts';
import type { RulesItem } from '#lib/domain/training/attempt.ts';
import { hashOf } from '#lib/storage/hash.ts';
import { limitsWith, policy, rules } from '../support/sop-rules.ts';
import { rulesItem } from './content.ts';
import { Refresh } from './pages/refresh.ts';

const MORNING = Date.parse('2026-03-02T09:00:00+08:00');
const DAY = 86_400_000;

test('a card is answered as at work, its rating put right, the answer taken back, and all of it is there after a reload', async ({
	page
}) => {
	const refresh = new Refresh(page);
	await refresh.openToday();
	const asked = await refresh.shown();
	await refresh.give(false);
	await expect(refresh.rating(1)).toBeChecked();
	await refresh.rating(3).check();
	await expect(refresh.rating(3)).toBeChecked();

	await refresh.undo('refresh_undo').click();
	await expect(refresh.button('quiz_give')).toBeVisible();
	expect((await refresh.shown()).id).toBe(asked.id);
	await refresh.reload();
	await expect(refresh.card).toBeVisible();
	expect((await refresh.shown()).id, 'nothing of it has been answered').toBe(asked.id);

	await refresh.give();
	await refresh.goOn();
	expect((await refresh.shown()).id).not.toBe(asked.id);
	await refresh.undo('refresh_undo_last').click();
	await expect(refresh.card.getByRole('heading', { level: 2 })).toHaveText(asked.ask);
	await refresh.give();
	await refresh.goOn();
	const second = await refresh.shown();
	await refresh.reload();
	await expect(refresh.card).toBeVisible();
	expect((await refresh.shown()).id).toBe(second.id);
	await refresh.openOutlook();
	await expect(refresh.today).toContainText(refresh.word('refresh_done_count', { count: 1 }));
});

test('what was forgotten comes again ten minutes later, else it waits for its day', async ({
	page
}) => {
	await page.clock.setFixedTime(MORNING);
	const refresh = new Refresh(page);
	await refresh.openToday();
	const asked = await refresh.shown();
	await refresh.give(false);
	await page.clock.setFixedTime(MORNING + 9 * 60_000);
	await refresh.goOn();
	expect((await refresh.shown()).id).not.toBe(asked.id);
	await page.clock.setFixedTime(MORNING + 10 * 60_000);
	await refresh.openToday();
	expect((await refresh.shown()).id).toBe(asked.id);
});

test('after three weeks away no more is asked than on any other day; the rest is spread', async ({
	page
}) => {
	test.slow();
	const refresh = new Refresh(page);
	let met = 0;
	for (let day = 0; day < 3; day++) {
		await page.clock.setFixedTime(MORNING + day * DAY);
		met += await refresh.doToday();
	}
	await page.clock.setFixedTime(MORNING + 23 * DAY);
	await refresh.openOutlook();
	const catchUp = page.getByRole('region', { name: refresh.word('outlook_catch_title') });
	await expect(catchUp).toBeVisible();
	const budget = await refresh.doToday();
	expect(budget).toBeLessThan(met);
	await expect(page.getByText(refresh.word('refresh_left', { count: met - budget }))).toBeVisible();
	await page.clock.setFixedTime(MORNING + 24 * DAY);
	await refresh.openToday();
	expect(await refresh.doToday()).toBeGreaterThanOrEqual(met - budget);
	await expect(catchUp).toHaveCount(0);
});

/** The first limit, one of minutes: as it is, and five minutes longer. */
function minutes(): { id: string; clause: string; before: number; after: number } {
	const [limit] = policy.limits;
	if (limit?.span.unit !== 'minutes') throw new Error('the first limit is one of minutes');
	const { id, clause, span } = limit;
	return { id, clause, before: span.count, after: span.count + 5 };
}

/** Another build's rules: one limit is longer. */
function changedRules(): RulesItem {
	const { id, after } = minutes();
	const span = { unit: 'minutes', count: after } as const;
	const version = policy.version + 1;
	const changed = { ...policy, version, limits: limitsWith(id, { span }) };
	const set: RuleSet = {
		version,
		rules: { ...rules, policies: { ...rules.policies, [version]: changed } }
	};
	const item: RulesItem = { hash: '', kind: 'case', id: 'sop', version, rules: set };
	return { ...item, hash: hashOf(item) };
}

/** Serves the app as it is built; from the call of what it returns on, as it would be built with other rules. */
async function serveRules(context: BrowserContext): Promise<(changed: RulesItem) => void> {
	let changed = rulesItem;
	// From the start: what a browser has cached is asked for no more.
	await context.route('**/_app/immutable/**/*.js', async (route) => {
		// Not by the page's own request: its answer is gone when the page is loaded anew meanwhile.
		const script = await (await fetch(route.request().url())).text();
		const isRules = script.includes('policies:{') && script.includes('export{e as default}');
		const body =
			isRules && script.startsWith(`var e={version:${rulesItem.version},rules:`)
				? `export default ${JSON.stringify(changed.rules)}`
				: script.replaceAll(rulesItem.hash, changed.hash);
		await route.fulfill({ contentType: 'text/javascript', body });
	});
	return (other) => (changed = other);
}

test('the procedure changes: old beside new, its cards come due, and once read it is quiet', async ({
	page,
	context
}) => {
	const change = await serveRules(context);
	await page.clock.setFixedTime(MORNING);
	const refresh = new Refresh(page);
	await refresh.doToday();
	await expect(
		page.getByRole('heading', { name: refresh.word('changes_notice_title') })
	).toHaveCount(0);

	change(changedRules());
	await page.clock.setFixedTime(MORNING + DAY / 4);
	await refresh.go('/');
	const notice = page.getByRole('region', { name: refresh.word('changes_notice_title') });
	await expect(notice).toContainText(refresh.word('changes_notice', { count: 1 }));
	await notice.getByRole('link').click();
	await expect(refresh.title).toHaveText(refresh.word('changes_title'));
	const { before, after } = minutes();
	await expect(page.locator('del')).toContainText(String(before));
	await expect(page.locator('ins')).toContainText(String(after));
	await page.getByRole('button', { name: refresh.word('changes_read') }).click();

	await expect(refresh.title).toHaveText(refresh.word('refresh_title'));
	await expect(notice).toHaveCount(0);
	await refresh.openToday();
	expect((await refresh.shown()).clauses).toContain(minutes().clause);
	await refresh.doToday();
	await refresh.go('/');
	await expect(page.getByText(refresh.word('refresh_all_done'))).toBeVisible();
	await expect(notice).toHaveCount(0);
});
