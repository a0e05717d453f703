import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logOf, walks } from '../../../../tests/support/random-log.ts';
import { PATIENCE, RUNS, scenarios } from '../../../../tests/support/random-scenario.ts';
import { tinyScenario } from '../../../../tests/support/tiny-scenario.ts';
import { answerBy, silencesBy } from './timing.ts';
import { begin, decision, ending, replay, type Talk } from './talk.ts';
import type { TalkEvent } from './talk-event.ts';

/** `lift` gives 60 seconds, `promise` 45. */
const exam = begin(tinyScenario('en'), 'exam');
const SINCE = 1_000_000;
const LIFT = SINCE + 60_000;
const PROMISE = LIFT + 45_000;
const silent = (node: string): TalkEvent => ({ type: 'silent', node });

function end(talk: Talk): Talk {
	const result = replay(talk.scenario, talk.mode, [silent('lift'), silent('promise')]);
	if (!result.ok) throw new Error(result.code);
	return result.talk;
}

describe('answerBy', () => {
	it('is the limit of the node after the decision was put, in ms', () => {
		expect(answerBy(exam, SINCE)).toBe(LIFT);
	});

	it('there is none outside an exam, nor when the talk is over', () => {
		expect(answerBy(begin(exam.scenario, 'practice'), SINCE)).toBeUndefined();
		expect(answerBy(begin(exam.scenario, 'guided'), SINCE)).toBeUndefined();
		expect(answerBy(end(exam), SINCE)).toBeUndefined();
	});
});

describe('silencesBy', () => {
	it.each([
		['just before the limit: on time', LIFT - 1, []],
		['at the limit: too late', LIFT, [{ at: LIFT, event: silent('lift') }]],
		['within the next limit', PROMISE - 1, [{ at: LIFT, event: silent('lift') }]],
		[
			'at the next limit: several in a row, each at the instant when its limit ran out',
			PROMISE,
			[
				{ at: LIFT, event: silent('lift') },
				{ at: PROMISE, event: silent('promise') }
			]
		],
		[
			'a year later: no more than the talk has',
			SINCE + 365 * 86_400_000,
			[
				{ at: LIFT, event: silent('lift') },
				{ at: PROMISE, event: silent('promise') }
			]
		],
		['a clock that went back adds none', SINCE - 3_600_000, []],
		['at the very start', SINCE, []]
	])('%s', (_, now, silences) => {
		expect(silencesBy(exam, SINCE, now)).toEqual(silences);
	});

	it('there are none outside an exam, nor after the end', () => {
		const later = SINCE + 86_400_000;
		expect(silencesBy(begin(exam.scenario, 'practice'), SINCE, later)).toEqual([]);
		expect(silencesBy(begin(exam.scenario, 'guided'), SINCE, later)).toEqual([]);
		expect(silencesBy(end(exam), SINCE, later)).toEqual([]);
	});

	it(
		'all fit the talk, and looking often gives the same silences as looking once: a closed tab does not stop the clock',
		() => {
			const cases = fc.record({
				scenario: scenarios(),
				walk: walks,
				looks: fc.array(fc.nat(60_000), { maxLength: 12, size: 'max' })
			});
			fc.assert(
				fc.property(cases, ({ scenario, walk, looks }) => {
					const log = logOf(scenario, 'exam', walk);
					const talk = played(scenario, log);
					let [now, since, step] = [SINCE, SINCE, talk];
					const often: ReturnType<typeof silencesBy> = [];
					for (const look of looks) {
						now += look;
						const found = silencesBy(step, since, now);
						often.push(...found);
						since = found.at(-1)?.at ?? since;
						step = played(scenario, [...log, ...often.map(({ event }) => event)]);
					}
					expect(often).toEqual(silencesBy(talk, SINCE, now));
					expect(answerBy(step, since) ?? Infinity).toBeGreaterThan(now);
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);

	it(
		'left alone for long enough, every exam ends by itself',
		() => {
			fc.assert(
				fc.property(scenarios(), walks, (scenario, walk) => {
					const log = logOf(scenario, 'exam', walk);
					const silences = silencesBy(played(scenario, log), SINCE, SINCE + 1e9);
					const talk = played(scenario, [...log, ...silences.map(({ event }) => event)]);
					expect(ending(talk)).toBeDefined();
					expect(decision(talk)).toBeUndefined();
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);
});

function played(scenario: Talk['scenario'], log: TalkEvent[]): Talk {
	const result = replay(scenario, 'exam', log);
	if (!result.ok) throw new Error(`${result.index}: ${result.code}`);
	return result.talk;
}
