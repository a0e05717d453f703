/** Section 8, row by row, on both sides of each edge. The expected instants are worked out in the comments. */
import { describe, expect, it } from 'vitest';
import {
	act,
	HELP,
	hk,
	IMPORTANT,
	inHk,
	MAJOR,
	MINOR,
	owed,
	owedBy,
	play
} from '../../../../tests/support/sop-case.ts';
import { advance } from './clock.ts';
import type { CaseEvent, CaseLog } from './events.ts';
import { findings } from './findings.ts';
import { obligations } from './obligations.ts';
import {
	limitsWith,
	limitWith,
	policy,
	readingWith,
	rules,
	rulesWith
} from '../../../../tests/support/sop-rules.ts';

/** Monday 2 March 2026, 10:00 in Hong Kong. A minor one is to be solved before 5 March 00:00. */
const RECEIVED = hk('2026-03-02 10:00');
const minor = (...more: CaseEvent[]): CaseLog =>
	play([act('received', RECEIVED), act('classified', RECEIVED), ...more]);
const codes = (log: CaseLog, now: number, own = rules) =>
	findings(log, own, now).map(({ code }) => code);

describe('[AMB-5] the clock starts at reception, not at entry', () => {
	const entered = (minutes: number, ms = 0) =>
		play([act('received', RECEIVED + minutes * 60_000 + ms, { receivedAt: RECEIVED })]);

	it('DL-FORM counts from reception and can be born overdue', () => {
		const log = entered(30);
		const form = owed('DL-FORM', log, RECEIVED + 30 * 60_000);
		expect(inHk(form.dueAt)).toBe('2026-03-02 10:10:00.000');
		expect(form.state).toBe('late');
		expect(codes(log, RECEIVED + 30 * 60_000)).toContain('born-overdue');
	});

	it('late entry is a finding: at ten minutes not yet, a millisecond later', () => {
		expect(codes(entered(10), RECEIVED + 600_000)).not.toContain('entered-late');
		expect(codes(entered(10, 1), RECEIVED + 600_001)).toContain('entered-late');
	});

	it('a policy may start it at the entry', () => {
		const own = readingWith({ clockStart: 'entry' });
		expect(inHk(owed('DL-FORM', entered(30), RECEIVED + 30 * 60_000, own).dueAt)).toBe(
			'2026-03-02 10:40:00.000'
		);
	});
});

describe("[AMB-6] the customer's own limit", () => {
	const agreed = (on: string, consent: boolean, at = RECEIVED) =>
		act('customer-limit-agreed', at, { until: { on }, consent });
	const due = (log: CaseLog, own = rules) => inHk(owed('DL-MIN-SOLVE', log, RECEIVED, own).dueAt);

	it.each([
		// 3 March 24:00 is before the standard 4 March 24:00: it binds, asked for or not.
		['earlier, without consent', '2026-03-03', false, '2026-03-04 00:00:00.000'],
		['the very same day', '2026-03-04', false, '2026-03-05 00:00:00.000'],
		// One day later than the standard: only with consent.
		['later, with consent', '2026-03-05', true, '2026-03-06 00:00:00.000'],
		['later, without consent', '2026-03-05', false, '2026-03-05 00:00:00.000']
	])('%s', (_name, on, consent, expected) => {
		expect(due(minor(agreed(on, consent)))).toBe(expected);
	});

	it('an instant binds inclusively', () => {
		const until = { at: hk('2026-03-02 17:00:00.000') };
		const named = act('customer-limit-agreed', RECEIVED, { until, consent: false });
		const solved = (ms: number) => minor(named, act('handled', until.at + ms));
		expect(owed('DL-MIN-SOLVE', solved(0), until.at).state).toBe('on-time');
		expect(owed('DL-MIN-SOLVE', solved(1), until.at + 1).state).toBe('late');
	});

	it('up to a recorded later limit no approval is needed', () => {
		const log = minor(agreed('2026-03-06', true), act('handled', hk('2026-03-06 23:59:59.999')));
		const solve = owed('DL-MIN-SOLVE', log, hk('2026-03-07 09:00'));
		expect(solve).toMatchObject({ state: 'on-time', breached: false });
		expect(inHk(solve.originalDueAt)).toBe('2026-03-05 00:00:00.000');
	});

	it('agreed at the last millisecond it counts, a millisecond later the breach stands', () => {
		const midnight = hk('2026-03-05 00:00:00.000');
		const now = hk('2026-03-05 12:00');
		const state = (at: number) => owed('DL-MIN-SOLVE', minor(agreed('2026-03-08', true, at)), now);
		expect(state(midnight - 1)).toMatchObject({ state: 'open', breached: false });
		expect(state(midnight)).toMatchObject({ state: 'late', breached: true });
	});

	it('a later one without consent is found', () => {
		expect(codes(minor(agreed('2026-03-05', false)), RECEIVED)).toContain(
			'customer-limit-without-consent'
		);
	});

	it.each([
		['always', '2026-03-06 00:00:00.000'],
		['never', '2026-03-05 00:00:00.000']
	] as const)('a policy may let a later one count %s', (laterCustomerLimit, expected) => {
		const own = readingWith({ laterCustomerLimit });
		expect(due(minor(agreed('2026-03-05', laterCustomerLimit === 'never')), own)).toBe(expected);
	});

	it('it moves the limit of a minor complaint only', () => {
		const log = play([
			act('received', RECEIVED),
			act('classified', RECEIVED, IMPORTANT),
			agreed('2026-03-03', true)
		]);
		// Three days: 5 March 24:00.
		expect(inHk(owed('DL-IMP-SOLVE', log, RECEIVED).dueAt)).toBe('2026-03-06 00:00:00.000');
	});
});

