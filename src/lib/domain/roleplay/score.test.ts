import { describe, expect, it } from 'vitest';
import { nodeNamed, replyNamed, tinyWith } from '../../../../tests/support/changed-scenario.ts';
import { tinyScenario } from '../../../../tests/support/tiny-scenario.ts';
import { CRITERIA, type CriterionId } from '../sop/vocabulary.ts';
import type { Entry } from './ledger.ts';
import type { Mode, Scenario } from './scenario.ts';
import { scoreOf, type Score } from './score.ts';
import { replay } from './talk.ts';

const tiny = tinyScenario('en');

/** The score after `third` (a note), `lift/listen` (a reply), `silence`, in the order given. */
function score(deeds: string[], scenario: Scenario = tiny, mode: Mode = 'exam'): Score {
	let node = 'lift';
	const events = deeds.map((deed) => {
		const [place, reply] = deed.split('/');
		node = reply === undefined ? node : (place as string);
		if (reply !== undefined) return { type: 'replied' as const, node, reply };
		const at = deed.endsWith('2') ? 'promise' : node;
		return deed.startsWith('silence')
			? { type: 'silent' as const, node: at }
			: { type: 'noted' as const, node, phrase: deed };
	});
	const result = replay(scenario, mode, events);
	if (!result.ok) throw new Error(`${result.index}: ${result.code}`);
	return scoreOf(result.talk);
}

const BEST = ['third', 'lift/listen', 'promise/record'];
const brief = ({ turn, deed, subject, criterion, verdict, points }: Entry) =>
	[turn, deed, subject, criterion, verdict, points].join(' ');
const tally = ({ criteria }: Score, criterion: CriterionId) =>
	criteria.find((c) => c.criterion === criterion);

describe('[mechanism 6] the ledger', () => {
	it.each([
		['a phrase worth noting, noted: met', ['third', 'lift/listen'], 'noted third RULE-01 met 1'],
		[
			'a phrase worth noting, missed: lost, without points',
			['lift/listen'],
			'missed third RULE-01 lost 0'
		],
		[
			'noise noted: lost, and it costs',
			['weather', 'lift/listen'],
			'noted weather RULE-01 lost -1'
		],
		['a reply, with its verdict', ['lift/listen'], 'reply listen TIP-01 met 2'],
		['a reply that costs', ['lift/excuse'], 'reply excuse TIP-01 lost -1']
	])('%s', (_, deeds, entry) => {
		expect(score(deeds).ledger.map(brief)).toContain(`0 ${entry}`);
	});

	it('noise that was left alone is no evidence', () => {
		expect(score(BEST).ledger.filter(({ subject }) => subject === 'weather')).toEqual([]);
	});

	it('silence is evidence of its own, without a reply', () => {
		const scenario = tinyWith((s) => {
			nodeNamed(s, 'lift').silence.verdicts = replyNamed(s, 'lift', 'excuse').verdicts;
		});
		expect(score(['silence'], scenario).ledger.map(brief)).toEqual([
			'0 missed third RULE-01 lost 0',
			'0 silence  TIP-01 lost -1'
		]);
	});

	it('gives reason and clauses, turn by turn, the pad before the reply', () => {
		const { ledger } = score(BEST);
		expect(ledger.map(brief)).toEqual([
			'0 noted third RULE-01 met 1',
			'0 reply listen TIP-01 met 2',
			'1 reply record RULE-01 met 1'
		]);
		expect(ledger[1]).toMatchObject({ reason: 'You listened. (en)', cites: ['RULE-02'] });
	});

	it('a clause that is cited explains; it never scores', () => {
		expect(tally(score(BEST), 'RULE-02')).toEqual({ criterion: 'RULE-02', earned: 0, offered: 0 });
	});

	it('phrases of a line that was not said are not missed', () => {
		const scenario = tinyWith((s) => {
			const line = nodeNamed(s, 'lift').lines[1];
			if (line) line.when = { flag: 'heard' };
		});
		expect(score(['lift/listen'], scenario).ledger.map(({ deed }) => deed)).toEqual(['reply']);
	});
});

