/** What all pages of the app share: how one gets there, and what stands around the content. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '#lib/content/locale.ts';
import { words, type Word } from './words.ts';

const PREFIXES: Record<Locale, string> = { 'zh-Hant': '', 'zh-Hans': '/zh-hans', en: '/en' };
const LANGUAGES: Record<Locale, string> = {
	'zh-Hant': '繁體中文',
	'zh-Hans': '简体中文',
	en: 'English'
};

export type Place = 'home' | 'learn' | 'scenarios' | 'desk' | 'procedure' | 'history' | 'settings';

/** The address of a page in a language. */
const address = (path: string, locale: Locale): string => PREFIXES[locale] + path;

/** Waits until the page has come to life: SvelteKit adds its announcer once the page can be used. */
export const alive = (page: Page): Promise<void> =>
	page.locator('#svelte-announcer').waitFor({ state: 'attached' });

export class Screen {
	readonly word: Word;

	constructor(
		readonly page: Page,
		readonly locale: Locale = 'zh-Hant'
	) {
		this.word = words(locale);
	}

	/** Types an address. */
	async go(path: string): Promise<void> {
		await this.page.goto(address(path, this.locale));
		await alive(this.page);
	}

	async reload(): Promise<void> {
		await this.page.reload();
		await alive(this.page);
	}

	get title(): Locator {
		return this.page.getByRole('heading', { level: 1 });
	}

	/** The link to a main place in the navigation. */
	navigation(place: Place): Locator {
		return this.page
			.getByRole('navigation', { name: this.word('nav_label') })
			.getByRole('link', { name: this.word(`nav_${place}`), exact: true });
	}

	/** Goes to a main place without loading the app again. */
	async visit(place: Place): Promise<void> {
		await this.navigation(place).click();
		await expect(this.navigation(place)).toHaveAttribute('aria-current', 'page');
	}

	/** Switches the language in the header. The models of the page are then those of that language. */
	async switchTo(locale: Locale): Promise<void> {
		await this.page
			.getByRole('banner')
			.getByRole('link', { name: LANGUAGES[locale], exact: true })
			.click();
		await expect(this.page.locator('html')).toHaveAttribute('lang', locale);
	}

	/** The button in the header that says who is at the computer. */
	get learner(): Locator {
		return this.page.getByRole('banner').getByRole('button');
	}

	/** Changes to another learner in the header. */
	async becomeLearner(name: string): Promise<void> {
		await this.learner.click();
		await this.page.locator('#learner-list').getByRole('button', { name, exact: true }).click();
		await expect(this.learner).toHaveText(name);
	}

	/** Saves a file with this button and returns what is in it. */
	async downloadBytes(button: Locator): Promise<Buffer<ArrayBuffer>> {
		const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
		const chunks: Buffer[] = [];
		for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
		return Buffer.concat(chunks);
	}

	/** Saves a file with this button and returns its text. */
	async download(button: Locator): Promise<string> {
		return (await this.downloadBytes(button)).toString('utf8');
	}
}
