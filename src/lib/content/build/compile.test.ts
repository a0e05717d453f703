import { describe, expect, it } from 'vitest';
import { PARCEL, replaced, sourceOf } from '../../../../tests/support/tiny-source.ts';
import type { Node, Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { Locale } from '../locale.ts';
import { compileScenario, segmentsOf, translator } from './compile.ts';
import { simplifier } from './simplify.ts';

const compiled = (locale: Locale, text = PARCEL): Scenario =>
	compileScenario(
		sourceOf(text).value,
		locale,
		translator(locale, simplifier([])),
		'Asia/Hong_Kong'
	);

const en = compiled('en');
function nodeOf(scenario: Scenario, id: string): Node {
	const node = scenario.nodes.find((n) => n.id === id);
	if (!node) throw new Error(`no node ${id}`);
	return node;
}

describe('segmentsOf', () => {
	it.each([
		['plain', ['plain']],
		['', []],
		['[a]{#x}', [{ phrase: 'x', text: 'a' }]],
		['I [waited three days]{#days}.', ['I ', { phrase: 'days', text: 'waited three days' }, '.']],
		[
			'[a]{#x}[b]{#y-2}',
			[
				{ phrase: 'x', text: 'a' },
				{ phrase: 'y-2', text: 'b' }
			]
		],
		['[三次]{#count}了', [{ phrase: 'count', text: '三次' }, '了']],
		['[not one] and {#not} [nor]{this}', ['[not one] and {#not} [nor]{this}']]
	])('%j', (text, segments) => {
		expect(segmentsOf(text)).toEqual(segments);
	});

	it('loses nothing of the text', () => {
		const text = 'Since [Tuesday]{#tuesday} [three days]{#days}, no?';
		const plain = segmentsOf(text)
			.map((part) => (typeof part === 'string' ? part : part.text))
			.join('');
		expect(plain).toBe('Since Tuesday three days, no?');
	});
});

describe('translator', () => {
	const text = { zh: '電話', en: 'Telephone' };
	it.each([
		['en', 'Telephone'],
		['zh-Hant', '電話'],
		['zh-Hans', '电话']
	] as const)('%s: %s', (locale, expected) => {
		expect(translator(locale, simplifier([]))(text)).toBe(expected);
	});
});

describe('compileScenario', () => {
	it('takes the figures as they are, the texts in one language, and the brief as HTML', () => {
		expect(en).toMatchObject({
			id: 'parcel',
			version: 3,
			locale: 'en',
			title: 'The parcel',
			brief: '<p>You are at the <strong>desk</strong>.</p>\n',
			channel: 'desk',
			difficulty: 2,
			minutes: 8,
			type: 'NAT-C1',
			truth: { nature: 'NAT-V1', content: 'CON-Q', severity: 'SEV-MIN', reason: 'Reason' },
			facts: [{ id: 'day', label: 'Tuesday' }],
			temperature: { start: 60, min: 10, max: 100 },
			pass: { overall: 70, required: ['TIP-03'] },
			start: 'opening'
		});
		expect(en.persona).toMatchObject({
			name: 'Chan Mei-ling',
			address: 'Ms Chan',
			flat: 'Block 3'
		});
	});

	it('a truth without severity has none', () => {
		const text = replaced(
			PARCEL,
			'nature: NAT-V1, content: CON-Q, severity: SEV-MIN',
			'nature: NAT-C1, content: CON-Q'
		);
		expect(compiled('en', text).truth).not.toHaveProperty('severity');
	});

	it('what is for trainers only does not come along', () => {
		expect(JSON.stringify(en)).not.toContain('What it trains');
	});

	it('nodes, replies and endings keep their order, and IDs come from the keys', () => {
		expect(en.nodes.map(({ id }) => id)).toEqual(['opening', 'closing']);
		expect(nodeOf(en, 'closing').replies.map(({ id }) => id)).toEqual([
			'record',
			'wait',
			'promise'
		]);
		expect(en.endings.map(({ id, outcome }) => [id, outcome])).toEqual([
			['thanks', 'good'],
			['left', 'bad']
		]);
	});

	it('lines are said or seen, with their phrases and guards', () => {
		expect(nodeOf(en, 'opening').lines).toEqual([
			{ kind: 'direction', text: ['She comes.'] },
			{
				kind: 'say',
				text: [
					'I ',
					{ phrase: 'days', text: 'waited three days' },
					' since ',
					{ phrase: 'tuesday', text: 'Tuesday' },
					'.'
				]
			}
		]);
		expect(nodeOf(en, 'closing').lines[0]?.when).toEqual({
			all: [{ flag: 'seated' }, { fact: 'day' }, { noted: 'tuesday' }]
		});
	});

	it('phrases keep points, clauses and facts', () => {
		expect(nodeOf(en, 'opening').phrases).toEqual([
			{
				id: 'tuesday',
				criterion: 'TIP-02',
				points: 1,
				cites: [],
				fact: 'day',
				reason: 'The day is needed.'
			},
			{ id: 'days', criterion: 'RULE-03', points: -1, cites: ['SKL-6'], reason: 'Noise.' }
		]);
	});

	it('a reply keeps all that it does', () => {
		const [note, passOn] = nodeOf(en, 'opening').replies;
		expect(note).toEqual({
			id: 'note',
			say: 'Let me note it.',
			temperature: -6,
			takes: 20,
			learns: ['day'],
			sets: ['seated'],
			verdicts: [
				{ criterion: 'RULE-01', verdict: 'met', points: 2, cites: ['SKL-6'], reason: 'Meant.' }
			],
			then: [{ kind: 'say', text: ['Good.'] }],
			to: [{ to: 'closing', when: { below: 80 } }, { to: 'left' }]
		});
		expect(passOn?.fatal).toEqual({ act: 'promise', clause: 'RULE-08', reason: 'The buck.' });
		expect(nodeOf(en, 'closing').replies[2]?.when).toEqual({ not: { flag: 'fatal' } });
	});

	it('what a reply does not say is nothing; one target is a list of one; it takes fifteen seconds', () => {
		expect(nodeOf(en, 'closing').replies[0]).toEqual({
			id: 'record',
			say: 'On record.',
			temperature: 0,
			takes: 15,
			learns: [],
			sets: [],
			verdicts: [],
			then: [],
			to: [{ to: 'thanks' }]
		});
	});

	it("a node's silence is the scenario's, and leads where the node says", () => {
		const { limit, silence } = nodeOf(en, 'opening');
		expect(limit).toBe(45);
		expect(silence).toEqual({
			temperature: 6,
			verdicts: [
				{ criterion: 'TIP-06', verdict: 'lost', points: -1, cites: [], reason: 'She waited.' }
			],
			then: [{ kind: 'direction', text: ['She looks at you.'] }],
			to: [{ to: 'closing' }],
			learns: [],
			sets: [],
			takes: 0
		});
	});

	it('a node may have a silence and a limit of its own, an empty one, too', () => {
		expect(nodeOf(en, 'closing').limit).toBe(30);
		expect(nodeOf(en, 'closing').silence).toMatchObject({
			temperature: 12,
			verdicts: [],
			then: [],
			to: [{ to: 'left' }]
		});
	});

	it('in every language it is the same scenario in other words', () => {
		const structure = (scenario: Scenario) => ({
			...scenario,
			nodes: scenario.nodes.map(({ id, limit, phrases, replies, silence }) => [
				id,
				limit,
				phrases.map(({ reason: _, ...rest }) => rest),
				[...replies, silence].map(({ temperature, learns, sets, to }) => [
					temperature,
					learns,
					sets,
					to
				])
			])
		});
		const [hant, hans] = [compiled('zh-Hant'), compiled('zh-Hans')];
		for (const other of [hant, hans]) expect(structure(other).nodes).toEqual(structure(en).nodes);
		expect(hant.persona.address).toBe('陳小姐');
		expect(hans.persona.address).toBe('陈小姐');
		expect(nodeOf(hans, 'closing').replies[0]?.say).toBe('记录了。');
	});
});
