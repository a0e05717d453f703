/** Ways into a talk that many stories begin with. */
import { expect, type Page } from '@playwright/test';
import type { Locale } from '#lib/content/locale.ts';
import type { Mode, Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { Step } from '../paths.ts';
import { Briefing } from './briefing.ts';
import { Debrief } from './debrief.ts';
import { Talk } from './talk.ts';

/** Starts a scenario at its briefing. */
export async function begin(
	page: Page,
	scenario: Scenario,
	mode: Mode = 'practice'
): Promise<Talk> {
	const briefing = new Briefing(page, scenario);
	await briefing.open();
	await briefing.start(mode);
	const talk = new Talk(page, scenario);
	await expect(talk.answers.first()).toBeVisible();
	return talk;
}

/** Plays a scenario from its briefing along a whole path, and opens the debrief. */
export async function playThrough(
	page: Page,
	scenario: Scenario,
	path: readonly Step[]
): Promise<Debrief> {
	const talk = await begin(page, scenario);
	await talk.play(path);
	await talk.toDebrief.click();
	const debrief = new Debrief(page, scenario.locale as Locale);
	await expect(debrief.title).toBeVisible();
	return debrief;
}
