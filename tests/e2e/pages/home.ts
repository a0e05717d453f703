/** The first page: what to do now. */
import { expect, type Locator } from '@playwright/test';
import { Screen } from './screen.ts';

export type Reader = 'new' | 'colleague' | 'trainer';

export class Home extends Screen {
	open(): Promise<void> {
		return this.go('/');
	}

	/** Says at the first visit who one is and by what name, and leaves the introduction. */
	async introduce(name: string, reader: Reader = 'new'): Promise<void> {
		await this.reader(reader).check();
		await this.introduction('next').click();
		await this.name.fill(name);
		await this.introduction('next').click();
		await expect(this.learner).toHaveText(name);
		await this.introduction('finish').click();
		await expect(this.introduction('finish')).toHaveCount(0);
	}

	/** Who one is, at the first step of the introduction. */
	reader(reader: Reader): Locator {
		return this.page.getByRole('radio', { name: this.word(`first_${reader}`), exact: true });
	}

	get name(): Locator {
		return this.page.getByLabel(this.word('learner_name'));
	}

	/** A button of the introduction. */
	introduction(button: 'next' | 'back' | 'later' | 'finish'): Locator {
		return this.page.getByRole('button', { name: this.word(`first_${button}`), exact: true });
	}

	/** The heading of a step of the introduction. */
	question(step: 'who' | 'name' | 'todo'): Locator {
		return this.page.getByRole('heading', { name: this.word(`first_${step}`), exact: true });
	}

	/** The list of first steps, after the introduction. */
	get firstSteps(): Locator {
		return this.page.getByRole('region', { name: this.word('first_steps'), exact: true });
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
