/** What is refused, with code and clause, and that the log stays as it was (`refusedWith` checks that each time). */
import { describe, expect, it } from 'vitest';
import {
	act,
	HELP,
	hk,
	IMPORTANT,
	MAJOR,
	MINOR,
	play,
	refusedWith
} from '../../../../tests/support/sop-case.ts';
import { advance } from './clock.ts';
import type { CaseEvent, CaseLog } from './events.ts';
import { mayDo } from './permissions.ts';
import { policy, rules, rulesWith } from '../../../../tests/support/sop-rules.ts';

const T = hk('2026-03-02 10:00');
const minor = (...more: CaseEvent[]): CaseLog =>
	play([act('received', T), act('classified', T), ...more]);
const CONTACT = { person: '陳', address: '3座', phone: '9', content: '冷氣' };

describe('times', () => {
	it.each([
		[
			'[AMB-5] entered before it was received',
			[],
			act('received', T, { receivedAt: T + 1 }),
			'time-before-reception AMB-5'
		],
		[
			'[AMB-5] an act before reception',
			minor(),
			act('answered', T - 1),
			'time-before-reception AMB-5'
		],
		[
			'[AMB-5] an act before the last',
			minor(act('answered', T + 5)),
			act('answered', T + 4),
			'time-before-last AMB-5'
		],
		['not a number', minor(), act('answered', NaN), 'not-a-time AMB-5'],
		['not a number, received', [], act('received', T, { receivedAt: 0.5 }), 'not-a-time AMB-5'],
		['beyond what a calendar names', minor(), act('answered', 1e18), 'not-a-time AMB-5'],
		[
			'[AMB-6] a limit in the past',
			minor(),
			act('customer-limit-agreed', T, { until: { at: T } }),
			'limit-in-past AMB-6'
		],
		[
			'[AMB-6] a day that has passed',
			minor(),
			act('customer-limit-agreed', T, { until: { on: '2026-03-01' } }),
			'limit-in-past AMB-6'
		],
		[
			'[AMB-6] no such day',
			minor(),
			act('customer-limit-agreed', T, { until: { on: '2026-02-30' } }),
			'not-a-date AMB-6'
		]
	] as [string, CaseLog, CaseEvent, string][])('%s', (_name, log, event, refusal) => {
		expect(refusedWith(log, event)).toEqual([refusal]);
	});

	it('[AMB-5] the clock does not run backwards', () => {
		expect(advance(minor(), T - 1, rules)).toMatchObject({
			ok: false,
			refusals: [{ code: 'clock-backwards' }]
		});
	});
});

describe('the log', () => {
	it.each([
		['[PRO-1] begins with a reception', [], act('apologised', T), 'not-received PRO-1'],
		['[PRO-1] has one reception', minor(), act('received', T), 'already-received PRO-1'],
		['[SEV-MAJ-c] is for the clock', minor(), act('month-passed', T), 'clock-only SEV-MAJ-c'],
		[
			'[AMB-17] names a known policy',
			[],
			act('received', T, { policy: 9 }),
			'unknown-policy AMB-17'
		],
		[
			'[AMB-17] changes to a known policy',
			minor(),
			act('policy-changed', T, { policy: 9 }),
			'unknown-policy AMB-17'
		],
		[
			'[AMB-17] changes to another policy',
			minor(),
			act('policy-changed', T, { policy: 1 }),
			'nothing-changed AMB-17'
		]
	] as [string, CaseLog, CaseEvent, string][])('%s', (_name, log, event, refusal) => {
		expect(refusedWith(log, event)).toEqual([refusal]);
	});

	it('[AMB-1] an unknown zone and an unknown calendar are refused', () => {
		const bad = rulesWith({ zone: 'Mars/Olympus', calendar: 'mars' });
		expect(refusedWith([], act('received', T), bad)).toEqual([
			'unknown-zone AMB-1',
			'unknown-calendar AMB-1'
		]);
		const both = {
			...rules,
			policies: { 1: policy, 2: { ...policy, version: 2, zone: 'Mars/Olympus' } }
		};
		expect(refusedWith(minor(), act('policy-changed', T), both)).toEqual(['unknown-zone AMB-1']);
	});
});