describe('[AMB-9] reclassified midway', () => {
	const at = hk('2026-03-06 09:00');
	const groundAt = hk('2026-03-05 08:00');
	const to = (ground: 'correction' | 'worsening') =>
		minor(act('reclassified', at, { ...MAJOR, ground, groundAt }));
	const dues = (log: CaseLog, now: number, own = rules) =>
		['DL-MAJ-HAND', 'DL-ESC', 'DL-MAJ-REPLY', 'DL-MAJ-SOLVE'].map((id) =>
			inHk(owed(id, log, now, own).dueAt)
		);

	it('a correction counts from the reception, and may be born overdue', () => {
		const log = to('correction');
		expect(dues(log, at)).toEqual([
			'2026-03-07 00:00:00.000', // hand-over: the day of the reclassification, the 6th
			'2026-03-07 00:00:00.000',
			'2026-03-05 00:00:00.000', // reply: 2 days after the 2nd
			'2026-03-13 00:00:00.000' // solve: 10 days after the 2nd
		]);
		expect(owed('DL-MAJ-REPLY', log, at)).toMatchObject({ state: 'late', breached: true });
		expect(codes(log, at)).toContain('born-overdue');
	});

	it('a worsening counts from the instant at which its ground arose', () => {
		expect(dues(to('worsening'), at)).toEqual([
			'2026-03-07 00:00:00.000', // hand-over: the day of the reclassification, the 6th
			'2026-03-07 00:00:00.000',
			'2026-03-08 00:00:00.000', // reply: 2 days after the 5th
			'2026-03-16 00:00:00.000' // solve: 10 days after the 5th
		]);
	});

	it('a policy may count both from the reclassification', () => {
		const own = readingWith({
			correctionCountsFrom: 'reclassification',
			worseningCountsFrom: 'reclassification'
		});
		for (const ground of ['correction', 'worsening'] as const)
			expect(dues(to(ground), at, own).slice(2)).toEqual([
				'2026-03-09 00:00:00.000',
				'2026-03-17 00:00:00.000'
			]);
	});

	it('important: the hour runs from the reclassification, inclusive', () => {
		const log = minor(act('reclassified', at, { ...IMPORTANT, ground: 'correction' }));
		const hand = (ms: number) =>
			owed('DL-IMP-HAND', play([...log, act('handed-over', at + 3_600_000 + ms)]), at + 4_000_000);
		expect(hand(0)).toMatchObject({ state: 'on-time' });
		expect(hand(1)).toMatchObject({ state: 'late' });
	});

	it('[NAT-X] a communicative complaint turned valid counts from that event', () => {
		const turned = hk('2026-03-05 08:00');
		const log = play([
			act('received', RECEIVED),
			act('classified', RECEIVED, HELP),
			act('turned-valid', hk('2026-03-05 09:00'), { ...MINOR, groundAt: turned })
		]);
		// Two days after the 5th; but the month always from the original reception.
		expect(inHk(owed('DL-MIN-SOLVE', log, turned + 3_600_000).dueAt)).toBe(
			'2026-03-08 00:00:00.000'
		);
		expect(inHk(owed('DL-1MONTH', log, turned + 3_600_000).dueAt)).toBe('2026-04-03 00:00:00.000');
	});

	it('[SEV-MAJ-c] happens at 00:00 of D+1, with its own limits', () => {
		// Received 2 March: D is 2 April.
		const turns = hk('2026-04-03 00:00:00.000');
		const log = minor();
		expect(advance(log, turns - 1, rules)).toMatchObject({ log: { length: 2 } });
		const after = advance(log, turns, rules);
		if (!after.ok) throw new Error('the clock was refused');
		expect(after.log.at(-1)).toEqual({ type: 'month-passed', at: turns, by: 'CLOCK' });
		expect(dues(after.log, turns)).toEqual([
			'2026-04-04 00:00:00.000', // hand-over by 24:00 of D+1, 3 April
			'2026-04-04 00:00:00.000',
			'2026-04-06 00:00:00.000', // reply by 24:00 of D+3, 5 April
			'2026-04-14 00:00:00.000' // solve by 24:00 of D+11, 13 April
		]);
	});

	it('a breach never becomes unbreached, downgrading included', () => {
		const late = hk('2026-03-05 00:00:00.000');
		const log = play([
			act('received', RECEIVED),
			act('classified', RECEIVED, IMPORTANT),
			act('reclassified', late, { ...MINOR, ground: 'correction' })
		]);
		expect(owed('DL-IMP-HAND', log, late)).toMatchObject({
			state: 'late',
			breached: true,
			liftedAt: late
		});
		expect(owed('DL-IMP-SOLVE', log, late)).toMatchObject({ state: 'lifted', breached: false });
		expect(owed('DL-MIN-SOLVE', log, late)).toMatchObject({ state: 'late', aroseAt: late });
	});

	it('a correction of nature or content alone moves nothing', () => {
		const log = minor(
			act('reclassified', at, { ...MINOR, content: 'CON-S', ground: 'correction' })
		);
		expect(owedBy('DL-MIN-SOLVE', log, at)).toHaveLength(1);
	});
});

