import { expect, test, type Page } from '@playwright/test';
import { LOCALES, type Locale } from '#lib/content/locale.ts';
import { anyScenario, scenarioIds } from './content.ts';
import { begin, playThrough } from './pages/begin.ts';
import { Follow } from './pages/follow.ts';
import { Home } from './pages/home.ts';
import { Talk } from './pages/talk.ts';
import { TaskScreen } from './pages/task.ts';
import { noteText, shortTalk, talkative, type Step } from './paths.ts';
import { fitsPhone } from './sound.ts';

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
	'/settings/',
	'/trainer/',
	'/trainer/people/',
	'/trainer/hand-over/',
	'/trainer/follow/',
	`/trainer/follow/?scenario=${anyScenario().id}`,
	'/trainer/person/?id=nobody',
	'/trainer/import/',
	'/trainer/attempt/?id=none'
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

const foreign = { 'zh-Hant': undefined, 'zh-Hans': TRADITIONAL, en: /\p{Script=Han}/u } as const;

/** A roster, something assigned to it, and the same taken up, with words in the page's language only. Returns where they lie. */
async function assigns(page: Page, locale: Locale): Promise<string[]> {
	const desk = new Follow(page, locale);
	await desk.openDesk();
	await desk.putOut();
	await desk.addPeople('name,estate\nAnn Lee,Sea View\nBo Chan,Sea View');
	await desk.openAssign('?template=first-week');
	await desk.button('assign_group', { name: 'Sea View', count: 2 }).click();
	const id = await desk.keep();
	const file = await desk.download(desk.button('assign_file_save'));
	const task = new TaskScreen(page, locale);
	await task.open();
	await task.openFile(file);
	await task.person('Ann Lee').check();
	await task.accept();
	const received = ['/task/', `/task/return/?id=${id}`];
	return [`/trainer/hand-over/?assignment=${id}`, `/trainer/assign/?assignment=${id}`, ...received];
}

/** A talk that is under way, and one that is over. */
async function plays(page: Page, locale: Locale, at: (where: string) => Promise<void>) {
	const scenario = anyScenario(locale);
	await new Home(page, locale).open();
	await at('home at the first visit');
	const talk = await begin(page, scenario, 'guided');
	await talk.play(talkative(scenario).slice(0, 3));
	await at('talk');
	await playThrough(page, scenario, shortTalk(scenario));
	await at('debrief');
}

for (const locale of LOCALES)
	test(`every page is there in ${locale}, and says all in it`, async ({ page, request }) => {
		test.slow();
		const others = foreign[locale];
		const stray = async (where: string) => {
			if (others) expect((await saidOn(page)).match(others)?.[0], where).toBeUndefined();
		};
		const home = new Home(page, locale);
		if (others) await plays(page, locale, stray);
		const own = await assigns(page, locale);
		for (const path of [...PAGES, ...own, '/nowhere/']) {
			await home.go(path);
			await expect(page.locator('html')).toHaveAttribute('lang', locale);
			await expect(home.title).toBeVisible();
			await expect(page.getByText(home.word('loading'))).toHaveCount(0);
			if (others && path === '/history/')
				await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
			await stray(path);
			if (locale === 'en') await fitsPhone(page, path);
			if (path === '/nowhere/') continue;
			const source = await (await request.get(page.url())).text();
			expect(source, `${path} as it is sent`).toContain(`<html lang="${locale}"`);
		}
	});
