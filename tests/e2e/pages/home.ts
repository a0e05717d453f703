/** The first page: what to do now. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './screen.ts';

export class Home extends Screen {
	open(): Promise<void> {
		return this.go('/');
	}

	/** Says one's name at the first visit. */
	async introduce(name: string): Promise<void> {
		await this.page.getByLabel(this.word('learner_name')).fill(name);
		await this.page.getByRole('button', { name: this.word('welcome_go') }).click();
		await expect(this.learner).toHaveText(name);
	}

	/** The link that goes on with a talk after so many answers. */
	resume(answered: number): Locator {
		return this.page.getByRole('link', {
			name: this.word('home_go_on', { line: answered + 1 }),
			exact: true
		});
	}

	get begin(): Locator {
		return this.page.getByRole('link', { name: this.word('home_begin') });
	}

	/** What was played lately. */
	get recent(): Locator {
		return this.page.getByRole('region', { name: this.word('home_recent') });
	}
}
