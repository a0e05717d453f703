import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeNamed, replyNamed, tinyWith } from '../../../../tests/support/changed-scenario.ts';
import { PATIENCE, RUNS, scenarios } from '../../../../tests/support/random-scenario.ts';
import { tinyScenario } from '../../../../tests/support/tiny-scenario.ts';
import { explore, explored, exploring, exploringAhead, MOST_STATES } from './explore.ts';
import { MODES, type Move, type Scenario } from './scenario.ts';
import { opening } from './situation.ts';
import { advance, begin, decision, phrasesNow, repliesNow, type Talk } from './talk.ts';
import type { TalkEvent } from './talk-event.ts';

const tiny = tinyScenario('en');
const points = (move: Move): number => move.verdicts.reduce((sum, v) => sum + v.points, 0);

function go(talk: Talk, event: TalkEvent): Talk {
	const step = advance(talk, event);
	if (!step.ok) throw new Error(step.code);
	return step.talk;
}

/** What the best of all talks from here earns, by taking every one of them: each set of notes, each answer. */
function bestOfAll(talk: Talk): number {
	const node = decision(talk);
	if (!node) return 0;
	const pads = phrasesNow(talk).reduce(
		(ways, { id, points: worth }) =>
			ways.flatMap((way) => [
				way,
				{
					talk: go(way.talk, { type: 'noted', node: node.id, phrase: id }),
					earned: way.earned + worth
				}
			]),
		[{ talk, earned: 0 }]
	);
	return Math.max(
		...pads.flatMap((pad) => [
			...repliesNow(pad.talk).map(
				(reply) =>
					pad.earned +
					points(reply) +
					bestOfAll(go(pad.talk, { type: 'replied', node: node.id, reply: reply.id }))
			),
			...(talk.mode === 'exam'
				? [
						pad.earned +
							points(node.silence) +
							bestOfAll(go(pad.talk, { type: 'silent', node: node.id }))
					]
				: [])
		])
	);
}

/** A chain of nodes in which every answer leads to another situation: `length` × temperatures × 256. */
function wide(length: number): Scenario {
	const flags = Array.from({ length: 8 }, (_, i) => `flag-${i}`);
	return tinyWith((s) => {
		const [first] = s.nodes;
		const [reply] = first?.replies ?? [];
		if (!first || !reply) throw new Error('no reply');
		s.temperature = { start: 0, min: 0, max: 100 };
		s.start = 'node-0';
		s.nodes = Array.from({ length }, (_, i) => ({
			...first,
			id: `node-${i}`,
			lines: flags.map((flag) => ({ kind: 'say' as const, text: ['.'], when: { flag } })),
			phrases: [],
			replies: [0, 1, 3].map((temperature) => ({
				...reply,
				id: `warmer-by-${temperature}`,
				temperature,
				learns: [],
				sets: temperature > 0 ? [`flag-${i % 8}`] : [],
				to: [{ to: i + 1 < length ? `node-${i + 1}` : 'thanks' }]
			})),
			silence: { ...first.silence, to: [{ to: 'thanks' }] }
		}));
	});
}

