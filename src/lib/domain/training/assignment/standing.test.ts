import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
	assignment,
	fact,
	randomAssignment,
	randomFact
} from '../../../../../tests/support/tiny-assignment.ts';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import type { AttemptFact } from '../attempt-fact.ts';
import type { Assignment } from './assignment.ts';
import { meets, PART_STATES, standingOf } from './standing.ts';

vi.setConfig({ testTimeout: PATIENCE });

const DUE = assignment().due?.at ?? NaN;
const talk = (more: Partial<Assignment> = {}): Assignment =>
	assignment({ parts: [{ kind: 'scenario', id: 'lift-again', version: 2 }], ...more });
const failing = (n: number, more: Partial<AttemptFact> = {}): AttemptFact =>
	fact(n, { passed: false, percent: 40, ...more });
const open = (n: number): AttemptFact =>
	fact(n, { finishedAt: null, passed: false, percent: null });
const stateOf = (asked: Assignment, facts: AttemptFact[], now = DUE): string =>
	standingOf(asked, facts, now).state;

const module = (more: Partial<Assignment> = {}): Assignment =>
	assignment({ parts: [{ kind: 'module', id: 'limits', version: 1 }], ...more });
const check = (n: number, more: Partial<AttemptFact> = {}): AttemptFact =>
	fact(n, { part: { kind: 'module', id: 'limits' }, mode: null, ...more });
const reading = (n: number): AttemptFact =>
	check(n, { finishedAt: null, passed: false, percent: null });

describe('standingOf', () => {
	it.each<[string, Assignment, AttemptFact[], number, string]>([
		['nothing is begun', talk(), [], DUE, 'not-begun'],
		['nothing is begun in time', talk(), [], DUE + 1, 'overdue'],
		['nothing is due', talk({ due: null }), [], DUE + 1, 'not-begun'],
		['one is open', talk(), [open(1)], DUE, 'under-way'],
		['one is still open after the due instant', talk(), [open(1)], DUE + 1, 'overdue'],
		['one failed, tries are left', talk({ attempts: 2 }), [failing(1)], DUE, 'failed'],
		[
			'one failed, tries are left, it is too late',
			talk({ attempts: 2 }),
			[failing(1)],
			DUE + 1,
			'overdue'
		],
		['all tries failed, whatever the date', talk({ attempts: 1 }), [failing(1)], DUE + 1, 'failed'],
		['the last try is open', talk({ attempts: 2 }), [failing(1), open(2)], DUE, 'under-way'],
		['a later one passed', talk({ attempts: 2 }), [failing(1), fact(2)], DUE, 'passed'],
		['one passed after all tries', talk({ attempts: 1 }), [failing(1), fact(2)], DUE, 'failed'],
		['one passed, another failed later', talk(), [fact(1), failing(2)], DUE, 'passed'],
		['it was begun before the assignment', talk(), [fact(-1)], DUE, 'not-begun'],
		['it was an older version', talk(), [fact(1, { version: 1 })], DUE, 'not-begun'],
		['it was a later version', talk(), [fact(1, { version: 3 })], DUE, 'passed'],
		['it was another mode', talk({ mode: 'exam' }), [fact(1)], DUE, 'not-begun'],
		['it was the mode', talk({ mode: 'exam' }), [fact(1, { mode: 'exam' })], DUE, 'passed'],
		[
			'it was another kind by the same ID',
			talk(),
			[fact(1, { part: { kind: 'quiz', id: 'lift-again' } })],
			DUE,
			'not-begun'
		],
		['a module is being read', module(), [reading(1)], DUE, 'under-way'],
		['a module is being read, too late', module(), [reading(1)], DUE + 1, 'overdue'],
		['reading uses up no try', module({ attempts: 1 }), [reading(1), check(2)], DUE, 'passed'],
		[
			'the check failed, whatever was read',
			module({ attempts: 2 }),
			[reading(1), check(2, { passed: false, percent: 40 })],
			DUE,
			'failed'
		]
	])('%s', (_, asked, facts, now, state) => {
		expect(stateOf(asked, facts, now)).toBe(state);
	});

	it('a mode is asked of scenarios only: a module has none', () => {
		const asked = assignment({
			mode: 'exam',
			parts: [{ kind: 'module', id: 'limits', version: 1 }]
		});
		const read = fact(1, { part: { kind: 'module', id: 'limits' }, version: 1, mode: null });
		expect(stateOf(asked, [read])).toBe('passed');
	});

	it('says what was best, when it was passed, and that this was late', () => {
		const late = fact(1, { finishedAt: DUE + 1, percent: 71 });
		const standing = standingOf(
			talk({ attempts: 3 }),
			[failing(2, { percent: 90 }), late],
			DUE + 2
		);
		expect(standing).toMatchObject({ state: 'passed', passed: 1, late: true });
		expect(standing.parts[0]).toMatchObject({
			best: 90,
			passedAt: DUE + 1,
			late: true,
			triesLeft: 1
		});
	});

	it.each<[string, AttemptFact[], number, string]>([
		['one part is passed, the other not begun', [fact(1)], DUE, 'under-way'],
		['one part is passed, the other overdue', [fact(1)], DUE + 1, 'overdue'],
		['one part failed, the other is not begun', [failing(1)], DUE, 'failed']
	])('of the whole: %s', (_, facts, now, state) => {
		expect(stateOf(assignment(), facts, now)).toBe(state);
	});

	it('does not depend on the order of attempts, counts no more than were allowed, and is passed where one passed', () => {
		fc.assert(
			fc.property(randomAssignment, fc.array(randomFact), fc.nat(), (asked, facts, seed) => {
				const there = {
					...asked,
					issuedAt: 0,
					parts: [{ kind: 'quiz' as const, id: 'a', version: 1 }]
				};
				const now = 10 ** 11;
				const standing = standingOf(there, facts, now);
				const turned = [...facts.slice(seed % 7), ...facts.slice(0, seed % 7)].reverse();
				expect(standingOf(there, turned, now)).toEqual(standing);
				expect(PART_STATES).toContain(standing.state);
				const [part] = standing.parts;
				expect(part?.attempts.length).toBeLessThanOrEqual(asked.attempts ?? facts.length);
				expect(part?.state === 'passed').toBe(part?.passedAt !== null);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('meets', () => {
	const rule = { overall: null, criteria: [], noFatal: false };
	it.each<[string, Partial<AttemptFact>, Parameters<typeof meets>[1], boolean]>([
		['the item’s own rule', { passed: false, percent: 99 }, rule, false],
		[
			'a lower percent in its place',
			{ passed: false, percent: 60 },
			{ ...rule, overall: 60 },
			true
		],
		['a higher percent in its place', { percent: 80 }, { ...rule, overall: 81 }, false],
		['a percent of what has none: its own rule', { percent: null }, { ...rule, overall: 81 }, true],
		['no fatal act', { fatal: true, percent: 80 }, { ...rule, overall: 70, noFatal: true }, false],
		[
			'half of a criterion',
			{ criteria: { 'TIP-01': { earned: 2, offered: 4 } } },
			{ ...rule, criteria: ['TIP-01'] },
			true
		],
		[
			'less than half of it',
			{ criteria: { 'TIP-01': { earned: 1, offered: 4 } } },
			{ ...rule, criteria: ['TIP-01'] },
			false
		],
		['a criterion that nothing offered', {}, { ...rule, criteria: ['RULE-02'] }, true]
	])('%s', (_, more, asked, met) => {
		expect(meets(fact(1, more), asked)).toBe(met);
	});
});
