/** A graded exercise: its briefing, handling it, handing it in, its debrief. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { CaseEvent } from '#lib/domain/sop/events.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import type { ExerciseItem } from '#lib/domain/training/attempt.ts';
import type { Exercise as Data, Step } from '#lib/domain/training/exercise.ts';
import { eventOf } from '#lib/domain/training/model-log.ts';
import { Case } from './case.ts';

export class Exercise extends Case {
	readonly exercise: Data;
	readonly policy: Policy;

	constructor(page: Page, { locales, rules }: ExerciseItem) {
		const exercise = locales['zh-Hant'] as Data;
		super(page, 'zh-Hant', exercise.picks);
		this.exercise = exercise;
		this.policy = rules.rules.policies[rules.version] as Policy;
	}

	async begin(): Promise<void> {
		await this.go(`/exercises/${this.exercise.id}/`);
		await this.page.getByRole('button', { name: this.word('start'), exact: true }).click();
		await expect(this.happened).toHaveCount(1);
	}

	/** Takes the steps of the model solution, each as `act` says; null leaves it out. */
	async solve(act: (step: Step, event: CaseEvent) => CaseEvent | null = (_, event) => event) {
		for (const step of this.exercise.steps) {
			const event = act(step, eventOf(step, this.exercise, this.policy));
			if (event) await this.act(event);
		}
	}

	async handIn(at = this.exercise.endsAt): Promise<void> {
		await this.moveTo(at);
		await this.page.getByRole('button', { name: this.word('exercise_hand_in') }).click();
		await this.page
			.getByRole('alertdialog')
			.getByRole('button', { name: this.word('exercise_hand_in') })
			.click();
		await expect(this.steps).toHaveCount(this.exercise.steps.length);
	}

	/** The steps in the debrief. */
	get steps(): Locator {
		return this.page
			.getByRole('region', { name: this.word('grade_steps') })
			.locator('section > ol > li, ol > li:has(h3)');
	}

	step(id: string): Locator {
		return this.steps.nth(this.exercise.steps.findIndex((step) => step.id === id));
	}
}
