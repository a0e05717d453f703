import { expect, test } from '@playwright/test';
import { bestTalk } from '#lib/domain/roleplay/best-talk.ts';
import { scoreOf } from '#lib/domain/roleplay/score.ts';
import { ending, replay } from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { scenarioIds, scenarioIn } from './content.ts';
import { playThrough } from './pages/begin.ts';
import { pathsToEndings, type Step } from './paths.ts';

/** Of these every ending is played; of all others the best way and one that fails. */
const EVERY_ENDING = ['ceiling-water', 'fit-out-call', 'lift-again'];

const bestPath = (scenario: Scenario): Step[] =>
	bestTalk(scenario, 'practice').turns.map(({ node, notes, reply }) => ({
		node,
		notes,
		reply: reply ?? ''
	}));

const playedAlong = (scenario: Scenario, path: readonly Step[]) => {
	const events = path.flatMap(({ node, notes, reply }): TalkEvent[] => [
		...notes.map((phrase) => ({ type: 'noted', node, phrase }) as const),
		{ type: 'replied', node, reply }
	]);
	return replay(scenario, 'practice', events).talk;
};

/** The shortest way to an ending that is no good one, and by which the talk is not passed. */
function failingPath(scenario: Scenario): { path: Step[]; end: string } {
	for (const [end, path] of pathsToEndings(scenario)) {
		const outcome = scenario.endings.find(({ id }) => id === end)?.outcome;
		if (outcome === 'turned' || outcome === 'bad')
			if (!scoreOf(playedAlong(scenario, path)).passed) return { path, end };
	}
	throw new Error(`${scenario.id}: no way fails`);
}

for (const scenario of scenarioIds.map((id) => scenarioIn('zh-Hant', id)))
	test.describe(scenario.id, () => {
		test('the best way: all points, a good ending, and the debrief says so', async ({ page }) => {
			const path = bestPath(scenario);
			const debrief = await playThrough(page, scenario, path);
			const end = ending(playedAlong(scenario, path));
			await expect(debrief.title).toHaveText(end?.title ?? '');
			await expect(debrief.result).toContainText(debrief.word('passed'));
			await expect(debrief.result).toContainText('100%');
			await expect(page.getByText(debrief.word('costliest_none'))).toBeVisible();
		});

		test('a way that fails: the debrief says how it ended and what it cost', async ({ page }) => {
			const { path, end } = failingPath(scenario);
			const debrief = await playThrough(page, scenario, path);
			const { title, meaning } = scenario.endings.find(({ id }) => id === end) ?? {};
			await expect(debrief.title).toHaveText(title ?? '');
			await expect(page.getByText(meaning ?? '')).toBeVisible();
			await expect(debrief.result).toContainText(debrief.word('failed'));
			await expect(debrief.evidence.locator('> ol > li')).toHaveCount(path.length);
		});

		if (!EVERY_ENDING.includes(scenario.id)) return;
		const paths = pathsToEndings(scenario);
		for (const { id, title } of scenario.endings)
			test(`ends in ${id}`, async ({ page }) => {
				const path = paths.get(id);
				if (!path) throw new Error(`no replies lead to ${id}`);
				const debrief = await playThrough(page, scenario, path);
				await expect(debrief.title).toHaveText(title);
			});
	});
