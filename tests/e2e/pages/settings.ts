/** Language, appearance, learners, records. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './screen.ts';

export class Settings extends Screen {
	open(): Promise<void> {
		return this.go('/settings/');
	}

	/** A choice of the appearance: `theme_dark`, `text_large` … */
	appearance(choice: 'theme_light' | 'theme_dark' | 'text_normal' | 'text_larger'): Locator {
		return this.page.getByRole('radio', { name: this.word(choice), exact: true });
	}

	get backupButton(): Locator {
		return this.page.getByRole('button', { name: this.word('backup_save') });
	}

	/** The text of a backup file. */
	saveBackup(): Promise<string> {
		return this.download(this.backupButton);
	}

	/** Chooses a file with this text to restore from. */
	async restore(text: string): Promise<void> {
		await this.page.getByLabel(this.word('restore')).setInputFiles({
			name: 'backup.json',
			mimeType: 'application/json',
			buffer: Buffer.from(text)
		});
	}

	get records(): Locator {
		return this.page.getByRole('region', { name: this.word('records_title') });
	}

	get eraseAllButton(): Locator {
		return this.page.getByRole('button', { name: this.word('erase_all'), exact: true });
	}

	get dialog(): Locator {
		return this.page.getByRole('alertdialog');
	}

	async confirm(): Promise<void> {
		await this.dialog.getByRole('button', { name: this.word('erase_yes') }).click();
		await expect(this.dialog).toBeHidden();
	}

	get learners(): Locator {
		return this.page.getByRole('region', { name: this.word('learners_title') });
	}

	/** A learner's line, counted from 0. */
	learnerAt(index: number): Locator {
		return this.learners.getByRole('listitem').nth(index);
	}

	async addLearner(name: string): Promise<void> {
		await this.page.getByLabel(this.word('learner_add_name')).fill(name);
		await this.page.getByRole('button', { name: this.word('learner_add'), exact: true }).click();
		await expect(this.learner).toHaveText(name);
	}
}
