import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { passAt, passings, TRACK } from '../../../../tests/support/passings.ts';
import { bestPass, changesOf, progressOf, type PolicySince } from './progress.ts';

const FIRST: PolicySince = { from: 0, version: 1, changed: [] };
const [A, B, C] = TRACK.parts as [string, string, string];

describe('changesOf', () => {
	it('names the policies that touch a clause of the track, and no others', () => {
		const policies = [
			FIRST,
			{ from: 100, version: 2, changed: ['DL-VISIT'] },
			{ from: 200, version: 3, changed: ['RULE-01', 'DL-FORM'] }
		];
		expect(changesOf(TRACK, policies)).toEqual([200]);
	});
});

describe('bestPass', () => {
	it('the higher percent counts, then the earlier', () => {
		const passes = [passAt(A, 5, 80), passAt(A, 9, 90), passAt(A, 7, 90), passAt(B, 1, 100)];
		expect(bestPass(A, passes)).toMatchObject({ at: 7, percent: 90 });
		expect(bestPass(C, passes)).toBeUndefined();
	});
});

describe('progressOf', () => {
	it('counts parts, not passes, and names the first that is missing in the order of the track', () => {
		const passes = [passAt(C, 1), passAt(C, 2), passAt(A, 3), passAt('check:elsewhere', 4)];
		const progress = progressOf(TRACK, passes, [FIRST], -Infinity, 10);
		expect(progress).toMatchObject({ passed: 2, of: 3, percent: 66, next: B });
	});

	it('leaves out what came before the last certificate, before a touching change, and what is still to come', () => {
		const passes = [passAt(A, 10), passAt(B, 20), passAt(C, 30)];
		const touched = [FIRST, { from: 20, version: 2, changed: ['DL-FORM'] }];
		const untouched = [FIRST, { from: 20, version: 2, changed: ['DL-VISIT'] }];
		const passed = (policies: PolicySince[], after: number, now: number) =>
			progressOf(TRACK, passes, policies, after, now).parts.flatMap(({ part, pass }) =>
				pass ? [part] : []
			);
		expect(passed([FIRST], -Infinity, 30)).toEqual([A, B, C]);
		expect(passed([FIRST], 10, 30)).toEqual([B, C]);
		expect(passed([FIRST], -Infinity, 29)).toEqual([A, B]);
		expect(passed(untouched, -Infinity, 30)).toEqual([A, B, C]);
		// At the very instant of the change the new policy is in force.
		expect(passed(touched, -Infinity, 30)).toEqual([B, C]);
		expect(passed(touched, -Infinity, 19)).toEqual([A]);
	});

	it('is whole only when all is passed, and never goes back while nothing changes', () => {
		fc.assert(
			fc.property(passings, fc.nat(1000), fc.nat(1000), (passes, one, other) => {
				const [sooner, later] = [Math.min(one, other), Math.max(one, other)];
				const [before, after] = [sooner, later].map((now) =>
					progressOf(TRACK, passes, [FIRST], -Infinity, now)
				) as [ReturnType<typeof progressOf>, ReturnType<typeof progressOf>];
				expect(after.passed).toBeGreaterThanOrEqual(before.passed);
				for (const { percent, next, passed } of [before, after]) {
					expect(percent === 100).toBe(next === undefined);
					expect(percent === 100).toBe(passed === TRACK.parts.length);
				}
			}),
			{ numRuns: RUNS }
		);
	});
});
