/** [mechanism 7] What every scenario that ships must keep, by exact exploration (content/README.md says it in words). */
import { describe, expect, it, vi } from 'vitest';
import { readLibrary } from '#lib/content/build/library.ts';
import { summaryOf } from '#lib/content/build/summaries.ts';
import { LOCALES } from '#lib/content/locale.ts';
import { verifySource } from '#lib/content/build/verify-scenario.ts';
import { coverageOf, DEMAND, gapsIn } from '#lib/domain/roleplay/coverage.ts';
import { explored } from '#lib/domain/roleplay/explore.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { levelOf } from '#lib/domain/sop/limits.ts';
import { COMPLAINANT_TYPES } from '#lib/domain/sop/vocabulary.ts';
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

it('there are at least eighteen, six of each type', () => {
	expect(scenarios.length).toBeGreaterThanOrEqual(18);
	for (const type of COMPLAINANT_TYPES)
		expect(
			scenarios.filter(({ locales }) => locales['zh-Hant']?.type === type).length
		).toBeGreaterThanOrEqual(6);
});

it('the coverage matrix has no gap, all three severities come up', () => {
	const rows = scenarios.map(({ locales }) => coverageOf(locales['zh-Hant'] as Scenario));
	expect(gapsIn(rows, DEMAND)).toEqual([]);
	const levels = new Set(rows.flatMap(({ severity }) => (severity ? [levelOf(severity)] : [])));
	expect([...levels].sort()).toEqual(['important', 'major', 'minor']);
});

it('no two share the shape of their graph: from each node, how many replies lead to how many places', () => {
	const shapeOf = ({ start, nodes }: Scenario): string => {
		const places = new Map([[start, 0]]);
		const place = (id: string): number => {
			if (!places.has(id)) places.set(id, places.size);
			return places.get(id) as number;
		};
		const queue = [start];
		const shape: string[] = [];
		for (const id of queue) {
			const node = nodes.find((each) => each.id === id);
			if (!node) continue;
			const targets = node.replies.map(({ to }) => to.map((target) => target.to));
			for (const target of targets.flat()) {
				if (!places.has(target)) queue.push(target);
				place(target);
			}
			shape.push(`${place(id)}:${targets.map((to) => to.map(place).join('/')).join(',')}`);
		}
		return shape.join(' ');
	};
	const shapes = scenarios.map(({ locales }) => shapeOf(locales['zh-Hant'] as Scenario));
	expect(new Set(shapes).size).toBe(shapes.length);
});

it('no reply, reason or line is said in two scenarios', () => {
	const seen = new Map<string, string>();
	const twice: string[] = [];
	for (const { id, locales } of scenarios)
		for (const text of new Set(textsOf(locales['zh-Hant']).map(([, each]) => each))) {
			if ([...text].length < 14) continue;
			const other = seen.get(text);
			if (other) twice.push(`${other}, ${id}: ${text}`);
			seen.set(text, id);
		}
	expect(twice).toEqual([]);
});

describe.each(scenarios)('$id', ({ hash, locales, ...item }) => {
	const scenario = locales['zh-Hant'] as Scenario;
	const endings = (outcome: string) =>
		scenario.endings.filter((e) => e.outcome === outcome).map(({ id }) => id);

	it('has at least ten nodes', () => {
		expect(scenario.nodes.length).toBeGreaterThanOrEqual(10);
	});

	it('has at least three endings: a good, a middling, and one that turned or went badly', () => {
		expect(scenario.endings.length).toBeGreaterThanOrEqual(3);
		for (const outcome of ['good', 'middling']) expect(endings(outcome)).not.toEqual([]);
		expect([...endings('turned'), ...endings('bad')]).not.toEqual([]);
	});

	it('has at most 25 nodes, and scenes after the talk in which RULE-08, 09 or 10 is at stake', () => {
		expect(scenario.nodes.length).toBeLessThanOrEqual(25);
		const after = ['RULE-08', 'RULE-09', 'RULE-10'].filter((rule) =>
			Object.hasOwn(coverageOf(scenario).criteria, rule)
		);
		expect(after.length).toBeGreaterThanOrEqual(2);
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
