/** [mechanism 7] What every scenario that ships must keep, by exact exploration (content/README.md says it in words). */
import { describe, expect, it, vi } from 'vitest';
import { readLibrary, summaryOf } from '#lib/content/build/library.ts';
import { LOCALES } from '#lib/content/locale.ts';
import { explored } from '#lib/domain/roleplay/explore.ts';
import type { Line, Scenario } from '#lib/domain/roleplay/scenario.ts';
import { scoreOf } from '#lib/domain/roleplay/score.ts';
import {
	advance,
	begin,
	decision,
	ending,
	phrasesNow,
	type Talk,
	type TalkEvent
} from '#lib/domain/roleplay/talk.ts';
import { bestOf, isReply, reachOf } from '../support/reach.ts';
import { traditionalIn } from '../support/traditional.ts';
import { PATIENCE } from '../support/random-scenario.ts';

// Each explores a whole scenario.
vi.setConfig({ testTimeout: PATIENCE });

const { scenarios } = readLibrary(process.cwd());

/** Words that give the complainant's type away, in the three languages. */
const TYPE =
	/求助|諮詢|咨詢|咨询|發泄|發洩|发泄|投訴類型|投诉类型|NAT-|help-seeking|inquir|enquir|venting/i;

/** Every text that is shown, with its place. */
function textsOf(value: unknown, path = ''): [string, string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${path}.${key}`));
}

function step(talk: Talk, event: TalkEvent): Talk {
	const next = advance(talk, event);
	if (!next.ok) throw new Error(next.code);
	return next.talk;
}

/** All ways to note what is worth noting or opens an answer, and to answer, that lose nothing of the best talk. */
function* bestSteps(talk: Talk): Generator<Talk> {
	const node = decision(talk);
	if (!node) return;
	const { by, from } = explored(talk.scenario, talk.mode);
	const pads = phrasesNow(talk).reduce<{ talk: Talk; earned: number }[]>(
		(ways, { id, points }) =>
			ways.flatMap((way) => [
				{
					talk: step(way.talk, { type: 'noted', node: node.id, phrase: id }),
					earned: way.earned + points
				},
				way
			]),
		[{ talk, earned: 0 }]
	);
	for (const pad of pads)
		for (const reply of node.replies) {
			const given = advance(pad.talk, { type: 'replied', node: node.id, reply: reply.id });
			if (given.ok && pad.earned + by(pad.talk.situation, reply) === from(talk.arrived))
				yield given.talk;
		}
}

/** The first best-scoring talk that suits, searching them one after another. */
function bestTalk(talk: Talk, suits: (talk: Talk) => boolean): Talk | undefined {
	if (ending(talk)) return suits(talk) ? talk : undefined;
	for (const next of bestSteps(talk)) {
		const found = bestTalk(next, suits);
		if (found) return found;
	}
	return undefined;
}

it('there are at least three', () => {
	expect(scenarios.length).toBeGreaterThanOrEqual(3);
});

describe.each(scenarios)('$id', ({ hash, locales, ...item }) => {
	const scenario = locales['zh-Hant'] as Scenario;
	const practice = reachOf(scenario, 'practice');
	const exam = reachOf(scenario, 'exam');
	const endings = (outcome: string) =>
		scenario.endings.filter((e) => e.outcome === outcome).map(({ id }) => id);

	it('has at least ten nodes', () => {
		expect(scenario.nodes.length).toBeGreaterThanOrEqual(10);
	});

	it('has at least three endings: a good, a middling and a turned one', () => {
		expect(scenario.endings.length).toBeGreaterThanOrEqual(3);
		for (const outcome of ['good', 'middling', 'turned']) expect(endings(outcome)).not.toEqual([]);
	});

	it('every node and every ending comes up in some talk, in practice too', () => {
		const all = [...scenario.nodes, ...scenario.endings].map(({ id }) => id);
		expect(all.filter((id) => !practice.places.has(id))).toEqual([]);
	});

	it('every reply can be given in some talk', () => {
		const never = scenario.nodes.flatMap(({ id, replies }) =>
			replies.filter((reply) => !practice.moves.has(reply)).map((reply) => `${id}/${reply.id}`)
		);
		expect(never).toEqual([]);
	});

	it('every line, reaction and farewell is said and every phrase can be noted in some talk', () => {
		const never = (place: string, lines: Line[]) =>
			lines.flatMap((line, i) => (exam.lines.has(line) ? [] : [`${place}.${i}`]));
		const silent = [
			...scenario.nodes.flatMap(({ id, lines, replies, silence }) => [
				...never(`${id}.lines`, lines),
				...never(`${id}.silence.then`, silence.then),
				...replies.flatMap((reply) => never(`${id}.${reply.id}.then`, reply.then))
			]),
			...scenario.endings.flatMap(({ id, line }) => never(`${id}.line`, line))
		];
		const unheard = scenario.nodes.flatMap(({ phrases }) =>
			phrases.filter(({ id }) => !practice.phrases.has(id)).map(({ id }) => id)
		);
		expect([...silent, ...unheard]).toEqual([]);
	});

	it('at least eight criteria can be both earned and lost', () => {
		const verdicts = [...practice.moves].filter(isReply).flatMap((reply) => reply.verdicts);
		const phrases = scenario.nodes.flatMap((node) => node.phrases);
		const evidence = [...verdicts, ...phrases.filter(({ id }) => practice.phrases.has(id))];
		const earned = new Set(
			evidence.filter(({ points }) => points > 0).map(({ criterion }) => criterion)
		);
		const lost = new Set(
			evidence.filter(({ points }) => points < 0).map(({ criterion }) => criterion)
		);
		expect([...earned].filter((criterion) => lost.has(criterion)).length).toBeGreaterThanOrEqual(8);
	});

	it('a best-scoring talk ends well, passes, and loses no criterion', () => {
		const talk = bestTalk(
			begin(scenario, 'practice'),
			(end) =>
				ending(end)?.outcome === 'good' &&
				scoreOf(end).passed &&
				scoreOf(end).ledger.every(({ verdict }) => verdict !== 'lost')
		);
		expect(talk && scoreOf(talk)).toMatchObject({ percent: 100, fatal: [], failing: [] });
	});

	it('no good ending comes after a fatal act, by silence neither', () => {
		expect(exam.afterFatal.size).toBeGreaterThan(0);
		expect(endings('good').filter((id) => exam.afterFatal.has(id))).toEqual([]);
	});

	it('silence alone does not earn: the best talk of an exam is that of practice', () => {
		expect(explored(scenario, 'exam').best).toBe(explored(scenario, 'practice').best);
	});

	it.each(['zh-Hant', 'en'] as const)(
		'the best reply is the longest at no more than two fifths of the nodes (%s)',
		(locale) => {
			const said = new Map(
				(locales[locale] as Scenario).nodes.map((node) => [
					node.id,
					new Map(node.replies.map(({ id, say }) => [id, [...say].length]))
				])
			);
			const telling = new Set<string>();
			for (const found of practice.decisions) {
				const length = (id: string): number => said.get(found.node.id)?.get(id) ?? 0;
				const replies = found.moves.filter(isReply);
				const longest = Math.max(...replies.map(({ id }) => length(id)));
				const best = bestOf(scenario, 'practice', found).filter(isReply);
				if (best.some(({ id }) => length(id) === longest)) telling.add(found.node.id);
			}
			expect(
				[...telling].length / scenario.nodes.length,
				[...telling].join(', ')
			).toBeLessThanOrEqual(0.4);
		}
	);

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