describe('roles', () => {
	const request = [act('overrun-requested', T)];
	it.each([
		[
			'[DUTY] the receptionist receives',
			[],
			act('received', T, { by: 'ROLE-GM' }),
			'wrong-role DUTY'
		],
		['[REC-2] and records', minor(), act('recorded', T, { by: 'ROLE-DEPT' }), 'wrong-role REC-2'],
		[
			'[DL-FORM] the department signs',
			minor(act('form-sent', T)),
			act('form-signed', T, { by: 'ROLE-REC' }),
			'wrong-role DL-FORM'
		],
		[
			'[APR-MIN] not the general manager',
			minor(...request),
			act('overrun-approved', T, { by: 'ROLE-GM' }),
			'wrong-role APR-MIN'
		],
		['[DUTY] closes', minor(), act('opened', T, { by: 'ROLE-SUP' }), 'wrong-role DUTY'],
		[
			'[CLOSE-e] the head of the office agrees',
			play([act('received', T), act('classified', T, MAJOR), act('handled', T)]),
			act('consent-given', T, { by: 'ROLE-GM' }),
			'wrong-role CLOSE-e'
		]
	] as [string, CaseLog, CaseEvent, string][])('%s', (_name, log, event, refusal) => {
		expect(refusedWith(log, event)).toEqual([refusal]);
	});

	it('[DUTY] what a role may do is a list', () => {
		expect(mayDo(policy, 'ROLE-DEPT')).toContain('handled');
		expect(mayDo(policy, 'ROLE-DEPT')).not.toContain('closed');
	});

	it('[APR-IMP] the property manager does not approve the overrun of an important one', () => {
		const limit = { limit: 'DL-IMP-SOLVE', until: { on: '2026-03-20' } };
		const log = play([
			act('received', T),
			act('classified', T, IMPORTANT),
			act('overrun-requested', T, limit)
		]);
		expect(refusedWith(log, act('overrun-approved', T, { ...limit, by: 'ROLE-MGR' }))).toEqual([
			'wrong-role APR-IMP'
		]);
		expect(refusedWith(log, act('overrun-approved', T, { ...limit, by: 'ROLE-GM' }))).toEqual([]);
	});
});

describe('classes', () => {
	const help = play([act('received', T), act('classified', T, HELP)]);
	const once = play([act('received', T)]);
	it.each([
		['[AMB-9] classified twice', minor(), act('classified', T), 'already-done AMB-9'],
		[
			'[SCOPE-1] valid without severity',
			once,
			act('classified', T, { ...MINOR, severity: null }),
			'severity-missing SCOPE-1'
		],
		[
			'[AMB-13] communicative with one',
			once,
			act('classified', T, { ...HELP, severity: 'SEV-MIN' }),
			'severity-of-communicative AMB-13'
		],
		[
			'[SEV-MAJ-c] given by a person',
			once,
			act('classified', T, { ...MINOR, severity: 'SEV-MAJ-c' }),
			'clock-only SEV-MAJ-c'
		],
		[
			'[AMB-9] reclassified before classified',
			once,
			act('reclassified', T),
			'not-classified AMB-9'
		],
		['[AMB-9] to the same', minor(), act('reclassified', T, { ...MINOR }), 'nothing-changed AMB-9'],
		[
			'[AMB-9] a worsening that is none',
			play([...minor(), act('reclassified', T, MAJOR)]),
			act('reclassified', T, { ...MINOR, ground: 'worsening' }),
			'not-worse AMB-9'
		],
		[
			'[AMB-9] a ground before reception',
			minor(),
			act('reclassified', T, { ...MAJOR, ground: 'worsening', groundAt: T - 1 }),
			'ground-out-of-range AMB-9'
		],
		[
			'[AMB-9] a ground to come',
			minor(),
			act('reclassified', T, { ...MAJOR, ground: 'worsening', groundAt: T + 1 }),
			'ground-out-of-range AMB-9'
		],
		[
			'[NAT-X] worsens only by turning valid',
			help,
			act('reclassified', T, { ...MINOR, ground: 'worsening' }),
			'use-nature-escalation NAT-X'
		],
		[
			'[NAT-X] a valid one cannot turn valid',
			minor(),
			act('turned-valid', T),
			'not-communicative NAT-X'
		],
		['[NAT-X] before it was classified', once, act('turned-valid', T), 'not-classified NAT-X'],
		[
			'[NAT-X] into a communicative one',
			help,
			act('turned-valid', T, { nature: 'NAT-C3', severity: null }),
			'not-valid NAT-X'
		]
	] as [string, CaseLog, CaseEvent, string][])('%s', (_name, log, event, refusal) => {
		expect(refusedWith(log, event)).toEqual([refusal]);
	});

	it('[SEV-MAJ-c] what the month made major is not made minor while it is unresolved', () => {
		const turned = hk('2026-04-03 00:00');
		const moved = advance(minor(), turned, rules);
		if (!moved.ok) throw new Error('the clock was refused');
		const down = act('reclassified', turned, { ...MINOR });
		expect(refusedWith(moved.log, down)).toEqual(['month-passed SEV-MAJ-c']);
		expect(refusedWith(play([...moved.log.slice(0, 2), act('handled', turned)]), down)).toEqual([]);
	});
});

