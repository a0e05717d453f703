import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { readLibrary } from '../../src/lib/content/build/library.ts';

/**
 * With a processor slowed four times, how long does a reply take to show the next line? Ours and a hand-written page,
 * in turns in the same run; the milliseconds are printed, the ratio is asserted.
 */
const SLOWED = 4;
const ROUNDS = 6;
const LIMIT = 2;

const yardstick = new URL('hand-written.html', import.meta.url);

/** Clicks the first reply until there is none; ms from each click to the frame that shows the next line. */
const playThrough = (page: Page, now: string, replies: string): Promise<number[]> =>
	page.evaluate(
		async ([nowSelector, replySelector]) => {
			const shown = () => document.querySelector(nowSelector as string)?.textContent ?? '';
			const frame = () =>
				new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 0)));
			const times: number[] = [];
			for (;;) {
				const reply = document.querySelector<HTMLButtonElement>(replySelector as string);
				if (!reply) return times;
				const before = shown();
				const begun = performance.now();
				reply.click();
				while (shown() === before) {
					if (performance.now() - begun > 5000) throw new Error(`nothing follows ${before}`);
					await frame();
				}
				await frame();
				times.push(performance.now() - begun);
				await new Promise((rest) => setTimeout(rest, 60));
			}
		},
		[now, replies]
	);

const median = (values: number[]): number =>
	values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

test('a reply shows the next line within twice the time of a hand-written page', async ({
	page
}) => {
	const item = readLibrary(process.cwd()).scenarios.find(({ id }) => id === 'lift-again');
	const scenario = JSON.stringify(item?.locales['zh-Hant']);
	const html = readFileSync(yardstick, 'utf8');
	await page.route('**/hand-written', (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: html.replace('window.scenario', () => scenario.replaceAll('<', '\\u003c'))
		})
	);
	const cdp = await page.context().newCDPSession(page);
	const slow = (rate: number) => cdp.send('Emulation.setCPUThrottlingRate', { rate });
	const ours: number[] = [];
	const theirs: number[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		await page.goto('/play/?scenario=lift-again&mode=practice');
		await page.locator('main ol button').first().waitFor();
		await page.waitForURL('**attempt=**');
		await slow(SLOWED);
		ours.push(...(await playThrough(page, '[role=log] > :last-child', 'main ol button')));
		await slow(1);
		await page.goto('/hand-written');
		await slow(SLOWED);
		theirs.push(...(await playThrough(page, '[role=log] > :last-child', '#replies button')));
		await slow(1);
	}
	const [our, their] = [median(ours), median(theirs)];
	console.log(
		`reply → next line, CPU ÷${SLOWED}: ours ${our.toFixed(1)} ms (${ours.length} replies), hand-written ${their.toFixed(1)} ms (${theirs.length}), ratio ${(our / their).toFixed(2)}`
	);
	expect(our / their).toBeLessThanOrEqual(LIMIT);
});
