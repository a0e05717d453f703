/** The cheat sheet: reached from the procedure, all limits on it, one page of black on white on paper, offline too. */
import { expect, test, type Page } from '@playwright/test';
import { spanText } from '#lib/content/build/interpolate.ts';
import { LOCALES } from '#lib/content/locale.ts';
import { STANDINGS } from '#lib/domain/sop/limits.ts';
import { policy } from '../support/sop-rules.ts';
import { ruleWords } from './content.ts';
import { Screen } from './pages/screen.ts';

/** 8 pt in CSS pixels. */
const LEAST_TYPE = (8 * 96) / 72;

const pagesIn = (pdf: Buffer): number =>
	pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** What is seen of the sheet's texts that is too small or not black. */
const unfit = (page: Page): Promise<string[]> =>
	page.getByRole('article').evaluate(
		(sheet, least) =>
			[...sheet.querySelectorAll('*')]
				.filter((element) =>
					[...element.childNodes].some(
						({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()
					)
				)
				.filter((element) => {
					const { fontSize, color } = getComputedStyle(element);
					return parseFloat(fontSize) < least - 0.01 || color !== 'rgb(0, 0, 0)';
				})
				.map(({ outerHTML }) => outerHTML),
		LEAST_TYPE
	);

for (const locale of LOCALES)
	test(`every limit on one A4 page in ${locale}`, async ({ page, context }) => {
		const screen = new Screen(page, locale);
		const word = ruleWords(locale);
		await screen.go('/procedure/');
		await page
			.getByRole('main')
			.getByRole('link', { name: screen.word('sheet_title') })
			.click();
		await expect(screen.title).toHaveText(screen.word('sheet_title'));
		await expect(screen.navigation('procedure')).toHaveAttribute('aria-current', 'page');
		await context.setOffline(true);

		for (const limit of [...policy.limits, ...policy.office]) {
			const { id, clause, span } = limit;
			const kinds = 'appliesTo' in limit ? limit.appliesTo.length : 1;
			const lines = page
				.getByRole('listitem')
				.filter({ has: page.getByText(word(`limit.${id}`), { exact: true }) })
				.filter({ has: page.getByRole('link', { name: clause, exact: true }) });
			await expect(lines, id).toHaveCount(kinds === STANDINGS.length ? 1 : kinds);
			if (locale !== 'zh-Hans' && span.unit !== 'quarter')
				await expect(lines.first()).toContainText(spanText(span)[locale === 'en' ? 'en' : 'zh']);
			if ('count' in span) await expect(lines.first()).toContainText(String(span.count));
		}

		// In the dark and in large type, as some read it; on paper that counts for nothing.
		await page.evaluate(() =>
			Object.assign(document.documentElement.dataset, { theme: 'dark', textSize: 'larger' })
		);
		await page.emulateMedia({ media: 'print' });
		await expect.poll(() => unfit(page)).toEqual([]);
		await expect(
			page.getByText(screen.word('sheet_version', { version: policy.version }))
		).toBeVisible();
		await expect(page.getByText(new RegExp(String(new Date().getFullYear())))).toBeVisible();
		const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
		expect(pagesIn(pdf)).toBe(1);
	});
