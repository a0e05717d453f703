/** The trainer's side: bringing in what trainees hand in. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './screen.ts';

export class ImportScreen extends Screen {
	open(): Promise<void> {
		return this.go('/trainer/import/');
	}

	/** Chooses a file with this text. */
	async choose(text: string, name = 'results.json'): Promise<void> {
		await this.page
			.getByLabel(this.word('task_import_files'))
			.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
	}

	/** Chooses several files at once, by their names. */
	async chooseAll(texts: Readonly<Record<string, string>>): Promise<void> {
		await this.page.getByLabel(this.word('task_import_files')).setInputFiles(
			Object.entries(texts).map(([name, text]) => ({
				...{ name, mimeType: 'application/json' },
				buffer: Buffer.from(text)
			}))
		);
	}

	/** A file by its name. */
	file(name = 'results.json'): Locator {
		return this.page.getByRole('article', { name, exact: true });
	}

	get whose(): Locator {
		return this.page.getByLabel(this.word('task_import_whose'));
	}

	/** Imports the only file that is open, and waits for the end. */
	async bringIn(said: string): Promise<void> {
		await this.page.getByRole('button', { name: this.word('task_import'), exact: true }).click();
		await expect(this.file().getByRole('status')).toContainText(said);
	}
}
