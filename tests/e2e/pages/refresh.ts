/** The refreshers: the day's cards, one after the other. */
import { expect, type Locator } from '@playwright/test';
import { Quiz } from './quiz.ts';

export class Refresh extends Quiz {
	/** Opens how it stands. */
	async openOutlook(): Promise<void> {
		await this.go('/refresh/');
		await expect(this.today).toBeVisible();
	}

	/** What the day asks for. */
	get today(): Locator {
		return this.page.getByRole('region', { name: this.word('refresh_today'), exact: true });
	}

	/** The cards that one's mistakes have become. */
	get mistakes(): Locator {
		return this.page.getByRole('region', { name: this.word('outlook_mistakes_title') });
	}

	/** Opens the day's cards. */
	async openToday(): Promise<void> {
		await this.go('/refresh/today/');
		await expect(this.card.or(this.over)).toBeVisible();
	}

	/** What is said when nothing is left for today. */
	get over(): Locator {
		return this.page.getByText(this.word('refresh_forgotten_again'));
	}

	get next(): Locator {
		return this.page.getByRole('button', { name: this.word('refresh_next'), exact: true });
	}

	undo(which: 'refresh_undo' | 'refresh_undo_last'): Locator {
		return this.page.getByRole('button', { name: this.word(which), exact: true });
	}

	rating(rating: 1 | 2 | 3 | 4): Locator {
		const name = this.word(`refresh_rating_${rating}`);
		return this.page.getByRole('radio', { name: new RegExp(`^${name}`) });
	}

	/** Answers the card that is shown. */
	async give(rightly = true): Promise<void> {
		await this.answer(rightly);
		await this.button('quiz_give').click();
		await expect(this.next).toBeVisible();
	}

	/** Goes to the next card, or to the end of the day. */
	async goOn(): Promise<void> {
		await this.next.click();
		await expect(this.button('quiz_give').or(this.over)).toBeVisible();
	}

	/** Answers what the day holds, and returns how many cards that were. */
	async doToday(): Promise<number> {
		await this.openToday();
		for (let count = 0; ; count++) {
			if (await this.over.isVisible()) return count;
			await this.give();
			await this.goOn();
		}
	}
}
