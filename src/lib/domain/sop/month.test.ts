import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hk, inHk } from '../../../../tests/support/sop-case.ts';
import { monthlySpan, periodEnding, quarterAt, quarterOf, statisticsPeriod } from './month.ts';
import { policy } from '../../../../tests/support/sop-rules.ts';

const runs = { numRuns: Number(import.meta.env.VITE_FUZZ_RUNS ?? 200) };
const span = monthlySpan(policy);
const shown = (at: number) => {
	const { id, start, end, dueAt } = statisticsPeriod(policy, at);
	return [id, inHk(start), inHk(end), inHk(dueAt)];
};

describe('[AMB-7] before the 30th', () => {
	it.each([
		// April ends before the 30th at 00:00; the report is due by 24:00 of the 30th.
		[
			'2026-04-29 23:59:59.999',
			['2026-04', '2026-03-30 00:00:00.000', '2026-04-30 00:00:00.000', '2026-05-01 00:00:00.000']
		],
		[
			'2026-04-30 00:00:00.000',
			['2026-05', '2026-04-30 00:00:00.000', '2026-05-30 00:00:00.000', '2026-05-31 00:00:00.000']
		],
		// February has no 30th: its last day takes its place.
		[
			'2026-02-27 23:59:59.999',
			['2026-02', '2026-01-30 00:00:00.000', '2026-02-28 00:00:00.000', '2026-03-01 00:00:00.000']
		],
		[
			'2026-02-28 00:00:00.000',
			['2026-03', '2026-02-28 00:00:00.000', '2026-03-30 00:00:00.000', '2026-03-31 00:00:00.000']
		],
		[
			'2028-02-28 23:59:59.999',
			['2028-02', '2028-01-30 00:00:00.000', '2028-02-29 00:00:00.000', '2028-03-01 00:00:00.000']
		],
		[
			'2028-02-29 00:00:00.000',
			['2028-03', '2028-02-29 00:00:00.000', '2028-03-30 00:00:00.000', '2028-03-31 00:00:00.000']
		],
		[
			'2026-12-31 10:00:00.000',
			['2027-01', '2026-12-30 00:00:00.000', '2027-01-30 00:00:00.000', '2027-01-31 00:00:00.000']
		]
	])('%s', (local, expected) => {
		expect(shown(hk(local))).toEqual(expected);
	});

	it('a policy may ask for the report by the 29th', () => {
		const { dueAt, end } = periodEnding(policy, { ...span, reportBy: 'day-before' }, 2026, 4);
		expect(dueAt).toBe(end);
	});

	it('no instant drops out, none counts twice', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4e12 }), (at) => {
				const period = statisticsPeriod(policy, at);
				expect(period.start).toBeLessThanOrEqual(at);
				expect(at).toBeLessThan(period.end);
				expect(statisticsPeriod(policy, period.end).start).toBe(period.end);
				expect(statisticsPeriod(policy, period.start).id).toBe(period.id);
			}),
			runs
		);
	});
});

describe('[AMB-21] quarters', () => {
	it.each([
		['2026-03-31 23:59:59.999', '2026-Q1', '2026-01-01 00:00:00.000', '2026-04-01 00:00:00.000'],
		['2026-04-01 00:00:00.000', '2026-Q2', '2026-04-01 00:00:00.000', '2026-07-01 00:00:00.000'],
		['2026-12-31 23:59:59.999', '2026-Q4', '2026-10-01 00:00:00.000', '2027-01-01 00:00:00.000']
	])('%s lies in %s', (local, id, start, end) => {
		const quarter = quarterAt(policy.zone, hk(local));
		expect([quarter.id, inHk(quarter.start), inHk(quarter.end)]).toEqual([id, start, end]);
		expect(quarterOf(policy.zone, hk(local))).toBe(id);
	});
});
