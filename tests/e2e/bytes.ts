/** What goes over the wire until one can answer. */
import type { Page } from '@playwright/test';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { Talk } from './pages/talk.ts';

/** Until the first reply, all files together. */
export const MOST = 100 * 1024;

/** Bytes by file, headers included, of all that was asked for before the first reply could be clicked. */
export type Bytes = Map<string, number>;

/** Marks the moment at which the page shows its first reply. */
export async function watchForReply(page: Page): Promise<void> {
	await page.addInitScript(() => {
		new MutationObserver((_, observer) => {
			if (!document.querySelector('main ol button')) return;
			performance.mark('first-reply');
			observer.disconnect();
		}).observe(document, { subtree: true, childList: true });
	});
}

export const bytesUntilReply = async (page: Page): Promise<Bytes> =>
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

export const total = (bytes: Bytes): number =>
	[...bytes.values()].reduce((sum, size) => sum + size, 0);

/** Prints the files, the largest first. */
export function report(title: string, bytes: Bytes): void {
	const line = (size: number, name: string) =>
		`${(size / 1024).toFixed(1).padStart(8)} KB  ${name}`;
	const rows = [...bytes].sort(([, a], [, b]) => b - a).map(([name, size]) => line(size, name));
	console.log(`\n${title}\n${rows.join('\n')}\n${line(total(bytes), `${bytes.size} files`)}`);
}

/** Begins a talk on a page that has loaded nothing yet. */
export async function coldStart(page: Page, scenario: Scenario): Promise<Bytes> {
	await watchForReply(page);
	await page.goto(`/play/?scenario=${scenario.id}&mode=practice`);
	await new Talk(page, scenario).answers.first().click({ trial: true });
	return bytesUntilReply(page);
}
