/** What every page must be at any stop: nothing that axe finds, nothing wider than the narrowest phone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];
type Axe = { run: (on: Document, options: object) => Promise<{ violations: Violation[] }> };

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// The builder loads axe anew at each look and hands over all that is in order, too: four times the time of the look itself.
const builder = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const AXE = `${readFileSync(builder.resolve('axe-core/axe.min.js'), 'utf8')};0`;

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 860 };
const NARROWEST = { width: 320, height: 700 };

/** How a page is looked at. */
type Look = { theme: 'light' | 'dark'; size: typeof PHONE };

/** Both widths, and the dark where there is most to see. */
const LOOKS: readonly Look[] = [
	{ theme: 'light', size: PHONE },
	{ theme: 'light', size: DESK },
	{ theme: 'dark', size: DESK }
];

/** What axe finds on the page as it is. */
async function violations(page: Page): Promise<string[]> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
	return page.evaluate(async (values) => {
		const { axe } = window as unknown as { axe: Axe };
		const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'] };
		const found = await axe.run(document, options);
		return found.violations.map(
			({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`
		);
	}, TAGS);
}

const softly = expect.configure({ soft: true });

/** Whether the page is as wide as the narrowest phone, and leaves it as wide as it was. `name`: where it is, for the report. */
export async function fitsPhone(page: Page, name: string): Promise<void> {
	const before = page.viewportSize() ?? DESK;
	await page.setViewportSize(NARROWEST);
	// Polled: after a resize the browser takes its time to look at media queries.
	await softly
		.poll(() => page.evaluate(() => document.documentElement.scrollWidth), {
			message: `${name} at ${NARROWEST.width}: width of what is shown`
		})
		.toBe(NARROWEST.width);
	await page.setViewportSize(before);
}

/** Looks at the page in each way, and leaves it light and as wide as it was. `name`: where it is, for the report. */
export const isSound = (page: Page, name: string): Promise<void> =>
	test.step(name, async () => {
		const before = page.viewportSize() ?? DESK;
		for (const { theme, size } of LOOKS) {
			await page.setViewportSize(size);
			await page.emulateMedia({ colorScheme: theme });
			softly(await violations(page), `${name}, ${theme}, ${size.width}`).toEqual([]);
		}
		await fitsPhone(page, name);
		await page.setViewportSize(before);
		await page.emulateMedia({ colorScheme: 'light' });
	});
