import { expect, test, type Page } from '@playwright/test';
import { LOCALES } from '#lib/content/locale.ts';
import { anyScenario, scenarioIds } from './content.ts';
import { begin, playThrough } from './pages/begin.ts';
import { Briefing } from './pages/briefing.ts';
import { Home } from './pages/home.ts';
import { Screen } from './pages/screen.ts';
import { Talk } from './pages/talk.ts';
import { noteText, shortTalk, talkative, type Step } from './paths.ts';

const PAGES = [
	'/',
	'/scenarios/',
	...scenarioIds.map((id) => `/scenarios/${id}/`),
	'/procedure/',
	'/cheat-sheet/',
	'/learn/',
	'/refresh/',
	'/refresh/changes/',
	'/progress/',
	'/certificate/',
	'/certificate/check/',
	'/learn/limits/',
	'/learn/limits/overrun/',
	'/quizzes/',
	'/search/',
	'/history/',
	'/settings/'
];

/** Characters that only Traditional Chinese writes so, common enough to turn up at once. */
const TRADITIONAL =
	/[這個們來說時會過為對還沒開關記錄紀練習問題現實應該長處話點選擇總結評講報門業戶無電見學與於務員樓頁類條讓從後經種樣錢聽寫請給進連運邊遠適鄉醫難雙離顯願飛體齊當誰議護變]/u;

/** All that a page says, in sight or to a screen reader, but for the languages' own names. */
const saidOn = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const copy = document.body.cloneNode(true) as HTMLElement;
		for (const name of copy.querySelectorAll('[lang], script, style')) name.remove();
		const labels = [...copy.querySelectorAll('*')].flatMap((element) =>
			['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext'].map((name) =>
				element.getAttribute(name)
			)
		);
		return [document.title, copy.textContent, ...labels].join('\n');
	});

test('the language changes in mid-talk; place, notes and temperature stay, nothing is loaded anew', async ({
	page
}) => {
	const hant = anyScenario('zh-Hant');
	const [first, second, third] = talkative(hant) as [Step, Step, Step];
	const talk = await begin(page, hant, 'guided');
	await talk.play([first, second]);
	const noted = [first, second].flatMap((step) => step.notes.map((phrase) => ({ step, phrase })));
	const before = await talk.standing();
	await page.evaluate(() => Object.assign(window, { sameDocument: true }));

	for (const locale of ['zh-Hans', 'en'] as const)
		await test.step(locale, async () => {
			await talk.switchTo(locale);
			const scenario = anyScenario(locale);
			const same = new Talk(page, scenario);
			await expect(same.turns).toHaveCount(2);
			await expect(same.notes).toHaveText(
				noted.map(({ step, phrase }) => noteText(scenario, step, phrase))
			);
			expect((await same.standing()).temperature).toBe(before.temperature);
		});

	await new Talk(page, anyScenario('en')).take(third);
	await talk.switchTo('zh-Hant');
	await expect(talk.turns).toHaveCount(3);
	expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

for (const locale of LOCALES)
	test(`every page is there in ${locale}, and says so`, async ({ page, request }) => {
		for (const path of PAGES) {
			const screen = new Screen(page, locale);
			await screen.go(path);
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
			await expect(screen.title).toBeVisible();
			const source = await (await request.get(page.url())).text();
			expect(source, `${path} as it is sent`).toContain(`<html lang="${locale}"`);
		}
	});

const foreign = { en: /\p{Script=Han}/u, 'zh-Hans': TRADITIONAL } as const;

for (const locale of ['en', 'zh-Hans'] as const)
	test(`nothing on the ${locale} pages is left in Traditional Chinese`, async ({ page }) => {
		const scenario = anyScenario(locale);
		const stray = async (where: string) =>
			expect((await saidOn(page)).match(foreign[locale])?.[0], where).toBeUndefined();
		const home = new Home(page, locale);
		await home.open();
		await stray('home at the first visit');
		await new Briefing(page, scenario).open();
		const talk = await begin(page, scenario, 'guided');
		await talk.play(talkative(scenario).slice(0, 3));
		await stray('talk');
		await playThrough(page, scenario, shortTalk(scenario));
		await stray('debrief');
		for (const path of [...PAGES, '/nowhere/']) {
			await home.go(path);
			if (path === '/history/')
				await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
			await stray(path);
		}
	});
