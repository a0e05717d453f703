/** The page before a talk: who comes, and how to practise. */
import type { Locator, Page } from '@playwright/test';
import type { Mode, Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { Locale } from '#lib/content/locale.ts';
import { Screen } from './screen.ts';

export class Briefing extends Screen {
	constructor(
		page: Page,
		readonly scenario: Scenario
	) {
		super(page, scenario.locale as Locale);
	}

	open(): Promise<void> {
		return this.go(`/scenarios/${this.scenario.id}/`);
	}

	mode(mode: Mode): Locator {
		// The name goes on with what the mode is about, and that may name another mode.
		return this.page.getByRole('radio', { name: new RegExp(`^${this.word(`mode_${mode}`)} `) });
	}

	get startButton(): Locator {
		return this.page.getByRole('link', { name: this.word('start'), exact: true });
	}

	/** Starts afresh where a talk is under way. */
	get afresh(): Locator {
		return this.page.getByRole('link', { name: this.word('start_afresh') });
	}

	async start(mode: Mode = 'practice'): Promise<void> {
		await this.mode(mode).check();
		await this.startButton.or(this.afresh).click();
		await this.page.waitForURL('**/play/?attempt=*');
	}
}