describe('[mechanism 6] the percentage', () => {
	it('the best talk has a hundred, of which everything is earned', () => {
		expect(score(BEST)).toMatchObject({ earned: 4, best: 4, percent: 100 });
	});

	it.each<[string[], number, number]>([
		[[], 0, 0],
		[['third'], 0, 0],
		[['third', 'lift/listen'], 3, 75],
		[['lift/listen', 'promise/record'], 3, 75],
		[['lift/excuse', 'promise/record'], 0, 0],
		[['weather', 'lift/excuse', 'silence2'], -2, 0]
	])('%j earn %i: %d per cent of the best talk, never below zero', (deeds, earned, percent) => {
		expect(score(deeds)).toMatchObject({ earned, best: 4, percent });
	});

	it('has one decimal', () => {
		const scenario = tinyWith((s) => (s.nodes[0]?.phrases ?? []).splice(0));
		expect(score(['lift/listen'], scenario)).toMatchObject({ best: 3, percent: 66.7 });
	});

	it('is 0 when the best talk earns nothing', () => {
		const scenario = tinyWith((s) => {
			for (const node of s.nodes) {
				node.phrases = [];
				for (const reply of node.replies) reply.verdicts = [];
			}
		});
		expect(score(['lift/listen', 'promise/record'], scenario)).toMatchObject({
			best: 0,
			percent: 0
		});
	});

	it('ending early never scores a hundred: the denominator is the best talk, not the one taken', () => {
		const scenario = tinyWith((s) => {
			replyNamed(s, 'lift', 'excuse').to = [{ to: 'thanks' }];
			replyNamed(s, 'lift', 'excuse').verdicts = replyNamed(s, 'lift', 'listen').verdicts;
		});
		const early = score(['third', 'lift/excuse'], scenario);
		expect(early).toMatchObject({ earned: 3, best: 4, percent: 75 });
		expect(early.criteria.every(({ earned, offered }) => earned === offered)).toBe(true);
	});

	it('stays within a hundred while the talk goes on, even when a loss still waits for everyone', () => {
		const scenario = tinyWith((s) => {
			const { verdicts } = replyNamed(s, 'lift', 'excuse');
			for (const reply of nodeNamed(s, 'promise').replies) reply.verdicts = verdicts;
		});
		expect(score(['third', 'lift/listen'], scenario, 'practice')).toMatchObject({
			earned: 3,
			best: 2,
			percent: 100
		});
	});
});

describe('[mechanism 6] what was offered on a criterion', () => {
	it('lists the 22 criteria in their order', () => {
		expect(score([]).criteria.map(({ criterion }) => criterion)).toEqual(CRITERIA);
	});

	it('nothing offered shows as nothing offered (a dash), not as nothing earned', () => {
		expect(tally(score(BEST), 'TIP-12')).toEqual({ criterion: 'TIP-12', earned: 0, offered: 0 });
	});

	it('is the best of each visited decision, and the phrases worth noting', () => {
		expect(tally(score(['lift/excuse', 'promise/record']), 'TIP-01')).toMatchObject({
			earned: -1,
			offered: 2
		});
		expect(tally(score(['weather', 'lift/excuse', 'promise/record']), 'RULE-01')).toMatchObject({
			earned: 0,
			offered: 2
		});
	});

	it('a decision that was not reached offers nothing', () => {
		expect(tally(score(['third', 'lift/listen']), 'RULE-01')).toMatchObject({
			earned: 1,
			offered: 1
		});
	});

	it('a reply that was not open offers nothing', () => {
		const scenario = tinyWith((s) => {
			const { verdicts } = replyNamed(s, 'lift', 'listen');
			replyNamed(s, 'promise', 'recall').verdicts = verdicts;
		});
		const offered = (deeds: string[]) => tally(score(deeds, scenario), 'TIP-01')?.offered;
		expect(offered(['lift/listen', 'promise/record'])).toBe(2);
		expect(offered(['third', 'lift/listen', 'promise/record'])).toBe(4);
	});
});

describe('[mechanism 6] passing', () => {
	it('the best talk passes', () => {
		expect(score(BEST)).toMatchObject({ passed: true, failing: [], fatal: [] });
	});

	it('a talk that goes on has not passed yet', () => {
		const scenario = tinyWith((s) => (s.pass.overall = 75));
		expect(score(['third', 'lift/listen'], scenario)).toMatchObject({ percent: 75, passed: false });
	});

	it.each([
		[75, true],
		[76, false]
	])(
		'three quarters of the best talk, where %i per cent are asked: passed is %s',
		(overall, passed) => {
			const scenario = tinyWith((s) => (s.pass.overall = overall));
			expect(score(['lift/listen', 'promise/record'], scenario)).toMatchObject({
				percent: 75,
				passed
			});
		}
	);

	it.each([
		['half of what was offered is enough', 1, [], true],
		['less than half is not', 2, ['RULE-01'], false]
	])('of a required criterion %s', (_, points, failing, passed) => {
		const scenario = tinyWith((s) => {
			const third = nodeNamed(s, 'lift').phrases[0];
			if (third) third.points = points;
			s.pass.overall = 50;
		});
		expect(score(['lift/listen', 'promise/record'], scenario)).toMatchObject({ failing, passed });
	});

	it('a criterion that is not required does not fail, nor does one on which nothing was offered', () => {
		const scenario = tinyWith((s) => {
			const third = nodeNamed(s, 'lift').phrases[0];
			if (third) third.points = 2;
			s.pass = { overall: 50, required: ['TIP-12'] };
		});
		const result = score(['lift/listen', 'promise/record'], scenario);
		expect(result).toMatchObject({ failing: [], passed: true });
	});

	it('no fatal act is passed, however good the rest; the act names its turn and clause', () => {
		const scenario = tinyWith((s) => {
			const { fatal } = replyNamed(s, 'promise', 'refund');
			if (fatal) replyNamed(s, 'promise', 'record').fatal = fatal;
		});
		const result = score(BEST, scenario);
		expect(result).toMatchObject({ percent: 100, failing: [], passed: false });
		expect(result.fatal).toEqual([
			{ turn: 1, act: 'promise', clause: 'RULE-08', reason: 'Not yours to promise. (en)' }
		]);
	});
});
