import { expect, test, type Locator, type Page } from '@playwright/test';
import { anyScenario } from './content.ts';
import { begin } from './pages/begin.ts';
import { Briefing } from './pages/briefing.ts';
import { Debrief } from './pages/debrief.ts';
import { History } from './pages/history.ts';
import { Home } from './pages/home.ts';
import { Settings } from './pages/settings.ts';
import { Talk } from './pages/talk.ts';

/** Whether the focus can be seen: on the element itself or on the label around it. */
const focusShows = (page: Page): Promise<boolean> =>
	page.evaluate(() => {
		const element = document.activeElement;
		return [element, element?.closest('label')].some((one) => {
			if (!one) return false;
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
			return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
		});
	});

/** Tabs to an element, as far as it takes; the focus shows at every stop. */
async function reach(target: Locator): Promise<void> {
	const page = target.page();
	const here = () => target.evaluate((element) => element === document.activeElement);
	await expect(target).toBeVisible();
	for (let stops = 0; !(await here()); stops++) {
		expect(stops, 'stops on the way').toBeLessThan(80);
		await page.keyboard.press('Tab');
		expect(await focusShows(page), `focus on stop ${stops + 1} shows`).toBe(true);
	}
}

async function press(target: Locator, key = 'Enter'): Promise<void> {
	await reach(target);
	await target.page().keyboard.press(key);
}

test('from home to history without a mouse', async ({ page }) => {
	const home = new Home(page);
	await home.open();
	await press(home.begin);

	const scenario = anyScenario();
	const briefing = new Briefing(page, scenario);
	await page.waitForURL('**/scenarios/*/');
	await reach(briefing.mode('guided'));
	await page.keyboard.press('ArrowDown');
	await expect(briefing.mode('practice')).toBeChecked();
	await press(briefing.startButton);

	const talk = new Talk(page, scenario);
	await expect(talk.answers.first()).toBeVisible();
	let answered = 0;
	let noted = 0;
	while (await talk.answers.first().isVisible()) {
		if (noted === 0 && (await talk.phrases.count()) > 0) {
			await press(talk.phrases.first());
			await expect(talk.notes).toHaveCount(++noted);
			await page.keyboard.press('Space');
			await expect(talk.notes).toHaveCount(0);
			await page.keyboard.press('Space');
			await expect(talk.notes).toHaveCount(1);
		}
		await page.keyboard.press(String(1 + (answered % 2)));
		await expect(talk.turns).toHaveCount(++answered);
	}
	expect(noted).toBe(1);
	await press(talk.toDebrief);

	const debrief = new Debrief(page);
	await expect(debrief.evidence).toBeVisible();
	await press(debrief.navigation('history'));
	await expect(new History(page).rows).toHaveCount(1);
});

test('after a reply the focus is on what the complainant says now, and in sight', async ({
	page
}) => {
	const talk = await begin(page, anyScenario());
	for (const key of ['1', '2', '1', '1']) {
		const before = await talk.turns.count();
		await page.keyboard.press(key);
		await expect(talk.turns).toHaveCount(before + 1);
		await expect(talk.now).toBeFocused();
		await expect(talk.now.locator('p').first()).toBeInViewport();
		await expect(talk.now).not.toHaveText('');
	}
});

test('a number in a field, or with a modifier, is no reply', async ({ page }) => {
	const talk = await begin(page, anyScenario());
	await page.keyboard.press('Alt+1');
	await page.keyboard.press('Control+1');
	await page.keyboard.press('9');
	await expect(talk.turns).toHaveCount(0);
	await page.keyboard.press('1');
	await expect(talk.turns).toHaveCount(1);
});

test('the first stop skips to the content', async ({ page }) => {
	const home = new Home(page);
	await home.open();
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: home.word('skip_to_content') });
	await expect(skip).toBeFocused();
	await expect(skip).toBeInViewport();
	expect(await focusShows(page)).toBe(true);

	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('main').locator(':focus')).toHaveCount(1);
});

test('a dialog keeps the focus, Escape closes it, and nothing has been done', async ({ page }) => {
	await begin(page, anyScenario());
	const settings = new Settings(page);
	await settings.open();
	await press(settings.eraseAllButton);
	const inside = () =>
		settings.dialog.evaluate((dialog) => dialog.contains(document.activeElement));
	await expect.poll(inside).toBe(true);
	for (const key of ['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab']) {
		await page.keyboard.press(key);
		await expect.poll(inside).toBe(true);
		expect(await focusShows(page)).toBe(true);
	}

	await page.keyboard.press('Escape');
	await expect(settings.dialog).toBeHidden();
	await expect(settings.eraseAllButton).toBeFocused();
	await settings.visit('home');
	await expect(new Home(page).resume(0)).toBeVisible();
});
