/** A case on the desk, of free practice or of an exercise: who acts, when, and what is filled in. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '#lib/content/locale.ts';
import { dateOf, dayAt } from '#lib/domain/sop/calendar.ts';
import type { CaseEvent, CaseEventType } from '#lib/domain/sop/events.ts';
import type { Role } from '#lib/domain/sop/limits.ts';
import type { Pick } from '#lib/domain/training/exercise.ts';
import { ruleWords } from '../content.ts';
import { Screen } from './screen.ts';
import type { MessageKey } from './words.ts';

const ZONE = 'Asia/Hong_Kong';

/** What a `datetime-local` field is filled with. */
const local = (at: number): string => {
	const time = new Intl.DateTimeFormat('en-GB', {
		timeZone: ZONE,
		hour: '2-digit',
		minute: '2-digit'
	}).format(at);
	return `${dateOf(dayAt(ZONE, at)).iso}T${time}`;
};

/** What an event holds, as the fields of its form are called. */
function valuesOf(event: CaseEvent): Record<string, string | boolean | readonly string[]> {
	const values: Record<string, string | boolean | readonly string[]> = {};
	for (const [key, value] of Object.entries(event)) {
		if (['type', 'at', 'by', 'answers', 'quarter'].includes(key)) continue;
		if (key === 'fields') Object.assign(values, value);
		else if (key === 'until') {
			const { on, at } = value as { on?: string; at?: number };
			const [day = '', time = ''] = at === undefined ? [on] : local(at).split('T');
			Object.assign(values, { until: day, untilTime: time });
		} else if (key === 'groundAt') values.groundAt = local(value as number);
		else if (key === 'kind') values.word = value as string;
		else if (key === 'link' && event.type === 'linked-found') continue;
		else values[key] = (value ?? '') as string;
	}
	return values;
}

export class Case extends Screen {
	constructor(
		page: Page,
		locale: Locale = 'zh-Hant',
		readonly picks: readonly Pick[] = []
	) {
		super(page, locale);
	}

	role(role: Role): Locator {
		return this.page.getByRole('radio', { name: ruleWords(this.locale)(`role.${role}`) });
	}

	/** Makes somebody else act. */
	async become(role: Role): Promise<void> {
		if (await this.role(role).isChecked()) return;
		await this.page
			.getByText(ruleWords(this.locale)(`role.${role}`), { exact: true })
			.first()
			.click();
		await expect(this.role(role)).toBeChecked();
	}

	get clock(): Locator {
		return this.page.getByRole('region', { name: this.word('clock_label') });
	}

	/** A button of the clock. */
	move(
		how: 'clock_ten' | 'clock_hour' | 'clock_day_end' | 'clock_day' | 'clock_next' | 'clock_undo'
	): Locator {
		return this.clock.getByRole('button', { name: this.word(how), exact: true });
	}

	/** Moves the clock to an instant (UTC ms, whole minutes), unless it stands there. */
	async moveTo(at: number): Promise<void> {
		const field = this.clock.getByLabel(this.word('clock_to'));
		if ((await field.getAttribute('min')) === local(at)) return;
		await field.fill(local(at));
		await this.clock.getByRole('button', { name: this.word('clock_go'), exact: true }).click();
		await expect(field).toHaveAttribute('min', local(at));
	}

	get acts(): Locator {
		return this.page.getByRole('region', { name: this.word('acts_title') });
	}

	get form(): Locator {
		return this.acts.locator('form');
	}

	/** The form of an act, opened. */
	async open(type: CaseEventType): Promise<void> {
		const name = this.word(`act_${type.replaceAll('-', '_')}` as MessageKey);
		const button = this.acts
			.locator('ul')
			.getByRole('button', { name: new RegExp(`^${name}( ?✓| ?${this.word('act_is_done')})?$`) });
		// The list is made anew after each act: what was not in sight may be by now, and the others folded up by the click.
		await expect(async () => {
			if (!(await button.isVisible()))
				await this.acts.getByText(this.word('acts_others')).click({ timeout: 2000 });
			await button.click({ timeout: 2000 });
		}).toPass();
		await expect(this.form).toBeVisible();
	}

	/** Fills one field of the open form. */
	async #fill(
		type: CaseEventType,
		key: string,
		value: string | boolean | readonly string[]
	): Promise<void> {
		const pick = this.picks.find(({ field }) => field === `${type}.${key}`);
		if (pick) {
			await this.form.locator(`input[name="${type}-${key}"][value="${String(value)}"]`).check();
			return;
		}
		if (typeof value === 'boolean') {
			const label = this.word(`input_${key}` as MessageKey);
			const box = this.form.getByRole('group', { name: label }).getByRole('checkbox');
			await box.setChecked(value);
			return;
		}
		if (typeof value === 'object') {
			const group = this.form.getByRole('group', { name: this.word('input_conditions') });
			for (const id of value)
				await group
					.getByRole('checkbox', { name: ruleWords(this.locale)(`opening.${id}`) })
					.check();
			return;
		}
		const field = this.form.locator(`[id="${type}-${key}"]`);
		const tag = await field.evaluate(({ tagName }) => tagName);
		if (tag === 'SELECT') await field.selectOption(value);
		else await field.fill(value);
	}

	/** Does what an event says, in the open or a new form, at the clock's present and as whoever is at the desk. */
	async file(event: CaseEvent): Promise<void> {
		await this.open(event.type);
		for (const [key, value] of Object.entries(valuesOf(event)))
			await this.#fill(event.type, key, value);
		await this.form.locator('button:not([type=button])').click();
	}

	/** Does what an event says, when and by whom it says; it must be allowed. */
	async act(event: CaseEvent): Promise<void> {
		await this.moveTo(event.at);
		await this.become(event.by as Role);
		const before = await this.happened.count();
		await this.file(event);
		await expect(this.form, `${event.type} is allowed`).toHaveCount(0);
		await expect(this.happened.nth(before)).toBeAttached();
	}

	/** What stands in the case's history. */
	get happened(): Locator {
		return this.page.getByRole('region', { name: this.word('case_history') }).locator('ol > li');
	}

	/** Why the last act was refused. */
	get refusal(): Locator {
		return this.page.getByRole('alert').filter({ hasText: this.word('refused_title') });
	}

	get limits(): Locator {
		return this.page.getByRole('region', { name: this.word('tray_title') }).locator('ul > li');
	}

	/** A limit in the tray. */
	limit(id: string): Locator {
		return this.limits.filter({
			has: this.page.getByText(ruleWords(this.locale)(`limit.${id}`), { exact: true })
		});
	}
}
