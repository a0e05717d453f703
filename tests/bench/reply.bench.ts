import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { shipped } from '../support/shipped.ts';

/**
 * With a processor slowed four times, how long does a reply take to show the next line? Ours and a hand-written page,
 * in turns in the same run; the milliseconds are printed, the ratio is asserted. What is asserted is against a page that
 * looks like ours, since half of the time is the browser's, for laying the text out; the ratio to a bare page is printed.
 */
const SLOWED = 4;
const ROUNDS = 6;
const LIMIT = 2;

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What of our page is no machinery: its stylesheets, and the markup of the person. */
type Look = { sheets: string; person: string };
const BARE: Look = { sheets: '', person: '' };

/** Our page's look, to dress the yardstick in. */
const lookOf = (page: Page): Promise<Look> =>
	page.evaluate(() => {
		const html = (selector: string) =>
			[...document.querySelectorAll(selector)].map((element) => element.outerHTML).join('');
		return { sheets: html('link[rel=stylesheet]'), person: html('.card > .face, .card > .gauge') };
	});

const handWritten = (scenario: string, { sheets, person }: Look): string =>
	file('hand-written.html')
		.replace('/* look */', () => (sheets ? file('hand-written.css') : ''))
		.replace('<!-- sheets -->', () => sheets)
		.replace('<!-- person -->', () => person)
		.replace('window.scenario', () => scenario.replaceAll('<', '\\u003c'));

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
				// A user's click ends with its microtasks, before the frame; one that a script makes does not.
				await Promise.resolve();
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
	const item = shipped.scenarios.find(({ id }) => id === 'lift-again');
	const scenario = JSON.stringify(item?.locales['zh-Hant']);
	const looks: Record<string, Look> = { dressed: BARE, bare: BARE };
	for (const name of Object.keys(looks))
		await page.route(`**/${name}`, (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: handWritten(scenario, looks[name] ?? BARE)
			})
		);
	const cdp = await page.context().newCDPSession(page);
	const slow = (rate: number) => cdp.send('Emulation.setCPUThrottlingRate', { rate });
	const times: Record<string, number[]> = { ours: [], dressed: [], bare: [] };
	const measure = async (name: string, replies: string) => {
		await slow(SLOWED);
		times[name]?.push(...(await playThrough(page, '[role=log] > :last-child', replies)));
		await slow(1);
	};
	for (let round = 0; round < ROUNDS; round++) {
		await page.goto('/play/?scenario=lift-again&mode=practice');
		await page.locator('main ol button').first().waitFor();
		await page.waitForURL('**attempt=**');
		looks.dressed = await lookOf(page);
		await measure('ours', 'main ol button');
		for (const look of Object.keys(looks)) {
			await page.goto(`/${look}`);
			await measure(look, '#replies button');
		}
	}
	const [our = NaN, dressed = NaN, bare = NaN] = Object.values(times).map(median);
	const told = Object.entries(times).map(
		([name, all]) => `${name} ${median(all).toFixed(1)} ms (${all.length} replies)`
	);
	console.log(`reply → next line, CPU ÷${SLOWED}: ${told.join(', ')}`);
	console.log(`ratio to dressed ${(our / dressed).toFixed(2)}, to bare ${(our / bare).toFixed(2)}`);
	expect(our / dressed).toBeLessThanOrEqual(LIMIT);
});
