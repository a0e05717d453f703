/** The introduction: a new hire, a colleague, a trainer, somebody in a hurry; by keyboard, and on the narrowest phone. */
import { expect, test, type Page } from '@playwright/test';
import { anyScenario, moduleIn } from './content.ts';
import { playThrough } from './pages/begin.ts';
import { Home } from './pages/home.ts';
import { Settings } from './pages/settings.ts';
import { shortTalk } from './paths.ts';

const scenario = anyScenario();

async function opened(page: Page): Promise<Home> {
	const home = new Home(page);
	await home.open();
	await expect(home.question('who')).toBeVisible();
	return home;
}

test('a new hire: who, name, the first module; home ticks off what the records show, then the list goes', async ({
	page
}) => {
	test.slow();
	const home = await opened(page);
	const module = moduleIn('zh-Hant', 'department');
	await home.reader('new').check();
	await home.introduction('next').click();
	await home.name.fill('阿明');
	await home.introduction('next').click();
	await expect(home.learner).toHaveText('阿明');
	await expect(home.question('todo')).toBeFocused();
	const first = home.word('first_read', { module: module.title });
	await page.getByRole('link', { name: first, exact: true }).click();
	await expect(home.title).toHaveText(module.lessons[0]?.title ?? '');

	await home.visit('home');
	await expect(home.firstSteps.getByRole('listitem')).toHaveCount(3);
	await expect(home.firstSteps.getByText(home.word('first_is_done'))).toHaveCount(0);
	await expect(home.question('todo')).toHaveCount(0);

	await playThrough(page, scenario, shortTalk(scenario));
	await home.visit('home');
	const talked = home.firstSteps.getByRole('listitem').nth(2);
	await expect(talked).toContainText(home.word('first_is_done'));
	await expect(home.firstSteps.getByText(home.word('first_is_done'))).toHaveCount(1);

	await home.firstSteps.getByRole('button', { name: home.word('first_steps_hide') }).click();
	await expect(home.firstSteps).toHaveCount(0);
	await home.reload();
	await expect(home.recent.getByRole('link').first()).toBeVisible();
	await expect(home.firstSteps).toHaveCount(0);
});

test('a trainer: the links lead where they say, and one talk is all that the list waits for', async ({
	page
}) => {
	test.slow();
	const home = await opened(page);
	await home.introduce('何小姐', 'trainer');
	const links = { first_coverage: 'coverage_title', first_bank: 'questions_title' } as const;
	for (const [link, title] of Object.entries(links) as [
		keyof typeof links,
		'coverage_title' | 'questions_title'
	][]) {
		await home.firstSteps.getByRole('link', { name: home.word(link) }).click();
		await expect(home.title).toHaveText(home.word(title));
		await home.visit('home');
	}
	await playThrough(page, scenario, shortTalk(scenario));
	await home.visit('home');
	await expect(home.recent.getByRole('link').first()).toBeVisible();
	await expect(home.firstSteps).toHaveCount(0);
});

test('a colleague: the cheat sheet is the first thing offered', async ({ page }) => {
	const home = await opened(page);
	await home.introduce('小芳', 'colleague');
	await home.firstSteps.getByRole('link').first().click();
	await expect(home.title).toHaveText(home.word('sheet_title'));
});

test('“later” at the first step: a guest, nothing listed, everything open', async ({ page }) => {
	const home = await opened(page);
	await home.introduction('later').click();
	await expect(home.learner).toHaveText(home.word('learner_guest'));
	await expect(home.question('who')).toHaveCount(0);
	await expect(page.locator('#main')).toBeFocused();
	await expect(home.firstSteps).toHaveCount(0);
	await home.reload();
	await expect(home.learner).toHaveText(home.word('learner_guest'));
	await expect(home.question('who')).toHaveCount(0);
	await home.begin.click();
	await page.waitForURL('**/scenarios/*/');
});

test('no name: the introduction goes on as a guest, and a name can be given on going back', async ({
	page
}) => {
	const home = await opened(page);
	await home.reader('trainer').check();
	await home.introduction('next').click();
	await home.introduction('next').click();
	await expect(home.question('todo')).toBeVisible();
	await expect(home.learner).toHaveText(home.word('learner_guest'));
	await home.introduction('back').click();
	await home.name.fill('何小姐');
	await home.introduction('next').click();
	await expect(home.learner).toHaveText('何小姐');
});

test('“later” at the name: a guest whose first steps are listed', async ({ page }) => {
	const home = await opened(page);
	await home.reader('colleague').check();
	await home.introduction('next').click();
	await home.name.fill('還沒想好');
	await home.introduction('later').click();
	await expect(home.learner).toHaveText(home.word('learner_guest'));
	await expect(home.firstSteps).toBeVisible();
});

