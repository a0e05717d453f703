/** A newer version of the app: offered once it is there, taken up when one says so, never in the middle of an attempt. */
import { expect, test, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { anyScenario } from './content.ts';
import { begin } from './pages/begin.ts';
import { Debrief } from './pages/debrief.ts';
import { Home } from './pages/home.ts';
import type { Screen } from './pages/screen.ts';
import { alive } from './pages/screen.ts';
import { Settings } from './pages/settings.ts';
import { shortTalk } from './paths.ts';
import { serve, type Served } from './served.ts';

test.use({ serviceWorkers: 'allow' });

let served: Served;
let context: BrowserContext;

test.beforeEach(async ({ browser }) => {
	served = await serve();
	context = await browser.newContext({ baseURL: served.origin });
});

test.afterEach(async () => {
	await context.close();
	await served.close();
});

/** Several hundred files are fetched. */
const FETCHED = { timeout: 120_000 };

/** The notice above the page. */
const notice = ({ page, word }: Screen): Locator =>
	page.locator('main').locator('..').locator('> div').getByText(word('offline_new'));

/** Leaves a mark in a page that a reload wipes off. */
const mark = (page: Page) =>
	page.evaluate(() => void document.documentElement.setAttribute('data-mark', ''));
const marked = ({ page }: Screen): Locator => page.locator('html[data-mark]');

test('a newer version is offered, put off, accepted; a talk in another tab is left alone to its end', async () => {
	test.setTimeout(300_000);
	const settings = new Settings(await context.newPage());
	await settings.open();
	const offline = settings.page.getByRole('region', { name: settings.word('offline_title') });
	await expect(offline.getByRole('status')).toHaveText(settings.word('offline_ready'), FETCHED);
	const scenario = anyScenario();
	const path = shortTalk(scenario);
	const talk = await begin(await context.newPage(), scenario);
	await talk.play(path.slice(0, 1));
	const home = new Home(await context.newPage());
	await home.open();

	served.release();
	await settings.reload();
	await expect(notice(settings)).toBeVisible(FETCHED);
	await expect(notice(home)).toBeVisible();
	await expect(notice(talk)).toBeHidden();
	await mark(home.page);
	await mark(talk.page);
	await settings.page.getByRole('button', { name: settings.word('offline_later') }).click();
	await expect(notice(settings)).toBeHidden();
	await settings.visit('history');
	await settings.visit('settings');
	await expect(notice(settings)).toBeHidden();

	await mark(settings.page);
	await offline.getByRole('button', { name: settings.word('offline_new_now') }).click();
	await expect(marked(settings)).toHaveCount(0);
	await expect(marked(home), 'a tab at rest follows').toHaveCount(0);
	await alive(settings.page);
	await expect(offline).toBeVisible();
	await expect(offline.getByText(settings.word('offline_new'))).toHaveCount(0);

	await talk.play(path.slice(1));
	await expect(marked(talk), 'a talk is not').toHaveCount(1);
	await talk.toDebrief.click();
	await expect(new Debrief(talk.page).evidence).toBeVisible();
	await expect(notice(talk), 'after the talk it is offered').toBeVisible();
	await talk.page.getByRole('button', { name: talk.word('offline_new_now') }).click();
	await expect(marked(talk)).toHaveCount(0);
	await expect(new Debrief(talk.page).evidence).toBeVisible();
});