describe('[AMB-10] the approval of an overrun', () => {
	const midnight = hk('2026-03-05 00:00:00.000');
	const extended = hk('2026-03-11 00:00:00.000');
	/** Asked for and approved at an instant, up to 10 March 24:00; handled at another. */
	const overrun = (approvedAt: number, handledAt?: number) =>
		minor(
			act('overrun-requested', approvedAt),
			act('overrun-approved', approvedAt),
			...(handledAt === undefined ? [] : [act('handled', handledAt)])
		);
	const state = (log: CaseLog, now: number) => owed('DL-MIN-SOLVE', log, now);

	it.each([
		['on time', midnight - 1, midnight - 1, 'on-time', false],
		[
			'on time within the extension, its first millisecond',
			midnight - 1,
			midnight,
			'within-extension',
			false
		],
		[
			'on time within the extension, its last',
			midnight - 1,
			extended - 1,
			'within-extension',
			false
		],
		['late even for the extension', midnight - 1, extended, 'late', true],
		[
			'late but authorised: approved a millisecond later',
			midnight,
			extended - 1,
			'late-authorised',
			true
		],
		['late: not even what was authorised afterwards', midnight, extended, 'late', true]
	])('%s', (_name, approvedAt, handledAt, expected, breached) => {
		const found = state(overrun(approvedAt, handledAt), extended + 1);
		expect(found).toMatchObject({ state: expected, breached });
		expect(found.originalDueAt).toBe(midnight);
	});

	it('late when nobody approved', () => {
		expect(state(minor(act('handled', midnight)), midnight)).toMatchObject({ state: 'late' });
	});

	it('extends the limit to the date that it names while it is still owed', () => {
		const found = state(overrun(midnight - 1), midnight + 1);
		expect(found).toMatchObject({ state: 'open', dueAt: extended, breached: false });
	});

	it('a second approval before the extended limit extends it again', () => {
		const again = { limit: 'DL-MIN-SOLVE', until: { on: '2026-03-15' } };
		const log = play([
			...overrun(midnight - 1),
			act('overrun-requested', extended - 1, again),
			act('overrun-approved', extended - 1, again)
		]);
		expect(inHk(state(log, extended).dueAt)).toBe('2026-03-16 00:00:00.000');
	});

	it('an earlier limit of the customer ends an extension', () => {
		const named = act('customer-limit-agreed', RECEIVED + 2, { until: { on: '2026-03-03' } });
		const log = play([...overrun(RECEIVED + 1), named]);
		expect(inHk(state(log, RECEIVED + 2).dueAt)).toBe('2026-03-04 00:00:00.000');
	});

	it('is found when it comes after the limit', () => {
		expect(codes(overrun(midnight), extended)).toContain('approved-late');
		expect(codes(overrun(midnight - 1), extended)).not.toContain('approved-late');
	});

	it('a policy may let a late approval count for nothing', () => {
		const own = readingWith({ approvalAfterLimit: 'counts-for-nothing' });
		const found = owed('DL-MIN-SOLVE', overrun(midnight, extended - 1), extended, own);
		expect(found.state).toBe('late');
	});
});

