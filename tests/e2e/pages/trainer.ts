/** The trainer's desk: the first screen, the list of trainees, assigning, handing over. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Screen } from './screen.ts';
import type { MessageKey } from './words.ts';

export class Trainer extends Screen {
	async openDesk(): Promise<void> {
		await this.go('/trainer/');
		await expect(this.title).toHaveText(this.word('trainer_title'));
	}

	/** Puts the desk out, and waits until that is kept. */
	async putOut(): Promise<void> {
		await this.button('trainer_open').click();
		await expect(this.button('trainer_open')).toHaveCount(0);
	}

	async openPeople(): Promise<void> {
		await this.go('/trainer/people/');
		await expect(this.page.getByText(this.word('loading'))).toHaveCount(0);
	}

	async openAssign(query = ''): Promise<void> {
		await this.go(`/trainer/assign/${query}`);
		await expect(this.page.getByText(this.word('loading'))).toHaveCount(0);
	}

	button(key: MessageKey, values?: Record<string, string | number>): Locator {
		return this.page.getByRole('button', { name: this.word(key, values), exact: true });
	}

	link(key: MessageKey): Locator {
		return this.page.getByRole('main').getByRole('link', { name: this.word(key), exact: true });
	}

	region(key: MessageKey): Locator {
		return this.page.getByRole('region', { name: this.word(key), exact: true });
	}

	/** Lays a pasted list beside the roster, without adding it. */
	async paste(list: string): Promise<void> {
		await this.page.getByLabel(this.word('roster_paste')).fill(list);
		await this.button('roster_preview').click();
		await expect(this.region('roster_preview_title')).toBeVisible();
	}

	/** Adds the people of a pasted list. */
	async addPeople(list: string): Promise<void> {
		await this.openPeople();
		await this.paste(list);
		await this.button('roster_add_now').click();
		await expect(this.region('roster_preview_title')).toHaveCount(0);
	}

	/** The lines of the list of people. */
	get people(): Locator {
		return this.region('roster_list')
			.getByRole('listitem')
			.filter({ has: this.page.locator('details') });
	}

	/** Opens what can be done with a person. */
	async edit(name: string): Promise<Locator> {
		const row = this.people.filter({ hasText: name });
		await row.locator('summary').click();
		return row;
	}

	get dialog(): Locator {
		return this.page.getByRole('alertdialog');
	}

	/** Keeps what was put together, and waits for the ways to hand it over. */
	async keep(): Promise<string> {
		await this.button('assign_keep').click();
		await expect(this.title).toHaveText(this.word('assign_hand_title'));
		await expect(this.region('assign_file')).toBeVisible();
		return new URL(this.page.url()).searchParams.get('assignment') ?? '';
	}

	/** What a field to be copied from holds. */
	copied(key: MessageKey): Locator {
		return this.page.getByRole('textbox', { name: this.word(key), exact: true });
	}
}

/** An address of an office, behind which the same app lies: from there links lead somewhere. */
export const OFFICE = 'http://desk.example';

/** Serves what the tests' server has at the office's address, too. */
export async function atOffice(page: Page, served: string): Promise<void> {
	await page.context().route(`${OFFICE}/**`, async (route) => {
		const url = route.request().url().replace(OFFICE, served);
		await route.fulfill({ response: await route.fetch({ url }) });
	});
}
