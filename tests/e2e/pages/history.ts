/** The list of all attempts of a learner. */
import type { Locator } from '@playwright/test';
import { Screen } from './screen.ts';

export class History extends Screen {
	open(): Promise<void> {
		return this.go('/history/');
	}

	get rows(): Locator {
		return this.page.getByRole('main').getByRole('listitem');
	}

	get empty(): Locator {
		return this.page.getByText(this.word('history_empty'));
	}

	/** The way to the debrief in a row. */
	debriefOf(row: Locator): Locator {
		return row.getByRole('link', { name: this.word('debrief') });
	}
}
