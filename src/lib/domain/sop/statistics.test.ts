import { describe, expect, it } from 'vitest';
import {
	act,
	HELP,
	hk,
	IMPORTANT,
	MAJOR,
	MINOR,
	play
} from '../../../../tests/support/sop-case.ts';
import type { CaseEvent } from './events.ts';
import { quarterAt, statisticsPeriod } from './month.ts';
import { policy, rules } from '../../../../tests/support/sop-rules.ts';
import { cannotBeProcessed, monthSummary, type CaseRecord } from './statistics.ts';

const T = hk('2026-03-02 10:00');
const at = (received: number, severity: typeof MINOR, ...more: CaseEvent[]) =>
	play([
		act('received', received),
		act('recorded', received),
		act('classified', received, severity),
		...more
	]);
const overrun = (received: number, approvedAt: number) => [
	act('overrun-requested', approvedAt),
	act('overrun-approved', approvedAt),
	act('handled', received + 6 * 86_400_000)
];
const midnight = hk('2026-03-05 00:00:00.000');
const records: CaseRecord[] = [
	{ id: 'on-time', log: at(T, MINOR, act('form-sent', T), act('handled', T + 1)) },
	{ id: 'extended', log: at(T, MINOR, ...overrun(T, T + 1)) },
	{ id: 'authorised', log: at(T, MINOR, ...overrun(T, midnight)) },
	{ id: 'late', log: at(T, IMPORTANT, act('handled', T + 20 * 86_400_000, { cause: '人手不足' })) },
	{ id: 'major', log: at(T, MAJOR) },
	{ id: 'help', log: at(T, HELP) },
	{ id: 'last-millisecond', log: at(hk('2026-03-29 23:59:59.999'), HELP) },
	{ id: 'next-month', log: at(hk('2026-03-30 00:00:00.000'), MINOR) }
];
const period = statisticsPeriod(policy, T);
const summary = monthSummary(records, period, rules, hk('2026-03-30 12:00'));

describe('[DL-MONTH] the month', () => {
	it('counts from cut-off to cut-off, to the millisecond (AMB-7)', () => {
		expect(summary.cases).toEqual(records.slice(0, 7).map(({ id }) => id));
		const next = monthSummary(records, statisticsPeriod(policy, period.end), rules, period.end);
		expect(next.cases).toEqual(['next-month']);
	});

	it('by nature, content, severity, standing and department', () => {
		expect(summary.byNature).toEqual({ 'NAT-V2': 5, 'NAT-C1': 2 });
		expect(summary.byContent).toEqual({ 'CON-E': 5, 'CON-Q': 2 });
		expect(summary.bySeverity).toEqual({ 'SEV-MIN': 3, 'SEV-IMP': 1, 'SEV-MAJ-b': 1 });
		expect(summary.byStanding).toEqual({ minor: 3, important: 1, major: 1, communicative: 2 });
		expect(summary.byDepartment).toEqual({ 工程部: 7 });
		expect([summary.handled, summary.closed]).toEqual([4, 0]);
	});

	it('tells the four outcomes of the limits to solve apart (AMB-10)', () => {
		// The major one is late, too: ten days ended with 12 March.
		expect(summary.overruns).toEqual({
			'on-time': 1,
			'within-extension': 1,
			'late-authorised': 1,
			late: 2
		});
	});

	it('rates of keeping each limit', () => {
		expect(summary.onTime['DL-MIN-SOLVE']).toMatchObject({ settled: 3, kept: 2 });
		expect(summary.onTime['DL-FORM']).toMatchObject({ settled: 5, kept: 1 });
	});

	it('finds what came twice', () => {
		expect(summary.repeatCauses).toEqual([
			{ cause: '零件老化', count: 3, cases: ['on-time', 'extended', 'authorised'] }
		]);
	});
});

describe('[DL-QUARTER] what cannot be processed', () => {
	const cannot = at(T, MINOR, act('opened', T), act('cannot-be-handled', T + 1));
	const agreed = play([...cannot, act('quarter-agreed', T + 2)]);
	const closed = play([
		...agreed,
		act('closed', T + 3, {
			fields: { result: '暫無法', staffSignature: '王', agreedSignature: '張' }
		})
	]);
	const handled = play([...cannot, act('handled', T + 2)]);
	const all: CaseRecord[] = [
		{ id: 'waiting', log: cannot },
		{ id: 'agreed', log: agreed },
		{ id: 'closed', log: closed },
		{ id: 'handled', log: handled }
	];
	const quarter = quarterAt(policy.zone, T);

	it('lists the open ones with reason and whether the head agreed (CLOSE-R3)', () => {
		expect(cannotBeProcessed(all, quarter, T + 10)).toEqual([
			{ id: 'waiting', since: T + 1, reason: '缺零件', agreed: false },
			{ id: 'agreed', since: T + 1, reason: '缺零件', agreed: true }
		]);
	});

	it('as it stood then: before the agreement, before the report', () => {
		expect(cannotBeProcessed(all, quarter, T + 1).map(({ id, agreed: yes }) => [id, yes])).toEqual([
			['waiting', false],
			['agreed', false],
			['closed', false],
			['handled', false]
		]);
		expect(cannotBeProcessed(all, quarter, T)).toEqual([]);
	});
});
