import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS, scenarios } from '../../../../tests/support/random-scenario.ts';
import { tinyScenario } from '../../../../tests/support/tiny-scenario.ts';
import { bestTalk } from './best-talk.ts';
import { analyseReplies, decisionsOf, FEWEST, signOf, type Decision } from './reply-analysis.ts';
import { scoreOf } from './score.ts';
import { replay } from './talk.ts';
import type { TalkEvent } from './talk-event.ts';

vi.setConfig({ testTimeout: PATIENCE });

const scenario = tinyScenario('en');
const talk = (...events: TalkEvent[]) => replay(scenario, 'exam', events).talk;

const decision: fc.Arbitrary<Decision> = fc
	.record({
		node: fc.constantFrom('one', 'two'),
		open: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
		pick: fc.nat(3),
		rest: fc.option(
			fc.integer({ min: 0, max: 20 }).map((n) => n / 20),
			{ freq: 8 }
		)
	})
	.map(({ node, open, pick, rest }) => ({
		...{ node, rest, open: [...open, null] },
		reply: open[pick] ?? null
	}));

/** `count` decisions at one node; who has picked and what the rest is worth as `make` says. */
const made = (count: number, make: (i: number) => Partial<Decision>): Decision[] =>
	Array.from({ length: count }, (_, i) => ({
		...{ node: 'one', open: ['a', 'b', 'c'], reply: 'a', rest: i / count },
		...make(i)
	}));
const only = (decisions: Decision[], reply: string | null) => {
	const found = analyseReplies(decisions)[0]?.replies.find((each) => each.reply === reply);
	if (!found) throw new Error(`no ${reply}`);
	return found;
};

describe('decisionsOf', () => {
	it('names what was open and picked at each node, silence too', () => {
		const decisions = decisionsOf(
			talk({ type: 'replied', node: 'lift', reply: 'excuse' }, { type: 'silent', node: 'promise' })
		);
		expect(decisions.map(({ node, reply }) => [node, reply])).toEqual([
			['lift', 'excuse'],
			['promise', null]
		]);
		expect(decisions[0]?.open).toEqual(['listen', 'excuse', null]);
		// `recall` opens only with a note that was not taken.
		expect(decisions[1]?.open).toEqual(['record', 'refund', null]);
	});

	it('takes as the rest what the talk would have scored with the best answer there', () => {
		const first: TalkEvent = { type: 'replied', node: 'lift', reply: 'listen' };
		const [, second] = decisionsOf(
			talk(first, { type: 'replied', node: 'promise', reply: 'refund' })
		);
		const best = talk(first, { type: 'replied', node: 'promise', reply: 'record' });
		expect(100 * (second?.rest ?? NaN)).toBe(scoreOf(best).percent);
	});

	it('gives every decision of the best talk a full rest', () => {
		fc.assert(
			fc.property(scenarios(), (any) => {
				const best = bestTalk(any, 'practice');
				fc.pre(scoreOf(best).best > 0);
				for (const { rest } of decisionsOf(best)) expect(rest).toBe(1);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('analyseReplies', () => {
	it('counts each reply, and those that were open but never picked', () => {
		expect(analyseReplies(made(3, (i) => ({ reply: i === 0 ? 'b' : 'a' })))).toEqual([
			{
				node: 'one',
				n: 3,
				replies: [
					{ reply: 'a', open: 3, count: 2, rest: 0.5, strong: null, weak: null },
					{ reply: 'b', open: 3, count: 1, rest: 0, strong: null, weak: null },
					{ reply: 'c', open: 3, count: 0, rest: null, strong: null, weak: null }
				]
			}
		]);
	});

	it('tells what the strong pick from what the weak pick', () => {
		const decisions = made(40, (i) => ({ reply: i < 20 ? 'b' : 'a' }));
		expect(only(decisions, 'a')).toMatchObject({ strong: 1, weak: 0 });
		expect(only(decisions, 'b')).toMatchObject({ strong: 0, weak: 1 });
		expect(signOf(only(decisions, 'a'))).toBe('strong');
		expect(signOf(only(decisions, 'b'))).toBe('weak');
		expect(signOf(only(decisions, 'c'))).toBe('never');
	});

	it('takes those who did equally well together, so that no order decides', () => {
		const decisions = made(40, (i) => (i < 20 ? { rest: 0, reply: 'b' } : { rest: 1 }));
		expect(only(decisions, 'a')).toMatchObject({ strong: 1, weak: 0 });
		const mixed = made(40, (i) => ({ rest: i < 20 ? 0 : 1, reply: i % 2 === 0 ? 'a' : 'b' }));
		expect(only(mixed, 'a')).toMatchObject({ strong: 0.5, weak: 0.5 });
	});

	it('counts shares only among those to whom a reply was open', () => {
		const decisions = made(40, (i) =>
			i % 2 === 0 ? { open: ['a'], reply: 'a' } : { open: ['a', 'b'], reply: 'b' }
		);
		expect(only(decisions, 'b')).toMatchObject({ open: 20, count: 20, strong: 1, weak: 1 });
	});

	it('says nothing of strong and weak with too few, or where all did the same', () => {
		expect(
			only(
				made(FEWEST - 1, () => ({})),
				'a'
			).strong
		).toBeNull();
		expect(
			only(
				made(FEWEST, () => ({})),
				'a'
			).strong
		).toBe(1);
		expect(
			only(
				made(FEWEST, () => ({ rest: 0.5 })),
				'a'
			).strong
		).toBeNull();
	});

	it('does not depend on the order, and loses no decision', () => {
		fc.assert(
			fc.property(fc.array(decision, { maxLength: 80, size: 'max' }), (list) => {
				const sorted = (all: readonly Decision[]) =>
					analyseReplies(all)
						.map((each) => ({
							...each,
							replies: each.replies.map(({ rest, ...others }) => ({
								...others,
								rest: rest === null ? null : Math.round(rest * 1e6)
							}))
						}))
						.toSorted((a, b) => (a.node < b.node ? -1 : 1));
				expect(sorted(list.toReversed())).toEqual(sorted(list));
				const counted = analyseReplies(list).flatMap(({ replies }) => replies);
				expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
				for (const { count, open, strong, weak } of counted) {
					expect(count).toBeLessThanOrEqual(open);
					for (const part of [strong, weak])
						if (part !== null) expect(part >= 0 && part <= 1).toBe(true);
				}
			}),
			{ numRuns: RUNS }
		);
	});
});
