/** What holds for every talk on a scenario, in all its languages. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { explored } from '#lib/domain/roleplay/explore.ts';
import { talkMachine } from '#lib/domain/roleplay/machine.ts';
import { regretsOf } from '#lib/domain/roleplay/regret.ts';
import { MODES, type Mode, type Scenario } from '#lib/domain/roleplay/scenario.ts';
import { scoreOf, type Score } from '#lib/domain/roleplay/score.ts';
import { atomsRead } from '#lib/domain/roleplay/situation.ts';
import { advance, begin, ending, replay, type Talk } from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import { Coverage, logOf, walks } from './random-log.ts';
import { PATIENCE, RUNS } from './random-scenario.ts';

type Case = { scenario: Scenario; others: Scenario[]; mode: Mode; log: TalkEvent[]; talk: Talk };

const step = (talk: Talk, event: TalkEvent): Talk => {
	const next = advance(talk, event);
	if (!next.ok) throw new Error(next.code);
	return next.talk;
};

function whole(scenario: Scenario, mode: Mode, log: readonly TalkEvent[]): Talk {
	const result = replay(scenario, mode, log);
	if (!result.ok) throw new Error(`event ${result.index}: ${result.code}`);
	return result.talk;
}

/** `toEqual`, without its cost where the two are equal: ten thousand runs compare a lot. */
function same<T>(actual: T, expected: T): void {
	expect(isDeepStrictEqual(actual, expected) ? expected : actual).toEqual(expected);
}

/** A score without its words. */
const figures = ({ ledger, fatal, ...rest }: Score) => ({
	...rest,
	ledger: ledger.map(({ reason: _, ...entry }) => entry),
	fatal: fatal.map(({ reason: _, ...act }) => act)
});

function playsAlike({ scenario, mode, log, talk }: Case): void {
	const folded = log.reduce(step, begin(scenario, mode));
	const actor = createActor(talkMachine, { input: { scenario, mode } }).start();
	for (const event of log) actor.send(event);
	const { context, value } = actor.getSnapshot();
	same(folded, talk);
	same(context.talk, talk);
	expect(value).toBe(ending(talk) ? 'ended' : 'deciding');
	same(scoreOf(context.talk), scoreOf(talk));
}

function resumes({ scenario, mode, log, talk }: Case, pick: number): void {
	const cut = pick % (log.length + 1);
	const kept = JSON.parse(JSON.stringify(log)) as TalkEvent[];
	same(kept.slice(cut).reduce(step, whole(scenario, mode, kept.slice(0, cut))), talk);
}

function addsUp({ scenario, mode, talk }: Case): void {
	const { earned, best, percent, criteria, ledger } = scoreOf(talk);
	const regrets = regretsOf(talk);
	const lost = regrets.reduce((sum, { listening, reply }) => sum + listening + reply, 0);
	const ahead = explored(scenario, mode).from(talk.arrived);
	expect(earned + lost + ahead).toBe(best);
	expect(regrets.filter(({ listening, reply }) => listening < 0 || reply < 0)).toEqual([]);
	expect(earned + ahead).toBeLessThanOrEqual(best);
	expect(percent).toBeGreaterThanOrEqual(0);
	expect(percent).toBeLessThanOrEqual(100);
	if (ending(talk) && best > 0) expect(percent === 100).toBe(earned === best);
	expect(criteria.reduce((sum, criterion) => sum + criterion.earned, 0)).toBe(earned);
	expect(ledger.reduce((sum, entry) => sum + entry.points, 0)).toBe(earned);
}

function staysInRange({ scenario, talk }: Case): void {
	const { min, max } = scenario.temperature;
	const situations = [talk.situation, ...talk.turns.map(({ after }) => after)];
	const temperatures = situations.map(({ temperature }) => temperature);
	expect(Math.min(...temperatures)).toBeGreaterThanOrEqual(min);
	expect(Math.max(...temperatures)).toBeLessThanOrEqual(max);
	expect(Math.max(...situations.map(({ bits }) => bits))).toBeLessThan(
		2 ** atomsRead(scenario).length
	);
	const nodes = talk.turns.map(({ node }) => node);
	expect(new Set(nodes).size).toBe(nodes.length);
}

function needsNoWords({ others, mode, log, talk }: Case, pick: number): void {
	const other = others[pick % others.length];
	if (!other) throw new Error('a scenario in one language only');
	const places = ({ situation, turns }: Talk) => [situation, ...turns.map(({ after }) => after)];
	const translated = whole(other, mode, log);
	same(places(translated), places(talk));
	same(figures(scoreOf(translated)), figures(scoreOf(talk)));
}

/** Tests the laws on scenarios, each given in two languages or more. Says how the talks ended that were tried. */
export function laws(languages: fc.Arbitrary<Scenario[]>): void {
	const coverage = new Coverage();
	afterAll(() => console.log(coverage.toString()));
	const cases = fc
		.record({ languages, mode: fc.constantFrom(...MODES), walk: walks })
		.map(({ languages: [scenario, ...others], mode, walk }): Case => {
			if (!scenario) throw new Error('a scenario without a language');
			const log = logOf(scenario, mode, walk);
			return { scenario, others, mode, log, talk: whole(scenario, mode, log) };
		});

	it.each([
		[
			'[mechanisms 2 and 3] replay, the fold event by event and the machine agree on talk and score',
			playsAlike
		],
		['[mechanism 2] a log that was cut anywhere, and kept as text, resumes', resumes],
		[
			'[mechanism 6] points, regrets and what is still ahead make up the best talk; 0 to 100 %',
			addsUp
		],
		['[mechanism 7] temperature stays in range, and no node comes up twice', staysInRange],
		['one log plays the same in every language', needsNoWords]
	])(
		'%s',
		(_, law) => {
			fc.assert(
				fc.property(cases, fc.nat(), (talk, pick) => {
					coverage.add(talk.talk, talk.log);
					law(talk, pick);
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);
}