describe('[AMB-11] the overrun of a major complaint', () => {
	it('is approved by the general manager, and the trace says that this is an addition', () => {
		const limit = { limit: 'DL-MAJ-SOLVE', until: { on: '2026-03-20' } };
		const log = play([
			act('received', RECEIVED),
			act('classified', RECEIVED, MAJOR),
			act('overrun-requested', RECEIVED, limit),
			act('overrun-approved', RECEIVED, { ...limit, by: 'ROLE-GM' })
		]);
		const solve = owed('DL-MAJ-SOLVE', log, RECEIVED);
		expect(inHk(solve.dueAt)).toBe('2026-03-21 00:00:00.000');
		expect(solve.trace).toContainEqual(
			expect.objectContaining({ code: 'approver-is-addition', clause: 'AMB-11' })
		);
	});
});

describe('[AMB-12] one hour and the same day both apply to an important one', () => {
	const important = (local: string) =>
		play([act('received', hk(local)), act('classified', hk(local), IMPORTANT)]);
	const binding = (log: CaseLog, now: number) =>
		obligations(log, rules, now)
			.filter(({ duty, binds }) => duty === 'hand-over' && binds)
			.map(({ limit }) => limit);

	it.each([
		['2026-03-02 22:59:59.999', 'DL-IMP-HAND'],
		['2026-03-02 23:00:00.001', 'DL-ESC']
	])('received at %s, %s binds', (local, limit) => {
		expect(binding(important(local), hk(local))).toEqual([limit]);
	});

	it('the other binds once the first is done', () => {
		const log = play([...important('2026-03-02 10:00'), act('handed-over', RECEIVED + 1)]);
		expect(binding(log, RECEIVED + 1)).toEqual(['DL-ESC']);
	});
});

describe('[AMB-13] communicative complaints', () => {
	const help = (...more: CaseEvent[]) =>
		play([act('received', RECEIVED), act('classified', RECEIVED + 1, HELP), ...more]);
	const open = (log: CaseLog, now: number) =>
		obligations(log, rules, now)
			.filter(({ liftedAt }) => liftedAt === null)
			.map(({ limit }) => limit);

	it('owe nothing until the case is opened, and then everything but what severity asks', () => {
		expect(open(help(), RECEIVED + 2)).toEqual([]);
		const opened = help(
			act('opened', RECEIVED + 2),
			act('form-sent', RECEIVED + 3),
			act('form-signed', RECEIVED + 3),
			act('handled', RECEIVED + 4),
			act('form-returned', RECEIVED + 5)
		);
		expect(open(opened, RECEIVED + 5)).toEqual([
			'DL-FORM',
			'DL-RETURN',
			'DL-TELL-REPORT',
			'DL-TELL',
			'DL-VISIT'
		]);
	});
});

describe('[AMB-14] resolution stops the month, not closing', () => {
	const end = hk('2026-04-03 00:00:00.000');

	it('handled at the last millisecond, or one too late', () => {
		expect(owed('DL-1MONTH', minor(act('handled', end - 1)), end).state).toBe('on-time');
		const late = minor(act('handled', end));
		expect(late.map(({ type }) => type)).toEqual([
			'received',
			'classified',
			'month-passed',
			'handled'
		]);
	});

	it('closed as one that cannot be handled, it still becomes major', () => {
		const log = minor(
			act('opened', RECEIVED),
			act('cannot-be-handled', RECEIVED),
			act('quarter-agreed', RECEIVED),
			act('closed', RECEIVED, {
				fields: { result: '暫無法處理', staffSignature: '王', agreedSignature: '張主任' }
			})
		);
		const after = advance(log, end, rules);
		expect(after.ok && after.log.at(-1)).toMatchObject({ type: 'month-passed', at: end });
		expect(obligations(log, rules, end).filter(({ duty }) => duty === 'reply')).toEqual([]);
	});

	it('a policy may let closing stop it instead', () => {
		const own = limitWith('DL-1MONTH', { doneBy: ['closed'] });
		expect(owed('DL-1MONTH', minor(act('handled', end - 1)), end - 1, own).doneAt).toBeNull();
	});
});

