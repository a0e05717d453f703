import { describe, expect, it } from 'vitest';
import { tinyScenario } from '../../../../tests/support/tiny-scenario.ts';
import { policy, rules } from '../../../../tests/support/sop-rules.ts';
import type { Scenario, TalkRecord } from '../roleplay/scenario.ts';
import { advance, replay, type Talk } from '../roleplay/talk.ts';
import type { RecordAnswers, TalkEvent } from '../roleplay/talk-event.ts';
import type { RuleSet } from '../sop/policy.ts';
import { dueChoices, judgeRecord } from './judge-record.ts';

const RULES: RuleSet = { version: policy.version, rules };
/** Monday, 10:00 in Hong Kong. */
const TEN = Date.parse('2026-03-02T10:00:00+08:00');
const at = (iso: string): number => Date.parse(`${iso}:00+08:00`);

const record: TalkRecord = {
	receivedAt: TEN,
	fields: (['time', 'event'] as const).map((key) => ({
		key,
		options: [
			{ id: 'o1', text: 'true' },
			{ id: 'o2', text: 'false' }
		],
		right: 'o1',
		why: 'It was said.',
		facts: ['third-time']
	}))
};
const scenario: Scenario = { ...tinyScenario('en'), record };
const said = (notes: string[]): TalkEvent[] => [
	...notes.map((phrase) => ({ type: 'noted', node: 'lift', phrase }) as const),
	{ type: 'replied', node: 'lift', reply: 'listen' },
	{ type: 'replied', node: 'promise', reply: 'record' }
];
const right: RecordAnswers = {
	fields: { time: 'o1', event: 'o1' },
	nature: 'NAT-V1',
	content: 'CON-E',
	severity: 'SEV-MIN',
	dues: {
		'send-form': at('2026-03-02T10:10'),
		'hand-over': null,
		reply: null,
		solve: at('2026-03-05T00:00')
	}
};
function filled(answers: RecordAnswers, notes: string[] = []): Talk {
	const talk = replay(scenario, 'practice', said(notes));
	const step = talk.ok && advance(talk.talk, { type: 'record-filled', answers });
	if (!step || !step.ok) throw new Error('not filled');
	return step.talk;
}

describe('judgeRecord', () => {
	it('all right is all points', () => {
		expect(judgeRecord(filled(right), RULES)).toMatchObject({ points: 12, of: 12, percent: 100 });
	});

	it('a wrong field names the fact, the turn in which it was told, and whether it was noted', () => {
		const wrong = { ...right, fields: { ...right.fields, time: 'o2' } };
		const told = (notes: string[]) => judgeRecord(filled(wrong, notes), RULES)?.fields[0]?.told;
		expect(told([])).toEqual([
			{ fact: 'third-time', told: { turn: 0, phrase: 'third', noted: false } }
		]);
		expect(told(['third'])?.[0]?.told).toMatchObject({ noted: true });
		expect(judgeRecord(filled(wrong), RULES)?.points).toBe(11);
	});

	it.each([
		['nature', { nature: 'NAT-V2' }, 10],
		['content', { content: 'CON-Q' }, 10],
		['severity', { severity: 'SEV-IMP' }, 10],
		['severity', { nature: 'NAT-C1', severity: null }, 8]
	] as const)('[1.1–1.3] a wrong %s costs its part', (_, change, points) => {
		expect(judgeRecord(filled({ ...right, ...change }), RULES)?.points).toBe(points);
	});

	it('[DL-FORM] [DL-MIN-SOLVE] what is due follows from the true class, not from the one that was given', () => {
		const important: RecordAnswers = {
			...right,
			severity: 'SEV-IMP',
			dues: { ...right.dues, solve: at('2026-03-06T00:00') }
		};
		const judged = judgeRecord(filled(important), RULES);
		expect(judged?.dues.find(({ duty }) => duty === 'solve')).toMatchObject({
			right: false,
			limit: { limit: 'DL-MIN-SOLVE', dueAt: at('2026-03-05T00:00') }
		});
	});

	it('is nothing while the record has not been filled', () => {
		const talk = replay(scenario, 'practice', said([]));
		expect(judgeRecord(talk.talk, RULES)).toBeUndefined();
	});
});

it('[5.2] the choices are the ends of every limit of every class, in order', () => {
	expect(dueChoices(record, RULES)).toEqual([
		at('2026-03-02T10:10'),
		at('2026-03-02T11:00'),
		at('2026-03-03T00:00'),
		at('2026-03-05T00:00'),
		at('2026-03-06T00:00'),
		at('2026-03-13T00:00'),
		at('2026-04-03T00:00')
	]);
});

describe('what comes after a talk', () => {
	const over = replay(scenario, 'practice', said([])).talk;
	const plain = replay(tinyScenario('en'), 'practice', said([])).talk;
	const open = replay(scenario, 'practice', said([]).slice(0, 1)).talk;
	const fill: TalkEvent = { type: 'record-filled', answers: right };

	it.each([
		['before the end', open, fill, 'not-over'],
		['a scenario without a record', plain, fill, 'no-record'],
		['a second time', filled(right), fill, 'already-recorded'],
		['a line without own words', over, rated(0), 'nothing-to-rate'],
		['a line that was not said', over, rated(9), 'nothing-to-rate']
	] as const)('refuses %s', (_, talk, event, code) => {
		expect(advance(talk, event)).toEqual({ ok: false, code });
	});

	it('own words stand beside the reply, once; a rating can be changed', () => {
		const worded: TalkEvent = { type: 'worded', node: 'lift', text: 'Do sit down.' };
		const talk = replay(scenario, 'practice', [worded, ...said([])]).talk;
		expect(talk.turns[0]).toMatchObject({ own: 'Do sit down.', reply: 'listen' });
		expect(replay(scenario, 'practice', [worded, worded])).toMatchObject({
			ok: false,
			code: 'already-worded'
		});
		const twice = replay(scenario, 'practice', [worded, ...said([]), rated(0), rated(0, 'lost')]);
		expect(twice.talk.ratings).toEqual({ 0: { 'TIP-03': 'lost' } });
	});
});

function rated(turn: number, verdict: 'met' | 'lost' = 'met'): TalkEvent {
	return { type: 'rated', turn, criterion: 'TIP-03', verdict };
}
