/** The trainee's side: what is assigned, and handing in. */
import { expect, type Locator } from '@playwright/test';
import { alive, Screen } from './screen.ts';

export class TaskScreen extends Screen {
	open(): Promise<void> {
		return this.go('/task/');
	}

	/** Opens a link by its fragment; in a tab that is there already only what stands behind the # changes. */
	async openLink(fragment: string): Promise<void> {
		const path = this.locale === 'en' ? '/en/task/' : '/task/';
		await this.page.goto(`${path}#${fragment}`);
		await alive(this.page);
	}

	/** Opens a file with this text, on the page of assignments. */
	async openFile(text: string): Promise<void> {
		await this.page
			.getByLabel(this.word('task_open_file'))
			.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
	}

	/** An assignment by its title, opened or accepted. */
	task(title: string): Locator {
		return this.page.getByRole('region', { name: title, exact: true });
	}

	button(word: 'task_accept' | 'task_renew' | 'task_not_now' | 'task_return_file'): Locator {
		return this.page.getByRole('button', { name: this.word(word), exact: true });
	}

	/** Who of those named one is. */
	person(name: string): Locator {
		return this.page.getByRole('radio', { name, exact: true });
	}

	/** Adds what is open, and waits until it is there. */
	async accept(word: 'task_accept' | 'task_renew' = 'task_accept'): Promise<void> {
		await this.button(word).click();
		await expect(this.page.getByText(this.word('task_accepted'), { exact: true })).toBeVisible();
	}

	get refusal(): Locator {
		return this.page.getByRole('region', { name: this.word('task_refused') });
	}

	get comments(): Locator {
		return this.page.getByRole('region', { name: this.word('task_comments'), exact: true });
	}

	/** Goes to what would be handed in for an assignment. */
	async toHandIn(title: string): Promise<void> {
		const name = this.word('task_hand_in_for', { title });
		await this.page.getByRole('link', { name, exact: true }).click();
		await expect(this.title).toHaveText(this.word('task_return_title'));
	}

	/** Goes to handing in everything, unasked. */
	async toHandInUnasked(): Promise<void> {
		await this.page.getByRole('link', { name: this.word('task_unasked'), exact: true }).click();
		await expect(this.title).toHaveText(this.word('task_return_title'));
	}

	/** The text of the results file. */
	handIn(): Promise<string> {
		return this.download(this.button('task_return_file'));
	}
}
