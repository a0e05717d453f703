import { describe, expect, it } from 'vitest';
import { hk, inHk } from '../../../../tests/support/sop-case.ts';
import {
	answeredInTime,
	officeObligations,
	recordOffice,
	type OfficeEvent,
	type OfficeLog
} from './office.ts';
import { policy } from '../../../../tests/support/sop-rules.ts';

const FROM = hk('2026-03-02 10:00');
const event = (
	type: OfficeEvent['type'],
	at: number,
	period: string,
	by: OfficeEvent['by'] = 'ROLE-SUP'
): OfficeEvent => ({ type, at, by, period });
const owed = (log: OfficeLog, limit: string, now: number) =>
	officeObligations(log, policy, FROM, now).filter((obligation) => obligation.limit === limit);
const refused = (log: OfficeLog, what: OfficeEvent) => {
	const outcome = recordOffice(log, what, policy);
	return outcome.ok ? [] : outcome.refusals.map(({ code, clause }) => `${code} ${clause}`);
};

describe("the office's limits", () => {
	const due = hk('2026-03-31 00:00:00.000');

	it.each([
		[due - 1, 'on-time'],
		[due, 'late']
	])('[DL-MONTH] reported at %d: %s (by 24:00 of the 30th)', (at, state) => {
		const found = owed([event('month-reported', at, '2026-03')], 'DL-MONTH', due)[0];
		expect(found).toMatchObject({ who: 'ROLE-SUP', to: 'ROLE-MGR', state });
		expect(inHk(found?.dueAt)).toBe('2026-03-31 00:00:00.000');
	});

	it('[DL-MONTH] every period once, the open one too', () => {
		const found = owed([], 'DL-MONTH', hk('2026-05-01 10:00'));
		expect(found.map(({ period, state }) => [period.id, state])).toEqual([
			['2026-03', 'late'],
			['2026-04', 'late'],
			['2026-05', 'open']
		]);
	});

	it('[DL-WORK] summary and plan, [DL-QUARTER] the review by the end of the quarter', () => {
		expect(owed([event('work-planned', FROM, '2026-03')], 'DL-WORK', FROM)[0]?.state).toBe(
			'on-time'
		);
		const review = owed([], 'DL-QUARTER', FROM)[0];
		expect(review).toMatchObject({ who: 'ROLE-HEAD', state: 'open', period: { id: '2026-Q1' } });
		expect(inHk(review?.dueAt)).toBe('2026-04-01 00:00:00.000');
	});

	it('[DL-RINGS] within three rings', () => {
		expect([3, 4].map((rings) => answeredInTime(policy, rings))).toEqual([true, false]);
	});

	it.each([
		[
			'[AMB-21] one review per quarter',
			[event('quarter-reviewed', FROM, '2026-Q1', 'ROLE-HEAD')],
			event('quarter-reviewed', FROM, '2026-Q1', 'ROLE-HEAD'),
			'quarter-reviewed AMB-21'
		],
		[
			'[DL-QUARTER] of another quarter',
			[],
			event('quarter-reviewed', FROM, '2026-Q2', 'ROLE-HEAD'),
			'other-quarter DL-QUARTER'
		],
		[
			'[DL-QUARTER] by the supervisor',
			[],
			event('quarter-reviewed', FROM, '2026-Q1'),
			'wrong-role DL-QUARTER'
		],
		[
			'[DL-MONTH] reported twice',
			[event('month-reported', FROM, '2026-03')],
			event('month-reported', FROM, '2026-03'),
			'already-done DL-MONTH'
		],
		[
			'[AMB-5] before the last',
			[event('month-reported', FROM, '2026-03')],
			event('work-planned', FROM - 1, '2026-03'),
			'time-before-last AMB-5'
		]
	] as [string, OfficeLog, OfficeEvent, string][])('%s: refused', (_name, log, what, refusal) => {
		expect(refused(log, what)).toEqual([refusal]);
	});

	it('refuses what the policy does not ask for', () => {
		const outcome = recordOffice([], event('work-planned', FROM, '2026-03'), {
			...policy,
			office: []
		});
		expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'nothing-owed' }] });
	});
});
