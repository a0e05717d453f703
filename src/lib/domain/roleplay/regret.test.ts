import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeNamed, tinyWith } from '../../../../tests/support/changed-scenario.ts';
import { logOf, walks } from '../../../../tests/support/random-log.ts';
import { PATIENCE, RUNS, scenarios } from '../../../../tests/support/random-scenario.ts';
import { tinyScenario } from '../../../../tests/support/tiny-scenario.ts';
import { explored } from './explore.ts';
import { costliest, regretsOf, type Regret } from './regret.ts';
import { MODES, type Mode, type Scenario } from './scenario.ts';
import { answeredIn, scoreOf } from './score.ts';
import { replay, type Talk } from './talk.ts';
import type { TalkEvent } from './talk-event.ts';

const tiny = tinyScenario('en');
const noted = (phrase: string): TalkEvent => ({ type: 'noted', node: 'lift', phrase });
const replied = (node: string, reply: string): TalkEvent => ({ type: 'replied', node, reply });
const silent = (node: string): TalkEvent => ({ type: 'silent', node });

function played(scenario: Scenario, mode: Mode, log: TalkEvent[]): Talk {
	const result = replay(scenario, mode, log);
	if (!result.ok) throw new Error(`${result.index}: ${result.code}`);
	return result.talk;
}
const costs = (log: TalkEvent[], mode: Mode = 'exam', scenario = tiny) =>
	regretsOf(played(scenario, mode, log)).map(({ listening, reply, better }) => [
		listening,
		reply,
		better?.id ?? null
	]);

describe('[mechanism 6] the regret of a turn', () => {
	it('is nothing all along the best talk', () => {
		expect(
			costs([noted('third'), replied('lift', 'listen'), replied('promise', 'record')])
		).toEqual([
			[0, 0, null],
			[0, 0, null]
		]);
	});

	it('names the better reply, and what the given one cost against it', () => {
		expect(
			costs([noted('third'), replied('lift', 'excuse'), replied('promise', 'refund')])
		).toEqual([
			[0, 3, 'listen'],
			[0, 1, 'record']
		]);
	});

	it('is counted apart for the pad: a phrase missed, and noise noted', () => {
		expect(costs([replied('lift', 'listen')])).toEqual([[1, 0, null]]);
		expect(costs([noted('third'), noted('weather'), replied('lift', 'listen')])).toEqual([
			[1, 0, null]
		]);
		expect(costs([noted('weather'), replied('lift', 'listen')])).toEqual([[2, 0, null]]);
	});

	it('a silence cost what the best reply would have brought', () => {
		expect(costs([noted('third'), silent('lift')])).toEqual([[0, 2, 'listen']]);
	});

	it('where silence would have been best there is no better reply to name', () => {
		const scenario = tinyWith((s) => {
			const [earns] = nodeNamed(s, 'lift').replies;
			nodeNamed(s, 'promise').silence.verdicts = earns?.verdicts ?? [];
		});
		const log = [noted('third'), replied('lift', 'listen'), replied('promise', 'record')];
		expect(costs(log, 'exam', scenario)[1]).toEqual([0, 1, null]);
		expect(costs(log, 'practice', scenario)[1]).toEqual([0, 0, null]);
	});

	it('a missed note also costs the reply that it would have opened, and the pad bears that', () => {
		const scenario = tinyWith((s) => {
			const recall = nodeNamed(s, 'promise').replies[2];
			const verdict = nodeNamed(s, 'lift').replies[0]?.verdicts[0];
			if (recall && verdict) recall.verdicts = [{ ...verdict, points: 4 }];
		});
		expect(
			costs([replied('lift', 'listen'), replied('promise', 'record')], 'exam', scenario)
		).toEqual([
			[4, 0, null],
			[0, 0, null]
		]);
	});
});

describe('[mechanism 6] on any talk', () => {
	const talks = fc
		.record({ scenario: scenarios(), mode: fc.constantFrom(...MODES), walk: walks })
		.map(({ scenario, mode, walk }) => played(scenario, mode, logOf(scenario, mode, walk)));

	it(
		'what was earned, all that was lost and what can still be earned make up the best talk',
		() => {
			fc.assert(
				fc.property(talks, (talk) => {
					const lost = regretsOf(talk).reduce((sum, r) => sum + r.listening + r.reply, 0);
					const { best, from } = explored(talk.scenario, talk.mode);
					expect(scoreOf(talk).earned + lost + from(talk.arrived)).toBe(best);
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);

	it(
		'no cost is below zero, and the better reply was open and would have cost nothing',
		() => {
			fc.assert(
				fc.property(talks, (talk) => {
					const { by } = explored(talk.scenario, talk.mode);
					for (const [index, { turn, listening, reply, better }] of regretsOf(talk).entries()) {
						expect(turn).toBe(index);
						expect(Math.min(listening, reply)).toBeGreaterThanOrEqual(0);
						const taken = talk.turns[index];
						if (!taken || !better) continue;
						expect(reply).toBeGreaterThan(0);
						const event = replied(taken.node, better.id);
						const notes = taken.notes.map((phrase): TalkEvent => ({
							type: 'noted',
							node: taken.node,
							phrase
						}));
						const instead = played(talk.scenario, talk.mode, [
							...logBefore(talk, index),
							...notes,
							event
						]);
						expect(regretsOf(instead)[index]?.reply).toBe(0);
						const situation = answeredIn(talk.scenario, taken);
						expect(by(situation, better)).toBe(reply + by(situation, moveTaken(talk, index)));
					}
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);
});

describe('costliest', () => {
	const regret = (turn: number, reply: number): Regret => ({
		turn,
		listening: 9,
		reply,
		better: null
	});

	it('is the turn whose reply cost most, the earliest among equals', () => {
		expect(costliest([regret(0, 1), regret(1, 3), regret(2, 3), regret(3, 2)])?.turn).toBe(1);
	});

	it('is none when no reply cost anything, whatever the pad cost', () => {
		expect(costliest([regret(0, 0), regret(1, 0)])).toBeUndefined();
		expect(costliest([])).toBeUndefined();
	});
});

/** The events of the turns before one. */
function logBefore({ turns }: Talk, index: number): TalkEvent[] {
	return turns
		.slice(0, index)
		.flatMap(({ node, notes, reply }): TalkEvent[] => [
			...notes.map((phrase): TalkEvent => ({ type: 'noted', node, phrase })),
			reply === null ? silent(node) : replied(node, reply)
		]);
}

function moveTaken({ scenario, turns }: Talk, index: number) {
	const turn = turns[index];
	const node = nodeNamed(scenario, turn?.node ?? '');
	const move = turn?.reply ? node.replies.find(({ id }) => id === turn.reply) : node.silence;
	if (!move) throw new Error('no move');
	return move;
}
