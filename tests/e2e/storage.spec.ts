import { expect, test, type Page } from '@playwright/test';
import { anyScenario } from './content.ts';
import { damageAttempt, newerDatabase } from './database.ts';
import { begin, playThrough } from './pages/begin.ts';
import { Debrief } from './pages/debrief.ts';
import { History } from './pages/history.ts';
import { Home } from './pages/home.ts';
import type { Screen } from './pages/screen.ts';
import { shortTalk } from './paths.ts';

const scenario = anyScenario();
const path = shortTalk(scenario);

type File = { attempts: { id: string }[]; log: { event: { type: string } }[] };

const replies = ({ log }: File) => log.filter(({ event }) => event.type === 'replied').length;

/** The file that the notice offers to save. */
async function savedFrom(screen: Screen): Promise<File> {
	const button = screen.page.getByRole('button', { name: screen.word('save_file') });
	return JSON.parse(await screen.download(button.first())) as File;
}

/**
 * From here on there is no room for anything that the page writes. Chromium's own quota would not do: it lets small
 * writes through for as long as it remembers an older one.
 */
const fillDisk = (page: Page): Promise<void> =>
	page.evaluate(() => {
		for (const name of ['add', 'put'] as const)
			IDBObjectStore.prototype[name] = () => {
				throw new DOMException('no room', 'QuotaExceededError');
			};
	});

test('a browser that stores nothing: it says so, a whole talk is played, a file is saved', async ({
	page
}) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('not here', 'SecurityError');
		};
	});
	const debrief = await playThrough(page, scenario, path);
	await expect(page.getByText(debrief.word('storage_refused'))).toBeVisible();

	const file = await savedFrom(debrief);
	expect(file.attempts).toHaveLength(1);
	expect(replies(file)).toBe(path.length);

	await debrief.visit('settings');
	await expect(page.getByText(debrief.word('keeping_memory'))).toBeVisible();
	await debrief.visit('history');
	await expect(new History(page).rows).toHaveCount(1);
});

test('a disk that fills up in mid-talk: the talk goes on, and the file holds all of it', async ({
	page
}) => {
	const debriefed = await playThrough(page, scenario, path);
	await expect(debriefed.title).toBeVisible();
	const talk = await begin(page, scenario);
	await talk.play(path.slice(0, 2));
	await fillDisk(page);

	await talk.play(path.slice(2));
	await expect(page.getByText(talk.word('storage_full'))).toBeVisible();
	await expect(page.getByText(talk.word('journal_full'))).toBeVisible();
	await talk.toDebrief.click();
	await expect(new Debrief(page).evidence).toBeVisible();

	const file = await savedFrom(talk);
	expect(file.attempts).toHaveLength(2);
	expect(replies(file)).toBe(2 * path.length);
	const history = new History(page);
	await history.visit('history');
	await expect(history.rows).toHaveCount(2);
});

test('a disk that is full at the start: a talk can begin all the same', async ({ page }) => {
	const home = new Home(page);
	await home.open();
	await home.introduce('阿明');
	await fillDisk(page);
	await home.begin.click();
	await page.getByRole('link', { name: home.word('start'), exact: true }).click();
	await expect(page.getByText(home.word('storage_full'))).toBeVisible();
	await expect(page.getByRole('log')).toBeVisible();
});

test('data of a newer version is told and left alone', async ({ page }) => {
	await page.goto('/icon.svg');
	expect(await newerDatabase(page)).toBe(1);

	const talk = await begin(page, scenario);
	await expect(page.getByText(talk.word('storage_newer'))).toBeVisible();
	await talk.play(path.slice(0, 2));
	expect(replies(await savedFrom(talk))).toBe(2);

	await page.goto('/icon.svg');
	expect(await newerDatabase(page), 'records of the newer version').toBe(1);
});

test('a damaged record: it says what is wrong, and the others open as before', async ({ page }) => {
	await playThrough(page, scenario, path);
	const talk = await begin(page, scenario);
	await talk.play(path.slice(0, 1));
	const damaged = new URL(page.url()).searchParams.get('attempt') ?? '';

	// The record is damaged by hand, for no act of a user does it.
	await damageAttempt(page, damaged);

	const history = new History(page);
	await history.open();
	await expect(history.rows).toHaveCount(2);
	await expect(history.rows.last()).toContainText(history.word('attempt_unreadable'));
	await expect(history.rows.first()).toContainText(scenario.title);

	await history.rows
		.last()
		.getByRole('link', { name: history.word('history_why') })
		.click();
	await expect(history.title).toHaveText(history.word('attempt_unreadable'));
	await expect(page.getByText(history.word('attempt_broken'))).toBeVisible();
	await expect(page.getByText(history.word('attempt_untouched'))).toBeVisible();
	await page.goBack();
	await history.debriefOf(history.rows.first()).click();
	await expect(new Debrief(page).evidence).toBeVisible();
});
