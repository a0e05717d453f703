import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { nodeNamed, replyNamed, tinyWith } from '../../../../../tests/support/changed-scenario.ts';
import { logOf, walks } from '../../../../../tests/support/random-log.ts';
import { PATIENCE, RUNS, scenarios } from '../../../../../tests/support/random-scenario.ts';
import { policy, rules } from '../../../../../tests/support/sop-rules.ts';
import { logOn } from '../../../../../tests/support/tiny-attempt.ts';
import { tinyScenario } from '../../../../../tests/support/tiny-scenario.ts';
import type { Mode, Scenario } from '#lib/domain/roleplay/scenario.ts';
import { scoreOf } from '#lib/domain/roleplay/score.ts';
import { ending, replay } from '#lib/domain/roleplay/talk.ts';
import type { RecordAnswers, TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import { talkMistakes } from './talk-mistakes.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

const RULES = { version: policy.version, rules };
const tiny = tinyScenario('en');

const noted = (phrase: string): TalkEvent => ({ type: 'noted', node: 'lift', phrase });
const says = (node: string, reply: string): TalkEvent => ({ type: 'replied', node, reply });
const silent = (node: string): TalkEvent => ({ type: 'silent', node });
const LISTEN = says('lift', 'listen');
const RECORD = says('promise', 'record');
const BEST = [noted('third'), LISTEN, RECORD];

/** `<clause> <seq>` of each mistake; undefined while the talk goes on. */
const mistakes = (events: TalkEvent[], scenario: Scenario = tiny, mode: Mode = 'exam') =>
	talkMistakes(scenario, mode, logOn(1, events), RULES)?.map(
		({ clause, seq }) => `${clause} ${seq}`
	);

describe('the mistakes of a talk', () => {
	it('are none in the best talk', () => {
		expect(mistakes(BEST)).toEqual([]);
	});

	it('are not told while it goes on', () => {
		expect(mistakes([])).toBeUndefined();
		expect(mistakes([noted('weather'), says('lift', 'excuse')])).toBeUndefined();
	});

	it.each<[string, TalkEvent[], string[]]>([
		['a reply that loses', [noted('third'), says('lift', 'excuse'), RECORD], ['TIP-01 1']],
		['a phrase worth noting, missed', [LISTEN, RECORD], ['RULE-01 0']],
		[
			'noise, noted: at the reply that ended the turn',
			[noted('third'), noted('weather'), LISTEN, RECORD],
			['RULE-01 2']
		],
		[
			'a phrase that was crossed out again',
			[noted('third'), { type: 'unnoted', node: 'lift', phrase: 'third' }, LISTEN, RECORD],
			['RULE-01 2']
		]
	])('find %s', (_, events, expected) => {
		expect(mistakes(events)).toEqual(expected);
	});

	it('find a silence that loses, and nothing in one that does not', () => {
		const scenario = tinyWith((s) => {
			nodeNamed(s, 'lift').silence.verdicts = replyNamed(s, 'lift', 'excuse').verdicts;
		});
		expect(mistakes([noted('third'), silent('lift'), RECORD], scenario)).toEqual(['TIP-01 1']);
		expect(mistakes([noted('third'), silent('lift'), RECORD])).toEqual([]);
	});

	it('find a fatal act, whatever else the clause lost', () => {
		const refund = says('promise', 'refund');
		expect(mistakes([noted('third'), LISTEN, refund])).toContain('RULE-08 2');
		const scenario = tinyWith((s) => {
			const [lost] = replyNamed(s, 'lift', 'excuse').verdicts;
			if (lost) Object.assign(lost, { criterion: 'RULE-08', points: -9 });
		});
		const twice = mistakes([noted('third'), says('lift', 'excuse'), refund], scenario);
		expect(twice?.filter((each) => each.startsWith('RULE-08'))).toEqual(['RULE-08 2']);
	});

	it('take a verdict in part for none', () => {
		const scenario = tinyWith((s) => {
			const [lost] = replyNamed(s, 'lift', 'excuse').verdicts;
			if (lost) Object.assign(lost, { verdict: 'part', points: 1 });
		});
		expect(mistakes([noted('third'), says('lift', 'excuse'), RECORD], scenario)).toEqual([]);
	});

	it('name a clause once, where it cost most', () => {
		const scenario = tinyWith((s) => {
			const [met] = replyNamed(s, 'promise', 'record').verdicts;
			if (met) Object.assign(met, { verdict: 'lost', points: -5 });
		});
		expect(mistakes([LISTEN, RECORD], scenario)).toEqual(['RULE-01 1']);
		expect(mistakes([LISTEN, RECORD])).toEqual(['RULE-01 0']);
	});
});

describe('own words', () => {
	const worded: TalkEvent = { type: 'worded', node: 'promise', text: 'We shall see.' };
	const rated = (verdict: 'met' | 'part' | 'lost'): TalkEvent => ({
		...{ type: 'rated', turn: 1, criterion: 'TIP-03', verdict }
	});
	const talk = [noted('third'), LISTEN, worded, RECORD];

	it('that one rates as lost are a mistake of their line; met and part are none', () => {
		expect(mistakes([...talk, rated('lost')])).toEqual(['TIP-03 3']);
		expect(mistakes([...talk, rated('met')])).toEqual([]);
		expect(mistakes([...talk, rated('part')])).toEqual([]);
	});

	it('rated anew count by the last rating', () => {
		expect(mistakes([...talk, rated('lost'), rated('part')])).toEqual([]);
	});

	it('do not move what the talk itself has lost', () => {
		const before = [LISTEN, worded, RECORD];
		const lost: TalkEvent = { type: 'rated', turn: 1, criterion: 'RULE-01', verdict: 'lost' };
		expect(mistakes([...before, lost])).toEqual(mistakes(before));
	});
});

describe('the record', () => {
	const at = (iso: string): number => Date.parse(`${iso}:00+08:00`);
	const scenario: Scenario = {
		...tiny,
		record: {
			receivedAt: at('2026-03-02T10:00'),
			fields: (['time', 'event'] as const).map((key) => ({
				...{ key, right: 'o1', why: 'It was said.', facts: ['third-time'] },
				options: ['o1', 'o2'].map((id) => ({ id, text: id }))
			}))
		}
	};
	const right: RecordAnswers = {
		...{ fields: { time: 'o1', event: 'o1' }, nature: 'NAT-V1', content: 'CON-E' },
		severity: 'SEV-MIN',
		dues: {
			...{ 'send-form': at('2026-03-02T10:10'), 'hand-over': null, reply: null },
			solve: at('2026-03-05T00:00')
		}
	};
	const filled = (change: Partial<RecordAnswers>) =>
		mistakes([...BEST, { type: 'record-filled', answers: { ...right, ...change } }], scenario);

	it('is no mistake when all is right, or while it has not been filled in', () => {
		expect(filled({})).toEqual([]);
		expect(mistakes(BEST, scenario)).toEqual([]);
	});

	it.each<[string, Partial<RecordAnswers>, string]>([
		['[REC-2] fields that are not true, once', { fields: { time: 'o2', event: 'o2' } }, 'REC-2'],
		['[1.1] a wrong nature', { nature: 'NAT-V2' }, 'NAT-V1'],
		['[1.2] a wrong content', { content: 'CON-Q' }, 'CON-E'],
		['[1.3] a wrong severity', { severity: 'SEV-IMP' }, 'SEV-MIN'],
		['a wrong limit', { dues: { ...right.dues, 'send-form': null } }, 'DL-FORM'],
		[
			'a limit that does not bind',
			{ dues: { ...right.dues, 'hand-over': at('2026-03-02T11:00') } },
			'DL-IMP-HAND'
		]
	])('%s: at its filling in', (_, change, clause) => {
		expect(filled(change)).toEqual([`${clause} ${BEST.length}`]);
	});

	it('[AMB-13] a severity given to a communicative complaint is a mistake on its having none', () => {
		const truth = { ...tiny.truth, nature: 'NAT-C1' as const };
		delete truth.severity;
		const event: TalkEvent = { type: 'record-filled', answers: right };
		expect(mistakes([...BEST, event], { ...scenario, truth })).toContain('AMB-13 3');
	});
});

it('are, of any talk that has ended, what its ledger lost: each at a reply or silence of its log', () => {
	fc.assert(
		fc.property(scenarios(), fc.constantFrom<Mode>('practice', 'exam'), walks, (s, mode, walk) => {
			const events = logOf(s, mode, walk);
			const { talk } = replay(s, mode, events);
			const found = talkMistakes(s, mode, logOn(1, events), RULES);
			expect(found === undefined).toBe(ending(talk) === undefined);
			if (!found) return;
			const { ledger, fatal } = scoreOf(talk);
			const lost = ledger.flatMap(({ verdict, criterion }) =>
				verdict === 'lost' ? [criterion] : []
			);
			const clauses = new Set([...lost, ...fatal.map(({ clause }) => clause)]);
			expect(new Set(found.map(({ clause }) => clause))).toEqual(clauses);
			expect(found).toHaveLength(clauses.size);
			for (const { seq } of found) expect(['replied', 'silent']).toContain(events[seq]?.type);
		}),
		{ numRuns: RUNS }
	);
});