describe('steps', () => {
	const sent = act('form-sent', T);
	const signed = act('form-signed', T);
	const handled = act('handled', T);
	it.each([
		['[DL-FORM] signed before sent', minor(), signed, ['form-not-sent DL-FORM']],
		['[DL-FORM] sent twice', minor(sent), sent, ['already-done DL-FORM']],
		[
			'[DL-RETURN] returned too early',
			minor(),
			act('form-returned', T),
			['form-not-sent DL-RETURN', 'form-unsigned DL-FORM', 'not-handled DL-RETURN']
		],
		[
			'[DL-RETURN] the course is missing',
			minor(sent, signed, handled),
			act('form-returned', T, { fields: { course: ' ' } }),
			['fields-missing DL-RETURN']
		],
		[
			'[DL-TELL] told without feedback',
			minor(handled),
			act('customer-told', T),
			['no-feedback DL-TELL']
		],
		[
			'[DL-TELL] reported without feedback',
			minor(),
			act('feedback-reported', T),
			['no-feedback DL-TELL']
		],
		[
			'[DL-VISIT] visited before it was handled',
			minor(),
			act('visited', T),
			['not-handled DL-VISIT']
		],
		['[DL-RETURN] handled twice', minor(handled), handled, ['already-done DL-RETURN']],
		[
			'[CLOSE-R3] handled, and yet cannot be',
			minor(handled),
			act('cannot-be-handled', T),
			['already-done CLOSE-R3']
		],
		['[CLOSE-R2] verified before handled', minor(), act('verified', T), ['not-handled CLOSE-R2']],
		[
			'[CLOSE-e] agreed before done',
			minor(),
			act('consent-given', T),
			['not-handled CLOSE-e', 'not-major CLOSE-e']
		],
		[
			'[CLOSE-R3] agreed though it can be handled',
			minor(),
			act('quarter-agreed', T),
			['can-be-handled CLOSE-R3']
		],
		[
			'[AMB-21] agreed for another quarter',
			minor(act('cannot-be-handled', T)),
			act('quarter-agreed', T, { quarter: '2026-Q2' }),
			['other-quarter CLOSE-R3']
		],
		[
			'[CLOSE-a] signed without an order',
			minor(),
			act('repair-signed', T),
			['no-repair-order CLOSE-a']
		],
		[
			'[CLOSE-a] a copy of what is unsigned',
			minor(act('repair-ordered', T)),
			act('repair-copy-received', T),
			['repair-unsigned CLOSE-a']
		],
		[
			'[CLOSE-c] a link found twice',
			minor(act('linked-found', T)),
			act('linked-found', T),
			['already-done CLOSE-c']
		],
		[
			'[CLOSE-c] opened twice',
			minor(act('linked-found', T), act('linked-opened', T)),
			act('linked-opened', T),
			['already-done CLOSE-c']
		],
		['[CLOSE-c] an unknown link', minor(), act('linked-opened', T), ['unknown-link CLOSE-c']],
		['[CLOSE-d] an unknown link', minor(), act('linked-handled', T), ['unknown-link CLOSE-d']],
		[
			'[CLOSE-d] opened though it cannot be',
			minor(act('linked-found', T, { openable: false })),
			act('linked-opened', T),
			['link-cannot-open CLOSE-d']
		],
		[
			'[REC-2] a form with holes',
			minor(),
			act('recorded', T, { fields: { time: '今天' } }),
			['fields-missing REC-2']
		],
		[
			'[FLOW-3] an order with holes',
			minor(),
			act('repair-ordered', T, { fields: {} }),
			['fields-missing FLOW-3']
		],
		['[AMB-10] approved unasked', minor(), act('overrun-approved', T), ['not-requested APR-MIN']],
		[
			'[AMB-10] a limit that is not owed',
			minor(),
			act('overrun-requested', T, { limit: 'DL-IMP-SOLVE' }),
			['no-limit-to-extend APR-IMP']
		],
		[
			'[AMB-10] a limit without an approver',
			minor(),
			act('overrun-requested', T, { limit: 'DL-FORM' }),
			['no-limit-to-extend AMB-10']
		],
		[
			'[AMB-10] no later than the limit',
			minor(),
			act('overrun-requested', T, { until: { on: '2026-03-04' } }),
			['limit-not-later APR-MIN']
		],
		[
			'[AMB-10] into the past',
			minor(),
			act('overrun-requested', T, { until: { at: T - 1 } }),
			['limit-in-past APR-MIN', 'limit-not-later APR-MIN']
		],
		[
			'[AMB-10] to no date',
			minor(),
			act('overrun-requested', T, { until: { on: 'Friday' } }),
			['not-a-date APR-MIN']
		]
	] as [string, CaseLog, CaseEvent, string[]][])('%s', (_name, log, event, refusals) => {
		expect(refusedWith(log, event)).toEqual(refusals);
	});

	it('[REC-2] a form may be completed later', () => {
		const log = minor(act('recorded', T));
		expect(refusedWith(log, act('recorded', T, { fields: { demand: '賠償' } }))).toEqual([]);
	});

	it('a later harm sets the handling back, and it is done again', () => {
		const harm = act('reclassified', T + 2, { ...MAJOR, ground: 'worsening', groundAt: T + 2 });
		expect(refusedWith(minor(act('handled', T + 1), harm), act('handled', T + 3))).toEqual([]);
		const before = act('reclassified', T + 2, { ...MAJOR, ground: 'worsening', groundAt: T });
		expect(refusedWith(minor(act('handled', T + 1), before), act('handled', T + 3))).toEqual([
			'already-done DL-RETURN'
		]);
	});

	it('[OPEN-FIELDS] an opening with holes', () => {
		const event = act('opened', T, { fields: { ...CONTACT, phone: '' } });
		expect(refusedWith(minor(), event)).toEqual(['fields-missing OPEN-FIELDS']);
	});
});
