/** [mechanism 7] What every scenario that ships must keep, by exact exploration (content/README.md says it in words). */
import { describe, expect, it, vi } from 'vitest';
import { readLibrary, summaryOf } from '#lib/content/build/library.ts';
import { LOCALES } from '#lib/content/locale.ts';
import { verifySource } from '#lib/content/build/verify-scenario.ts';
import { coverageOf } from '#lib/domain/roleplay/coverage.ts';
import { explored } from '#lib/domain/roleplay/explore.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { traditionalIn } from '../support/traditional.ts';
import { PATIENCE } from '../support/random-scenario.ts';

// Each explores a whole scenario.
vi.setConfig({ testTimeout: PATIENCE });

const { scenarios, sources } = readLibrary(process.cwd());

/** Words that give the complainant's type away, in the three languages. */
const TYPE =
	/求助|諮詢|咨詢|咨询|發泄|發洩|发泄|投訴類型|投诉类型|NAT-|help-seeking|inquir|enquir|venting/i;

/** Every text that is shown, with its place. */
function textsOf(value: unknown, path = ''): [string, string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

it('there are at least three', () => {
	expect(scenarios.length).toBeGreaterThanOrEqual(3);
});

describe.each(scenarios)('$id', ({ hash, locales, ...item }) => {
	const scenario = locales['zh-Hant'] as Scenario;
	const endings = (outcome: string) =>
		scenario.endings.filter((e) => e.outcome === outcome).map(({ id }) => id);

	it('has at least ten nodes', () => {
		expect(scenario.nodes.length).toBeGreaterThanOrEqual(10);
	});

	it('has at least three endings: a good, a middling and a turned one', () => {
		expect(scenario.endings.length).toBeGreaterThanOrEqual(3);
		for (const outcome of ['good', 'middling', 'turned']) expect(endings(outcome)).not.toEqual([]);
	});

	it('verification finds nothing', () => {
		const source = sources.find(({ value }) => value.id === scenario.id);
		if (!source) throw new Error(`${scenario.id} has no source`);
		expect(verifySource(source, [scenario, locales.en as Scenario]).issues).toEqual([]);
	});

	it('at least eight criteria can be both earned and lost', () => {
		const { criteria } = coverageOf(scenario);
		const both = Object.values(criteria).filter((side) => side === 'both');
		expect(both.length).toBeGreaterThanOrEqual(8);
	});

	it('has a fatal act', () => {
		const replies = scenario.nodes.flatMap((node) => node.replies);
		expect(replies.filter(({ fatal }) => fatal)).not.toEqual([]);
	});

	it('silence alone does not earn: the best talk of an exam is that of practice', () => {
		expect(explored(scenario, 'exam').best).toBe(explored(scenario, 'practice').best);
	});

	it.each(LOCALES)(
		'what lists and the briefing show does not give the type away (%s)',
		(locale) => {
			const shown = textsOf(summaryOf({ hash, locales, ...item }, locale));
			expect(shown.filter(([, text]) => TYPE.test(text))).toEqual([]);
		}
	);

	it('Simplified Chinese has no Traditional character', () => {
		const left = textsOf(locales['zh-Hans']).map(([path, text]) => [
			path,
			traditionalIn(text).join('')
		]);
		expect(left.filter(([, chars]) => chars)).toEqual([]);
		expect(traditionalIn(scenario.title + scenario.brief)).not.toEqual([]);
	});

	it.each(LOCALES)('no markup of a phrase is left in a text (%s)', (locale) => {
		expect(textsOf(locales[locale]).filter(([, text]) => /\{#|\]\{|\{zh|\{en/.test(text))).toEqual(
			[]
		);
	});
});
