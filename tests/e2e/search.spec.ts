import { expect, test } from '@playwright/test';
import { LOCALES, type Locale } from '#lib/content/locale.ts';
import { anyScenario } from './content.ts';
import { Search } from './pages/search.ts';

/** Two days, as each language writes them, and as others do. */
const TWO_DAYS: Record<Locale, string[]> = {
	'zh-Hant': ['兩日', '2日', 'two days'],
	'zh-Hans': ['两日', '2 天', 'two days'],
	en: ['two days', '2-day', '兩日']
};

for (const locale of LOCALES)
	test(`[DL-MIN-SOLVE] two days find the limit in ${locale}, and lead to its words`, async ({
		page
	}) => {
		const search = new Search(page, locale);
		await search.go('/');
		await search.openFromHeader();
		await expect(search.field).toBeFocused();
		for (const query of TWO_DAYS[locale]) {
			await search.ask(query);
			await expect(search.clause('DL-MIN-SOLVE')).toBeVisible();
			await expect(search.marks.first()).toHaveText(/^2 (天|days)$/);
		}
		await search.only('clause').click();
		await search.expectCount(await search.results.count());
		await search.clause('DL-MIN-SOLVE').getByRole('link').click();
		await expect(page).toHaveURL(/\/procedure\/#DL-MIN-SOLVE$/);
		await expect(page.locator('[id="DL-MIN-SOLVE"]')).toBeInViewport();
		await page.goBack();
		await expect(search.field).toHaveValue(TWO_DAYS[locale].at(-1) ?? '');
		await expect(search.clause('DL-MIN-SOLVE')).toBeVisible();
	});

test('by keyboard alone: slash goes to the field, Enter opens the first result', async ({
	page
}) => {
	const scenario = anyScenario();
	const search = new Search(page);
	await search.go(`/search/?q=${encodeURIComponent(scenario.title)}`);
	await expect(search.field).toHaveValue(scenario.title);
	await expect(search.results.first()).toContainText(scenario.title);
	await page.keyboard.press('/');
	await expect(search.field).toBeFocused();
	await page.keyboard.type('tip/3');
	await expect(search.field).toHaveValue('tip/3');
	await search.field.fill(scenario.title);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`/scenarios/${scenario.id}/$`));
	await expect(search.title).toHaveText(scenario.title);
});

test('what was typed stays when the language changes', async ({ page }) => {
	const search = new Search(page);
	await search.go('/search/');
	await search.ask('TIP-03');
	await expect(search.clause('TIP-03')).toBeVisible();
	await search.switchTo('en');
	const english = new Search(page, 'en');
	await expect(english.field).toHaveValue('TIP-03');
	await expect(page).toHaveURL(/\/en\/search\/\?q=TIP-03$/);
	await expect(english.clause('TIP-03')).toBeVisible();
});

test('empty, it gives examples; finding nothing, it says what to do', async ({ page }) => {
	const search = new Search(page, 'en');
	await search.go('/search/');
	await page.getByRole('button', { name: search.word('search_example_days') }).click();
	await expect(search.results.first()).toBeVisible();
	await search.ask('qqzzqq <qqzz>');
	await expect(page.getByText(search.word('search_advice'))).toBeVisible();
	await search.expectCount(0);
	await search.ask('');
	await expect(page.getByText(search.word('search_what'))).toBeVisible();
});

test('offline it finds as well, once the page is there', async ({ page, context }) => {
	const search = new Search(page);
	await search.go('/search/');
	await search.ask('DL-FORM');
	await expect(search.clause('DL-FORM')).toBeVisible();
	await context.setOffline(true);
	await search.ask('十分鐘');
	await expect(search.results.first()).toBeVisible();
});
