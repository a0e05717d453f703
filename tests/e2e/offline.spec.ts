/** One visit with a line; then everything without, and each page is loaded anew in the middle of it. */
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { anyScenario } from './content.ts';
import { begin } from './pages/begin.ts';
import { Debrief } from './pages/debrief.ts';
import { Desk } from './pages/desk.ts';
import { Quiz } from './pages/quiz.ts';
import { Refresh } from './pages/refresh.ts';
import { Screen } from './pages/screen.ts';
import { Search } from './pages/search.ts';
import { Settings } from './pages/settings.ts';
import { shortTalk } from './paths.ts';

test.use({ serviceWorkers: 'allow' });

/** Several hundred files are fetched. */
const FETCHED = { timeout: 120_000 };

/** Visits once, waits until the settings say that all is there, and cuts the line. */
async function cutOff(page: Page, context: BrowserContext): Promise<void> {
	const settings = new Settings(page);
	await settings.open();
	const section = page.getByRole('region', { name: settings.word('offline_title') });
	await expect(section.getByRole('status')).toHaveText(settings.word('offline_ready'), FETCHED);
	await context.setOffline(true);
	const reached = () => fetch('/_app/version.json').catch(() => 'no line');
	expect(await page.evaluate(reached)).toBe('no line');
}

/** What is done without a line, by its name. */
const STORIES: Record<string, (page: Page) => Promise<void>> = {
	'a role-play': async (page) => {
		const scenario = anyScenario();
		const path = shortTalk(scenario);
		const talk = await begin(page, scenario);
		await talk.play(path.slice(0, 1));
		await talk.reload();
		await expect(talk.turns).toHaveCount(1);
		await talk.play(path.slice(1));
		await talk.toDebrief.click();
		const debrief = new Debrief(page);
		await expect(debrief.evidence).toBeVisible();
		await debrief.reload();
		await expect(debrief.evidence).toBeVisible();
	},
	'a quiz': async (page) => {
		const quiz = new Quiz(page);
		await quiz.go('/quizzes/');
		await page
			.getByRole('button', { name: quiz.word('quiz_begin') })
			.first()
			.click();
		await expect(quiz.strip).toBeVisible();
		const question = await quiz.shown();
		await quiz.answer();
		await quiz.button('quiz_give').click();
		await quiz.reload();
		await quiz.goTo(1);
		await expect(quiz.card).toContainText(question.explanation);
		await quiz.handIn('quiz_finish');
	},
	'a case on the desk': async (page) => {
		const desk = new Desk(page);
		await desk.openDesk();
		await desk.receive();
		await desk.reload();
		await desk.file({ type: 'apologised', at: Date.now(), by: 'ROLE-REC' });
		await expect(desk.happened).toHaveCount(2);
		await desk.reload();
		await expect(desk.happened).toHaveCount(2);
		await desk.openDesk();
		await expect(desk.cases).toHaveCount(1);
	},
	'a refresher': async (page) => {
		const refresh = new Refresh(page);
		await refresh.openToday();
		await refresh.give();
		await refresh.goOn();
		const next = await refresh.shown();
		await refresh.reload();
		await expect(refresh.card.getByRole('heading', { level: 2 })).toHaveText(next.ask);
		await refresh.openOutlook();
		await expect(refresh.today).toContainText(refresh.word('refresh_done_count', { count: 1 }));
	},
	'the cheat sheet': async (page) => {
		const sheet = new Screen(page);
		await sheet.go('/cheat-sheet/');
		await expect(sheet.title).toHaveText(sheet.word('sheet_title'));
		await sheet.reload();
		await expect(page.getByRole('article').getByRole('listitem').first()).toBeVisible();
	},
	'a search, in another language': async (page) => {
		const search = new Search(page, 'en');
		await search.go('/search/');
		await search.ask('DL-FORM');
		await search.reload();
		await expect(search.clause('DL-FORM')).toBeVisible();
	}
};

test('after the first visit all works without a line, also loaded anew', async ({
	page,
	context
}) => {
	test.setTimeout(300_000);
	await cutOff(page, context);
	for (const [name, story] of Object.entries(STORIES))
		await test.step(name, async () => {
			await story(page);
		});
});

test('an address that is not kept says so without a line, and can be tried again', async ({
	page,
	context
}) => {
	test.setTimeout(180_000);
	await cutOff(page, context);
	const screen = new Screen(page, 'en');
	await screen.go('/nowhere/');
	await expect(screen.title).toHaveText(screen.word('offline_not_here'));
	await page.goto('/en/settings');
	await expect(page).toHaveURL(/\/en\/settings\/$/);
	await expect(screen.title).toHaveText(screen.word('nav_settings'));

	await screen.go('/nowhere/');
	await context.setOffline(false);
	await page.getByRole('button', { name: screen.word('offline_again') }).click();
	await expect(screen.title).toHaveText(screen.word('error_missing'));
});
