import { expect, test, type Page } from '@playwright/test';
import { anyScenario } from './content.ts';
import { begin } from './pages/begin.ts';
import { History } from './pages/history.ts';
import { alive } from './pages/screen.ts';
import { Settings } from './pages/settings.ts';
import { Talk } from './pages/talk.ts';
import { replyText, talkative, type Step } from './paths.ts';

const scenario = anyScenario();
const [first, second] = talkative(scenario) as [Step, Step];

/** The same talk in another tab. */
async function alsoIn(other: Page, talk: Talk): Promise<Talk> {
	await other.goto(talk.page.url());
	await alive(other);
	const same = new Talk(other, scenario);
	await expect(same.answers.first()).toBeVisible();
	return same;
}

test('a reply in one tab shows in the other, and the talk can go on in either', async ({
	page,
	context
}) => {
	const here = await begin(page, scenario);
	const there = await alsoIn(await context.newPage(), here);

	await here.take(first);
	await expect(there.turns).toHaveCount(1);
	await expect(there.notes).toHaveCount(first.notes.length);

	await there.take(second);
	await expect(here.turns).toHaveCount(2);
	expect(await here.standing()).toEqual(await there.standing());
});

test('an answer in a tab that has fallen behind is given up for what the other tab said', async ({
	page,
	context
}) => {
	const here = await begin(page, scenario);
	const behind = await context.newPage();
	// A tab that hears nothing of the others, as one that the browser has put to sleep.
	await behind.addInitScript(() => {
		Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set: () => {} });
		BroadcastChannel.prototype.addEventListener = () => {};
	});
	const stale = await alsoIn(behind, here);
	await here.take(first);
	await expect(stale.turns).toHaveCount(0);

	const node = scenario.nodes.find(({ id }) => id === first.node);
	const other = node?.replies.find(({ id }) => id !== first.reply);
	if (!other) throw new Error(`${first.node} has one reply only`);
	await stale.answer({ ...first, notes: [], reply: other.id });

	await expect(behind.getByText(stale.word('journal_other_tab'))).toBeVisible();
	await expect(stale.turns).toHaveCount(1);
	await expect(stale.turns).toContainText(replyText(scenario, first));
	await stale.take(second);
	await expect(here.turns).toHaveCount(2);
	const history = new History(page);
	await history.open();
	await expect(history.rows).toHaveCount(1);
	await expect(history.rows).toContainText(history.word('history_turns', { count: 2 }));
});

test('theme, text size and learner follow in the other tab', async ({ page, context }) => {
	const settings = new Settings(page);
	await settings.open();
	await settings.addLearner('阿明');
	await settings.addLearner('小芳');
	const other = await context.newPage();
	const history = new History(other);
	await history.open();
	await expect(history.learner).toHaveText('小芳');

	await settings.appearance('theme_dark').check();
	await settings.appearance('text_larger').check();
	await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(other.locator('html')).toHaveAttribute('data-text-size', 'larger');

	await settings.becomeLearner('阿明');
	await expect(history.learner).toHaveText('阿明');
	await expect(other.locator('html')).toHaveAttribute('data-theme', 'light');
});
