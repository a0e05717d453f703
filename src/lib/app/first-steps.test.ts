import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../tests/support/random-scenario.ts';
import { allDone, firstSteps, READERS, type FirstRecords } from './first-steps.ts';

const none: FirstRecords = {
	module: { id: 'department', standing: { state: 'new', next: 'work' } },
	scenario: 'lift-again',
	talks: [],
	sittings: []
};
const doneOf = (reader: (typeof READERS)[number], records: Partial<FirstRecords>) =>
	firstSteps(reader, { ...none, ...records }).map(({ id, done }) => [id, done]);
const standing = (state: 'new' | 'reading' | 'to-check' | 'failed' | 'passed', next?: string) => ({
	module: { id: 'department', standing: { state, next } }
});

describe('firstSteps', () => {
	it('leads each reader to three pages', () => {
		const paths = READERS.map((reader) => firstSteps(reader, none).map(({ path }) => path));
		expect(paths).toEqual([
			['/learn/department/work/', '/learn/department/', '/scenarios/lift-again/'],
			['/cheat-sheet/', '/quizzes/', '/refresh/'],
			['/coverage/', '/scenarios/', '/questions/']
		]);
	});

	it('without content to name, leads to the lists', () => {
		const steps = firstSteps('new', { ...none, module: undefined, scenario: undefined });
		expect(steps.map(({ path }) => path)).toEqual(['/learn/', '/learn/', '/scenarios/']);
		expect(steps.every(({ done }) => done === false)).toBe(true);
	});

	it.each([
		['nothing yet', standing('new', 'work'), false, false],
		['some lessons read', standing('reading', 'desk'), false, false],
		['all lessons read', standing('to-check'), true, false],
		['the check failed after reading', standing('failed'), true, false],
		['the check failed before reading', standing('failed', 'work'), false, false],
		['the check passed after reading', standing('passed'), true, true],
		['the check passed without reading', standing('passed', 'work'), true, true]
	] as const)('a new hire, %s', (_, records, read, check) => {
		expect(doneOf('new', records)).toEqual([
			['read', read],
			['check', check],
			['talk', false]
		]);
	});

	it.each([
		['open', false],
		['damaged', false],
		['failed', true],
		['passed', true]
	] as const)('a talk or a sitting that is %s: done is %s', (state, done) => {
		expect(doneOf('new', { talks: [{ state }] })[2]).toEqual(['talk', done]);
		expect(doneOf('trainer', { talks: [{ state }] })[1]).toEqual(['try', done]);
		expect(doneOf('colleague', { sittings: [{ state }] })[1]).toEqual(['practice', done]);
	});

	it('a page looked at leaves no record, so it is neither done nor open', () => {
		const looks = READERS.flatMap((reader) => firstSteps(reader, none)).filter(
			({ done }) => done === undefined
		);
		expect(looks.map(({ id }) => id)).toEqual(['sheet', 'refresh', 'coverage', 'bank']);
	});

	it('never takes back a tick when more is done', () => {
		const states = fc.array(
			fc.record({ state: fc.constantFrom('open' as const, 'failed', 'passed', 'damaged') })
		);
		fc.assert(
			fc.property(
				fc.constantFrom(...READERS),
				states,
				states,
				states,
				states,
				(reader, talks, sittings, moreTalks, moreSittings) => {
					const before = firstSteps(reader, { ...none, talks, sittings });
					const after = firstSteps(reader, {
						...none,
						talks: [...moreTalks, ...talks],
						sittings: [...moreSittings, ...sittings]
					});
					for (const [i, { done }] of before.entries()) if (done) expect(after[i]?.done).toBe(true);
					expect(after).toHaveLength(3);
				}
			),
			{ numRuns: RUNS }
		);
	});
});

describe('allDone', () => {
	it('is not before everything that is recorded has been done, for any reader', () => {
		for (const reader of READERS) expect(allDone(firstSteps(reader, none))).toBe(false);
		const passed = { state: 'passed' } as const;
		const all = { ...none, ...standing('passed'), talks: [passed], sittings: [passed] };
		for (const reader of READERS) expect(allDone(firstSteps(reader, all))).toBe(true);
		expect(allDone(firstSteps('new', { ...all, talks: [] }))).toBe(false);
	});
});
