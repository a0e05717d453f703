/** The practice desk of a learner. */
import { expect, type Locator } from '@playwright/test';
import type { Channel } from '#lib/domain/sop/vocabulary.ts';
import { Case } from './case.ts';

export class Desk extends Case {
	openDesk(): Promise<void> {
		return this.go('/desk/');
	}

	get reception(): Locator {
		return this.page.getByRole('form', { name: this.word('receive_title') });
	}

	get cases(): Locator {
		return this.page.getByRole('region', { name: this.word('cases_title') }).getByRole('listitem');
	}

	/** Enters a complaint, now; its page opens. */
	async receive(channel: Channel = 'desk'): Promise<void> {
		await this.reception.getByLabel(this.word('receive_channel')).selectOption(channel);
		await this.reception.getByRole('button', { name: this.word('act_received') }).click();
		await expect(this.happened).toHaveCount(1);
	}
}
