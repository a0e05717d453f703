import { expect, test, type Page } from '@playwright/test';
import { anyScenario, scenarioIds, scenarioIn } from './content.ts';
import { begin } from './pages/begin.ts';
import { Talk } from './pages/talk.ts';

const MOST = 100 * 1024;

/** Bytes over the wire by file, headers included, of all that was asked for before the first reply could be clicked. */
type Bytes = Map<string, number>;

/** Marks the moment at which the page shows its first reply. */
async function watchForReply(page: Page): Promise<void> {
	await page.addInitScript(() => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector('main ol button')) return;
			performance.mark('first-reply');
			observer.disconnect();
		}).observe(document, { subtree: true, childList: true });
	});
}

const bytesUntilReply = async (page: Page): Promise<Bytes> =>
	new Map(
		await page.evaluate(() => {
			const reply = performance.getEntriesByName('first-reply')[0]?.startTime ?? NaN;
			const all = [
				...performance.getEntriesByType('navigation'),
				...performance.getEntriesByType('resource')
			] as PerformanceResourceTiming[];
			return all
				.filter(({ startTime }) => startTime <= reply)
				.map(({ name, transferSize }): [string, number] => [new URL(name).pathname, transferSize]);
		})
	);

const total = (bytes: Bytes): number => [...bytes.values()].reduce((sum, size) => sum + size, 0);

function report(title: string, bytes: Bytes): void {
	const line = (size: number, name: string) =>
		`${(size / 1024).toFixed(1).padStart(8)} KB  ${name}`;
	const rows = [...bytes].sort(([, a], [, b]) => b - a).map(([name, size]) => line(size, name));
	console.log(`\n${title}\n${rows.join('\n')}\n${line(total(bytes), `${bytes.size} files`)}`);
}

async function coldStart(page: Page, id: string): Promise<Bytes> {
	await watchForReply(page);
	await page.goto(`/play/?scenario=${id}&mode=practice`);
	await new Talk(page, scenarioIn('zh-Hant', id)).answers.first().click({ trial: true });
	return bytesUntilReply(page);
}

for (const id of scenarioIds)
	test(`${id}, started cold: at most 100 KB in all until the first reply`, async ({ page }) => {
		const bytes = await coldStart(page, id);
		report(`${id}, started cold`, bytes);
		expect(bytes.size).toBeGreaterThan(5);
		expect(total(bytes)).toBeLessThanOrEqual(MOST);
	});

test('a stored talk needs, beside at most 100 KB, the store that it is read from', async ({
	page,
	context
}) => {
	const scenario = anyScenario();
	const cold = await coldStart(page, scenario.id);
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
