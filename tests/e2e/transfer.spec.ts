import { expect, test } from '@playwright/test';
import { bytesUntilReply, coldStart, MOST, report, total, watchForReply } from './bytes.ts';
import { anyScenario } from './content.ts';
import { begin } from './pages/begin.ts';
import { Talk } from './pages/talk.ts';

// That each scenario stays within the limit when it is started cold is looked at where it is played (play.spec.ts).
test('a stored talk needs, beside at most 100 KB, the store that it is read from', async ({
	page,
	context
}) => {
	const scenario = anyScenario();
	const cold = await coldStart(page, scenario);
	await begin(page, scenario);
	const address = page.url();
	await page.close();

	const other = await context
		.browser()
		?.newContext({ storageState: await context.storageState({ indexedDB: true }) });
	const fresh = await (other ?? context).newPage();
	await watchForReply(fresh);
	await fresh.goto(address);
	await new Talk(fresh, scenario).answers.first().click({ trial: true });
	const bytes = await bytesUntilReply(fresh);
	const store = new Map([...bytes].filter(([name]) => !cold.has(name)));
	const page_ = new Map([...bytes].filter(([name]) => cold.has(name)));
	report('A stored talk by its address: the page', page_);
	report('… and beside it the store', store);
	expect(total(page_)).toBeLessThanOrEqual(MOST);
	expect(total(store)).toBeGreaterThan(0);
	await other?.close();
});
