/** Every scenario, started cold and played its best way; of some, every ending. The engine is proved by the unit tests. */
import { expect, test } from '@playwright/test';
import { scoreOf } from '#lib/domain/roleplay/score.ts';
import { ending, replay } from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { coldStart, MOST, report, total } from './bytes.ts';
import { scenarioIds, scenarioIn } from './content.ts';
import { playThrough } from './pages/begin.ts';
import { Debrief } from './pages/debrief.ts';
import { Talk } from './pages/talk.ts';
import { bestPath, pathsToEndings, type Step } from './paths.ts';

/** Of these every ending is played. */
const EVERY_ENDING = ['ceiling-water', 'fit-out-call', 'lift-again'];

const playedAlong = (scenario: Scenario, path: readonly Step[]) => {
	const events = path.flatMap(({ node, notes, reply }): TalkEvent[] => [
		...notes.map((phrase) => ({ type: 'noted', node, phrase }) as const),
		{ type: 'replied', node, reply }
	]);
	return replay(scenario, 'practice', events).talk;
};

for (const id of scenarioIds)
	test(`${id}: at most 100 KB until the first reply; the best way earns all points, and the debrief says so`, async ({
		page
	}) => {
		const scenario = scenarioIn('zh-Hant', id);
		const bytes = await coldStart(page, scenario);
		report(`${id}, started cold`, bytes);
		expect(bytes.size).toBeGreaterThan(5);
		expect(total(bytes)).toBeLessThanOrEqual(MOST);

		const path = bestPath(scenario);
		const talk = new Talk(page, scenario);
		await talk.play(path);
		await talk.toDebrief.click();
		const debrief = new Debrief(page);
		await expect(debrief.title).toHaveText(ending(playedAlong(scenario, path))?.title ?? '');
		await expect(debrief.result).toContainText(debrief.word('passed'));
		await expect(debrief.result).toContainText('100%');
		await expect(page.getByText(debrief.word('costliest_none'))).toBeVisible();
	});

for (const id of EVERY_ENDING)
	test(`${id}: each ending is told for what it is, and what it cost`, async ({ page }) => {
		test.slow();
		const scenario = scenarioIn('zh-Hant', id);
		const paths = pathsToEndings(scenario);
		for (const { id: end, title, meaning } of scenario.endings)
			await test.step(end, async () => {
				const path = paths.get(end) ?? [];
				const { passed } = scoreOf(playedAlong(scenario, path));
				const debrief = await playThrough(page, scenario, path);
				await expect(debrief.title).toHaveText(title);
				await expect(page.getByText(meaning)).toBeVisible();
				await expect(debrief.result).toContainText(debrief.word(passed ? 'passed' : 'failed'));
				await expect(debrief.evidence.locator('> ol > li')).toHaveCount(path.length);
			});
	});
