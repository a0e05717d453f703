/** The page after a talk. */
import type { Locator } from '@playwright/test';
import { Screen } from './screen.ts';

export class Debrief extends Screen {
	/** The seal of the result: passed or not, and the percentage. */
	get result(): Locator {
		return this.page
			.getByText(this.word('passed'), { exact: false })
			.or(this.page.getByText(this.word('failed'), { exact: false }))
			.filter({ hasText: '%' })
			.first();
	}

	get evidence(): Locator {
		return this.page.getByRole('region', { name: this.word('evidence') });
	}

	get classification(): Locator {
		return this.page.getByRole('region', { name: this.word('class_title') });
	}
}
