/** The talk itself: what is heard, what is noted, what is answered. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '#lib/content/locale.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { noteText, replyText, type Step } from '../paths.ts';
import { Screen } from './screen.ts';

export class Talk extends Screen {
	constructor(
		page: Page,
		readonly scenario: Scenario
	) {
		super(page, scenario.locale as Locale);
	}

	get transcript(): Locator {
		return this.page.getByRole('log', { name: this.word('play_transcript') });
	}

	get answers(): Locator {
		return this.page
			.getByRole('region', { name: this.word('play_your_answer') })
			.getByRole('button');
	}

	/** The phrases that can be noted now. */
	get phrases(): Locator {
		return this.transcript.getByRole('button');
	}

	get pad(): Locator {
		return this.page.getByRole('complementary', { name: this.word('pad_title') });
	}

	get notes(): Locator {
		return this.pad.getByRole('listitem');
	}

	get temperature(): Locator {
		return this.page.getByRole('meter', { name: this.word('temperature') });
	}

	/** What was said by the trainee, silences included. */
	get turns(): Locator {
		return this.transcript.locator('.mine, .silence');
	}

	/** What the complainant says now. */
	get now(): Locator {
		return this.transcript.locator('.now');
	}

	get over(): Locator {
		return this.page.getByRole('heading', { name: this.word('play_over') });
	}

	/** The reasons that guided mode shows after a reply. */
	get reasons(): Locator {
		return this.transcript.getByRole('list', { name: this.word('play_why') });
	}

	/** The exam's clock. */
	get clock(): Locator {
		return this.page.getByRole('meter', { name: this.word('exam_time_left') });
	}

	get toDebrief(): Locator {
		return this.page.getByRole('link', { name: this.word('play_to_debrief') });
	}

	/** Taps a phrase: it is noted, or crossed out. */
	async note(text: string): Promise<void> {
		await this.phrases.filter({ hasText: text }).first().click();
	}

	/** Gives the reply of a step, without waiting for what follows. */
	async answer(step: Step): Promise<void> {
		const text = replyText(this.scenario, step);
		await this.answers.filter({ has: this.page.getByText(text, { exact: true }) }).click();
	}

	/** Notes what the step notes, gives its reply, and waits for it to stand in the transcript. */
	async take(step: Step): Promise<void> {
		await expect(this.answers.first()).toBeVisible();
		const before = await this.turns.count();
		for (const phrase of step.notes) await this.note(noteText(this.scenario, step, phrase));
		await this.answer(step);
		await expect(this.turns).toHaveCount(before + 1);
	}

	/** Plays these steps, the first of them now. */
	async play(steps: readonly Step[]): Promise<void> {
		for (const step of steps) await this.take(step);
	}

	/** All that can be seen of where the talk stands. */
	async standing(): Promise<{ lines: string; notes: string[]; temperature: string | null }> {
		await expect(this.answers.first().or(this.over)).toBeVisible();
		return {
			lines: await this.transcript.innerText(),
			notes: await this.notes.allInnerTexts(),
			temperature: await this.temperature.getAttribute('aria-valuenow')
		};
	}
}