describe('[mechanism 7] exact exploration', () => {
	it(
		'finds what the best of all talks earns, in every mode',
		() => {
			fc.assert(
				fc.property(scenarios(4), fc.constantFrom(...MODES), (scenario, mode) => {
					expect(explore(scenario, mode).best).toBe(bestOfAll(begin(scenario, mode)));
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);

	it('knows what can still be earned from a situation, and by a move', () => {
		const { best, from, by } = explore(tiny, 'practice');
		const start = opening(tiny);
		expect(best).toBe(4);
		expect(from(start)).toBe(4);
		expect(by(start, replyNamed(tiny, 'lift', 'listen'))).toBe(3);
		expect(by(start, replyNamed(tiny, 'lift', 'excuse'))).toBe(0);
		expect(from({ place: 'thanks', temperature: 40, bits: 0 })).toBe(0);
	});

	it('silence is a move in an exam only', () => {
		const scenario = tinyWith((s) => {
			nodeNamed(s, 'promise').silence.verdicts = replyNamed(s, 'lift', 'listen').verdicts;
		});
		expect(explore(scenario, 'practice').best).toBe(4);
		expect(explore(scenario, 'guided').best).toBe(4);
		expect(explore(scenario, 'exam').best).toBe(5);
	});

	it('noise is worth noting when it opens an answer that is worth more', () => {
		const scenario = tinyWith((s) => {
			const third = nodeNamed(s, 'lift').phrases[0];
			if (third) third.points = -1;
			replyNamed(s, 'promise', 'recall').verdicts = [
				...replyNamed(s, 'lift', 'listen').verdicts,
				...replyNamed(s, 'promise', 'record').verdicts
			];
		});
		// listen 2, recall 3, the noise −1.
		expect(explore(scenario, 'practice').best).toBe(4);
	});

	it('what no guard reads makes no situations of its own', () => {
		const { states } = explore(tiny, 'practice');
		const scenario = tinyWith((s) => {
			const weather = nodeNamed(s, 'lift').phrases[1];
			if (weather) weather.points = 1;
			replyNamed(s, 'lift', 'listen').sets.push('unread');
		});
		expect(explore(scenario, 'practice')).toMatchObject({ states, best: 5 });
	});

	it(`refuses more than ${MOST_STATES} situations, and takes many`, { timeout: PATIENCE }, () => {
		const { states } = explore(wide(12), 'practice');
		expect(states).toBeGreaterThan(10_000);
		expect(() => explore(wide(40), 'practice')).toThrow(`tiny: more than ${MOST_STATES} states`);
	});

	it.each([
		['to itself', (s: Scenario) => (replyNamed(s, 'lift', 'listen').to = [{ to: 'lift' }])],
		[
			'by way of another node',
			(s: Scenario) => (replyNamed(s, 'promise', 'refund').to = [{ to: 'lift' }])
		],
		[
			'once its temperature has reached the bound',
			(s: Scenario) => (replyNamed(s, 'lift', 'excuse').to = [{ to: 'lift' }])
		]
	])('refuses a talk that comes back %s', (_, edit) => {
		expect(() => explore(tinyWith(edit), 'practice')).toThrow(
			/^tiny: the talk can come back to (lift|promise)$/
		);
	});

	it('by silence a talk comes back in an exam only', () => {
		const scenario = tinyWith((s) => (nodeNamed(s, 'lift').silence.to = [{ to: 'lift' }]));
		expect(explore(scenario, 'practice').best).toBe(4);
		expect(() => explore(scenario, 'exam')).toThrow('come back');
	});
});

describe('explored', () => {
	it('explores each scenario once for each mode', () => {
		const other = tinyScenario('en');
		expect(explored(tiny, 'exam')).toBe(explored(tiny, 'exam'));
		expect(explored(tiny, 'exam')).not.toBe(explored(tiny, 'practice'));
		expect(explored(tiny, 'exam')).not.toBe(explored(other, 'exam'));
	});
});

describe('exploring in pieces', () => {
	it('comes to the same, however small the pieces are', () => {
		fc.assert(
			fc.property(
				scenarios(4),
				fc.constantFrom(...MODES),
				fc.nat(40),
				(scenario, mode, atATime) => {
					const steps = exploring(scenario, mode, atATime + 1);
					let turns = 0;
					let step = steps.next();
					for (; !step.done; step = steps.next()) turns++;
					const whole = explore(scenario, mode);
					const { best, states, from } = step.value;
					expect({ best, states }).toEqual({ best: whole.best, states: whole.states });
					expect(from(opening(scenario))).toBe(whole.from(opening(scenario)));
					expect(turns > 0).toBe(whole.states > atATime + 1);
				}
			),
			{ numRuns: RUNS }
		);
	});

	it('ahead, leaves nothing to do afterwards', () => {
		const scenario = tinyScenario('en');
		const steps = exploringAhead(scenario, 'exam');
		while (!steps.next().done);
		expect(explored(scenario, 'exam').best).toBe(explore(scenario, 'exam').best);
		expect([...exploringAhead(scenario, 'exam')]).toEqual([]);
	});

	it('a talk that comes back to where it was is refused in pieces, too', () => {
		const circle = tinyWith((scenario) => {
			replyNamed(scenario, 'promise', 'record').to = [{ to: 'lift' }];
			replyNamed(scenario, 'lift', 'listen').temperature = 0;
			replyNamed(scenario, 'promise', 'record').temperature = 0;
		});
		expect(() => [...exploring(circle, 'practice', 1)]).toThrow('come back');
	});
});
