/** An upgrade of the database and the tabs that are open meanwhile: what each of them says. */
import { expect, test } from '@playwright/test';
import { anyScenario } from './content.ts';
import { holdOlder, newerDatabase } from './database.ts';
import { History } from './pages/history.ts';
import { Talk } from './pages/talk.ts';
import { shortTalk } from './paths.ts';

const scenario = anyScenario();

test('an upgrade waits for another tab and says so; the talk goes on, and is kept once the tab is closed', async ({
	page,
	context
}) => {
	const other = await context.newPage();
	await other.goto('/icon.svg');
	await holdOlder(other);

	const talk = new Talk(page, scenario);
	await talk.go(`/play/?scenario=${scenario.id}&mode=practice`);
	await expect(page.getByText(talk.word('storage_blocked'))).toBeVisible();
	await talk.play(shortTalk(scenario).slice(0, 1));

	await other.close();
	await expect(page.getByText(talk.word('storage_blocked'))).toBeHidden();
	await page.waitForURL('**/play/?attempt=*');
	const history = new History(page);
	await history.open();
	await expect(history.rows).toHaveCount(1);
	await history.reload();
	await expect(history.rows).toContainText(history.word('history_turns', { count: 1 }));
});

test('a tab whose database another has upgraded says so, and can be loaded anew', async ({
	page,
	context
}) => {
	const history = new History(page);
	await history.open();
	await expect(history.empty).toBeVisible();
	const other = await context.newPage();
	await other.goto('/icon.svg');
	expect(await newerDatabase(other)).toBe(1);
	await expect(page.getByText(history.word('storage_outdated'))).toBeVisible();
	await page.getByRole('button', { name: history.word('reload'), exact: true }).click();
	await expect(page.getByText(history.word('storage_newer'))).toBeVisible();
});