test('without an answer there is no next step, and back keeps what was said', async ({ page }) => {
	const home = await opened(page);
	await home.introduction('next').click();
	await expect(home.question('who')).toBeVisible();
	await home.reader('trainer').check();
	await home.introduction('next').click();
	await expect(home.name).toBeFocused();
	await home.name.fill('何小姐');
	await home.introduction('back').click();
	await expect(home.reader('trainer')).toBeChecked();
	await home.introduction('next').click();
	await expect(home.name).toHaveValue('何小姐');
	await home.introduction('next').click();
	await expect(home.learner).toHaveText('何小姐');

	await home.introduction('back').click();
	await home.name.fill('何太');
	await home.introduction('next').click();
	await expect(home.learner).toHaveText('何太');
	await expect(home.question('todo')).toBeVisible();
	const settings = new Settings(page);
	await settings.visit('settings');
	await expect(settings.learners.getByRole('listitem')).toHaveCount(1);
});

test('a reload in the middle, another language and a text size lose nothing', async ({ page }) => {
	const home = await opened(page);
	await home.reader('new').check();
	await home.introduction('next').click();
	await home.name.fill('阿明');
	await page.getByRole('radio', { name: home.word('text_larger'), exact: true }).check();
	await home.reload();
	await expect(home.name).toHaveValue('阿明');
	const english = new Home(page, 'en');
	await home.switchTo('en');
	await expect(english.name).toHaveValue('阿明');
	await expect(page.getByRole('radio', { name: english.word('text_larger') })).toBeChecked();
	await english.introduction('next').click();
	await expect(english.learner).toHaveText('阿明');
	await expect(english.question('todo')).toBeVisible();
	await english.reload();
	await expect(english.question('todo')).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-text-size', 'larger');
	await english.introduction('finish').click();
	await english.reload();
	await expect(english.firstSteps).toBeVisible();
	await expect(page.locator('html')).toHaveAttribute('data-text-size', 'larger');
});

test('by keyboard alone, at 320 px', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const home = await opened(page);
	const width = () => page.evaluate(() => document.documentElement.scrollWidth);
	const tabTo = async (target: ReturnType<Home['reader']>) => {
		for (let stops = 0; stops < 40; stops++) {
			if (await target.evaluate((element) => element === document.activeElement)) return;
			await page.keyboard.press('Tab');
		}
		await expect(target).toBeFocused();
	};
	expect(await width()).toBe(320);
	await tabTo(home.reader('new'));
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowDown');
	await expect(home.reader('colleague')).toBeChecked();
	await page.keyboard.press('Enter');
	await expect(home.name).toBeFocused();
	expect(await width()).toBe(320);
	await page.keyboard.type('Fong');
	await page.keyboard.press('Enter');
	await expect(home.question('todo')).toBeFocused();
	expect(await width()).toBe(320);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(home.title).toHaveText(home.word('sheet_title'));
	await expect(home.learner).toHaveText('Fong');
});

test('settings show it again: name and role are there, and a list that was sent away comes back', async ({
	page
}) => {
	const home = await opened(page);
	await home.introduce('小芳', 'colleague');
	await home.firstSteps.getByRole('button', { name: home.word('first_steps_hide') }).click();
	await expect(home.firstSteps).toHaveCount(0);

	await home.visit('settings');
	await page.getByRole('button', { name: home.word('first_again'), exact: true }).click();
	await expect(home.reader('colleague')).toBeChecked();
	await home.reader('trainer').check();
	await home.introduction('next').click();
	await expect(home.name).toHaveValue('小芳');
	await home.introduction('next').click();
	await home.introduction('finish').click();
	await expect(home.firstSteps).toContainText(home.word('first_bank'));
	await expect(home.learner).toHaveText('小芳');
});

test('a name that is half said is not given to somebody else, and goes when all is erased', async ({
	page
}) => {
	const home = await opened(page);
	await home.reader('new').check();
	await home.introduction('next').click();
	await home.name.fill('阿明');
	const settings = new Settings(page);
	await settings.visit('settings');
	await settings.addLearner('小芳');
	await settings.visit('home');
	await expect(home.begin).toBeVisible();
	await expect(home.name).toHaveCount(0);

	await settings.visit('settings');
	await settings.eraseAllButton.click();
	await settings.confirm();
	await settings.visit('home');
	await expect(home.question('who')).toBeVisible();
	await expect(home.reader('new')).not.toBeChecked();
});
