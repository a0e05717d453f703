import { expect, test } from '@playwright/test';
import { scenarioIds, scenarioIn } from './content.ts';
import { playThrough } from './pages/begin.ts';
import { pathsToEndings } from './paths.ts';

for (const scenario of scenarioIds.map((id) => scenarioIn('zh-Hant', id)))
	test.describe(scenario.id, () => {
		const paths = pathsToEndings(scenario);

		for (const ending of scenario.endings)
			test(`ends in ${ending.id}, and the debrief says so`, async ({ page }) => {
				const path = paths.get(ending.id);
				if (!path) throw new Error(`no replies lead to ${ending.id}`);

				const debrief = await playThrough(page, scenario, path);

				await expect(debrief.title).toHaveText(ending.title);
				await expect(page.getByText(ending.meaning)).toBeVisible();
				await expect(debrief.evidence.locator('> ol > li')).toHaveCount(path.length);
			});
	});
