/** The page that searches everything. */
import { expect, type Locator } from '@playwright/test';
import type { SearchKind } from '#lib/content/library.ts';
import { Screen } from './screen.ts';

export class Search extends Screen {
	/** Goes there as one does: by the magnifier in the header. */
	async openFromHeader(): Promise<void> {
		await this.page
			.getByRole('banner')
			.getByRole('link', { name: this.word('search_title'), exact: true })
			.click();
		await expect(this.field).toBeVisible();
	}

	get field(): Locator {
		return this.page.getByRole('searchbox', { name: this.word('search_label') });
	}

	get status(): Locator {
		return this.page.getByRole('main').getByRole('status');
	}

	get results(): Locator {
		return this.page.getByRole('main').getByRole('listitem');
	}

	/** What is marked in the results. */
	get marks(): Locator {
		return this.page.getByRole('main').locator('mark');
	}

	/** The result that is a clause of this ID. */
	clause(id: string): Locator {
		return this.results.filter({
			has: this.page.locator('.clause').getByText(id, { exact: true })
		});
	}

	/** The button that leaves one kind. */
	only(kind: SearchKind): Locator {
		return this.page
			.getByRole('group', { name: this.word('search_kinds') })
			.getByRole('button', { name: new RegExp(`^${this.word(`search_${kind}`)} \\d`) });
	}

	/** Types a query and waits for what comes of it. */
	async ask(query: string): Promise<void> {
		await this.field.fill(query);
		await expect(this.page).toHaveURL((url) => (url.searchParams.get('q') ?? '') === query);
	}

	async expectCount(count: number): Promise<void> {
		await expect(this.status).toHaveText(this.word('search_count', { count }));
	}
}
