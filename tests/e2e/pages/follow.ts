/** The trainer's pages that follow people: how far everybody is, one person, one attempt. */
import { expect, type Locator } from '@playwright/test';
import type { PartState } from '#lib/domain/training/assignment/standing.ts';
import { unzipped } from '../../support/unzip.ts';
import { Trainer } from './trainer.ts';
import type { MessageKey } from './words.ts';

export class Follow extends Trainer {
	async openFollow(): Promise<void> {
		await this.go('/trainer/follow/');
		await expect(this.region('follow_assignments')).toBeVisible();
	}

	/** An assignment, by its title. */
	standing(title: string): Locator {
		return this.page.getByRole('region', { name: title, exact: true });
	}

	stateName(state: PartState): string {
		return this.word(`task_state_${state.replace('-', '_')}` as MessageKey);
	}

	/** Who stands so in an assignment whose list is open. */
	inState(title: string, state: PartState): Locator {
		return this.standing(title).locator(`h4:text-matches("^${this.stateName(state)} ·") + ul > li`);
	}

	get matrix(): Locator {
		return this.region('follow_matrix_criteria').or(this.region('follow_matrix_items'));
	}

	/** The people of the matrix, in its order. */
	get names(): Locator {
		return this.matrix.locator('tbody').getByRole('rowheader');
	}

	/** Sorts by a column, by its heading. */
	async sortBy(column: MessageKey): Promise<void> {
		await this.matrix.getByRole('button', { name: this.word(column), exact: true }).click();
	}

	/** The lines of a talk that is read. */
	get lines(): Locator {
		return this.region('evidence').locator('> ol > li');
	}

	/** Saves what a button offers and returns the rows of the table in it. */
	async csv(key: MessageKey): Promise<string[][]> {
		return rowsIn(await this.download(this.button(key)));
	}

	/** Saves the workbook and returns all texts in it, and whether it holds a formula. */
	async workbook(): Promise<{ texts: string[]; hasFormula: boolean }> {
		const bytes = await this.downloadBytes(this.button('take_workbook_save'));
		const files = await unzipped(new Blob([bytes]));
		const shared = (files.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g);
		const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/'));
		return {
			texts: [...shared].map(([, text = '']) => plain(text)),
			hasFormula: sheets.some(([, xml]) => /<f[ >]/.test(xml))
		};
	}
}

const plain = (xml: string): string =>
	xml
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&amp;', '&');

/** The cells of a CSV as a spreadsheet reads them (RFC 4180). */
function rowsIn(csv: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, bare = '', end] of csv
		.replace(/^\uFEFF/, '')
		.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
		if (end !== ',') rows.push([]);
	}
	return rows.slice(0, -1);
}
