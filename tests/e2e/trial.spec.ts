/** Trying something out from the trainer's desk: everything works as it does otherwise, and nothing of it is kept. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { anyScenario, exerciseOf } from './content.ts';
import { countIn } from './database.ts';
import { Briefing } from './pages/briefing.ts';
import { History } from './pages/history.ts';
import { Quiz } from './pages/quiz.ts';
import { Talk } from './pages/talk.ts';
import { Trainer } from './pages/trainer.ts';

const LIST = '姓名\t屋苑\n李安\t海景苑\n何斌\t翠景臺';
const TITLE = '做到一半的指派';

const banner = (trainer: Trainer): Locator =>
	trainer.page.getByRole('complementary', { name: trainer.word('trial_title') });

/** From a new assignment that has a name already: tries out what bears this title. */
async function tryOut(page: Page, title: string): Promise<Trainer> {
	const trainer = new Trainer(page);
	await trainer.openAssign();
	await page.getByLabel(trainer.word('assign_name'), { exact: true }).fill(TITLE);
	const parts = trainer.region('assign_parts');
	await parts.getByRole('searchbox').fill(title);
	await parts.locator('details').getByRole('button', { name: title }).click();
	await expect(banner(trainer)).toContainText(trainer.word('trial_about'));
	return trainer;
}

/** Back on the half-made assignment, with nobody's records but the two people. */
async function isBackAsItWas(trainer: Trainer): Promise<void> {
	const { page } = trainer;
	await page.waitForURL('**/trainer/assign/');
	await expect(page.getByLabel(trainer.word('assign_name'), { exact: true })).toHaveValue(TITLE);
	await expect(banner(trainer)).toHaveCount(0);
	for (const table of ['attempts', 'log', 'items', 'desks', 'cases', 'drafts', 'reviewStates'])
		expect(await countIn(page, table), table).toBe(0);
	expect(await countIn(page, 'people')).toBe(2);
	const left = await page.evaluate(() => Object.keys(localStorage));
	expect(left.filter((key) => /^(unwritten|draft)\//.test(key))).toEqual([]);
	const history = new History(page);
	await history.open();
	await expect(history.empty).toBeVisible();
}

test.beforeEach(async ({ page }) => new Trainer(page).addPeople(LIST));

const end = (trainer: Trainer): Promise<void> => trainer.button('trial_end').click();

test('a talk: it is in the history while one tries it out, and nowhere afterwards', async ({
	page
}) => {
	const scenario = anyScenario();
	const trainer = await tryOut(page, scenario.title);
	await new Briefing(page, scenario).start();
	const talk = new Talk(page, scenario);
	await talk.answers.first().click();
	await expect(talk.turns).toHaveCount(1);
	const history = new History(page);
	await history.visit('history');
	await expect(history.rows).not.toHaveCount(0);
	await expect(banner(trainer)).toBeVisible();
	await end(trainer);
	await isBackAsItWas(trainer);
});

test('an exam of a scenario takes no try', async ({ page }) => {
	const scenario = anyScenario();
	const trainer = await tryOut(page, scenario.title);
	const briefing = new Briefing(page, scenario);
	await briefing.start('exam');
	await expect(new Talk(page, scenario).clock).toBeVisible();
	await end(trainer);
	await isBackAsItWas(trainer);
	await briefing.open();
	await expect(briefing.mode('exam')).toBeEnabled();
});

test('an exercise: its desk and its case are gone, too', async ({ page }) => {
	const exercise = exerciseOf('gym-cooler').locales['zh-Hant'];
	const trainer = await tryOut(page, exercise?.title ?? '');
	await trainer.button('start').click();
	await page.waitForURL('**/exercise/?attempt=*');
	await expect(banner(trainer)).toBeVisible();
	await end(trainer);
	await isBackAsItWas(trainer);
});

test('a quiz: an answer, and the refreshers that look at it', async ({ page }) => {
	const trainer = new Trainer(page);
	await trainer.openAssign();
	await page.getByLabel(trainer.word('assign_name'), { exact: true }).fill(TITLE);
	const parts = trainer.region('assign_parts');
	// The shelves are those of modules, scenarios, quizzes, exercises.
	await parts.locator('summary').nth(2).click();
	await parts
		.locator('details')
		.nth(2)
		.getByRole('button', { name: trainer.word('trial_begin') })
		.first()
		.click();
	await expect(banner(trainer)).toBeVisible();
	const quiz = new Quiz(page);
	await page
		.getByRole('main')
		.getByRole('button', { name: quiz.word('quiz_begin') })
		.first()
		.click();
	await expect(quiz.strip).toBeVisible();
	await quiz.answer(false);
	await trainer.visit('home');
	await expect(banner(trainer)).toBeVisible();
	await end(trainer);
	await isBackAsItWas(trainer);
});

test('loading the page anew ends it, and so does the browser’s way back', async ({ page }) => {
	const scenario = anyScenario();
	const trainer = await tryOut(page, scenario.title);
	await new Briefing(page, scenario).start();
	await page.reload();
	await isBackAsItWas(trainer);

	// The same by the browser's own way back.
	await tryOut(page, scenario.title);
	await page.goBack();
	await expect(banner(trainer)).toHaveCount(0);
	await trainer.openPeople();
	await expect(banner(trainer)).toHaveCount(0);
	await expect(trainer.people).toHaveCount(2);
});

test('another tab goes on with the records of the device', async ({ page, context }) => {
	const scenario = anyScenario();
	await tryOut(page, scenario.title);
	const other = new Trainer(await context.newPage());
	await other.openPeople();
	await expect(other.people).toHaveCount(2);
	await expect(banner(other)).toHaveCount(0);
	await new Briefing(other.page, scenario).open();
	await new Briefing(other.page, scenario).start();
	expect(await countIn(other.page, 'attempts')).toBe(1);
});

test('the trainer’s desk is not shown meanwhile: empty, it would look like a loss', async ({
	page
}) => {
	const trainer = new Trainer(page);
	await trainer.openDesk();
	await trainer.putOut();
	await expect(trainer.link('trainer_add_people').or(trainer.link('trainer_new'))).toBeVisible();
	await tryOut(page, anyScenario().title);
	await page
		.getByRole('banner')
		.getByRole('link', { name: trainer.word('trainer_nav'), exact: true })
		.click();
	await expect(page.getByText(trainer.word('trial_no_desk'))).toBeVisible();
	await end(trainer);
	await isBackAsItWas(trainer);
});