describe('[AMB-16] no limit pauses', () => {
	it('waiting for the customer moves nothing', () => {
		const log = minor(act('answered', RECEIVED + 1), act('repair-ordered', RECEIVED + 2));
		expect(inHk(owed('DL-MIN-SOLVE', log, RECEIVED + 2).dueAt)).toBe('2026-03-05 00:00:00.000');
	});
});

describe('[AMB-17] the policy is edited while cases are open', () => {
	const longer = {
		...policy,
		version: 2,
		limits: limitsWith('DL-MIN-SOLVE', {
			span: {
				unit: 'days',
				count: 5,
				counting: 'calendar',
				boundary: 'end-of-day',
				onHoliday: 'stays'
			}
		})
	};
	const both = { ...rules, policies: { 1: policy, 2: longer } };
	const midnight = hk('2026-03-05 00:00:00.000');
	const changed = (at: number, ...before: CaseEvent[]) =>
		play(
			[
				act('received', RECEIVED),
				act('classified', RECEIVED),
				...before,
				act('policy-changed', at)
			],
			both
		);

	it('an open limit is recomputed, an unchanged case keeps its version', () => {
		const found = owed('DL-MIN-SOLVE', changed(midnight - 1), midnight - 1, both);
		expect(inHk(found.dueAt)).toBe('2026-03-08 00:00:00.000');
		expect(found.policy).toBe(2);
		expect(owed('DL-MIN-SOLVE', minor(), midnight - 1, both).policy).toBe(1);
	});

	it('a limit that is done or broken stays as it was', () => {
		const done = owed(
			'DL-MIN-SOLVE',
			changed(midnight - 1, act('handled', RECEIVED + 1)),
			midnight,
			both
		);
		expect(done).toMatchObject({ dueAt: midnight, policy: 1, state: 'on-time' });
		expect(owed('DL-MIN-SOLVE', changed(midnight), midnight, both)).toMatchObject({
			dueAt: midnight,
			state: 'late'
		});
	});

	it('what was approved and agreed before goes with it', () => {
		const log = changed(
			RECEIVED + 3,
			act('overrun-requested', RECEIVED + 1),
			act('overrun-approved', RECEIVED + 2)
		);
		// The extension to 10 March 24:00 is later than five days (7 March 24:00) and stays.
		expect(inHk(owed('DL-MIN-SOLVE', log, RECEIVED + 3, both).dueAt)).toBe(
			'2026-03-11 00:00:00.000'
		);
	});

	it('a policy may leave open limits as they are', () => {
		const keep = { ...longer, readings: { ...policy.readings, policyChange: 'keep' as const } };
		const own = { ...rules, policies: { 1: policy, 2: keep } };
		const log = changed(midnight - 1);
		expect(owed('DL-MIN-SOLVE', log, midnight - 1, own).dueAt).toBe(midnight);
	});
});

describe('[AMB-1] the zone', () => {
	it('another zone moves every midnight', () => {
		const own = rulesWith({ zone: 'Pacific/Honolulu' });
		// 10:00 in Hong Kong is 16:00 of the day before in Honolulu: the 1st; two days end with the 3rd, 24:00 there.
		expect(new Date(owed('DL-MIN-SOLVE', minor(), RECEIVED, own).dueAt ?? 0).toISOString()).toBe(
			'2026-03-04T10:00:00.000Z'
		);
	});

	it('a due instant that cannot be known is not guessed', () => {
		const span = {
			unit: 'days',
			count: 2,
			counting: 'working',
			boundary: 'end-of-day',
			onHoliday: 'stays'
		} as const;
		const own = limitWith('DL-MIN-SOLVE', { span });
		const at = hk('2026-12-30 10:00');
		const log = play([act('received', at), act('classified', at)], own);
		expect(owed('DL-MIN-SOLVE', log, at, own)).toMatchObject({
			state: 'undetermined',
			dueAt: null,
			undetermined: { code: 'calendar-year-unknown', args: { year: 2027 } }
		});
	});
});
