/** For tests: random days at the desk, mostly sensible, sometimes not, so that every state and refusal comes up. */
import fc from 'fast-check';
import { act, HELP, hk, IMPORTANT, MAJOR, MINOR } from './sop-case.ts';
import { levelOfClass } from '#lib/domain/sop/case-state.ts';
import { caseOf } from '#lib/domain/sop/case.ts';
import { quarterOf } from '#lib/domain/sop/month.ts';
import { record } from '#lib/domain/sop/record.ts';
import {
	CASE_EVENTS,
	type CaseEvent,
	type CaseEventType,
	type CaseLog,
	type Class,
	type Until
} from '#lib/domain/sop/events.ts';
import { ROLES, type Role } from '#lib/domain/sop/limits.ts';
import type { Policy, Rules } from '#lib/domain/sop/policy.ts';
import { limitsWith, policy, rules } from './sop-rules.ts';

const DAY = 86_400_000;
const STARTS = ['2026-01-31 10:00', '2026-04-29 17:30', '2026-12-29 23:50'].map(hk);

const span = (count: number, counting: 'calendar' | 'working' = 'calendar') =>
	({ unit: 'days', count, counting, boundary: 'end-of-day', onHoliday: 'stays' }) as const;
const version = (number: number, change: Partial<Policy>): Policy => ({
	...policy,
	version: number,
	...change
});

const exact = { ...span(10), boundary: 'exact' } as const;
const rolling = { ...span(2), onHoliday: 'next-working-day' } as const;

/**
 * Version 2: five days, and late approvals count for nothing. Version 3: working days, rolling limits and exact days, from
 * the entry, in a zone with summer time. Versions 4 and 5 cannot be worked by.
 */
export const fuzzRules: Rules = {
	...rules,
	policies: {
		1: policy,
		2: version(2, {
			limits: limitsWith('DL-MIN-SOLVE', { span: span(5) }),
			readings: { ...policy.readings, approvalAfterLimit: 'counts-for-nothing' }
		}),
		3: version(3, {
			zone: 'Europe/Berlin',
			calendar: 'mainland-china',
			limits: policy.limits.map((limit) => ({
				...limit,
				span:
					{ 'DL-MIN-SOLVE': rolling, 'DL-IMP-SOLVE': span(3, 'working'), 'DL-MAJ-SOLVE': exact }[
						limit.id
					] ?? limit.span
			})),
			readings: { ...policy.readings, clockStart: 'entry' }
		}),
		4: version(4, { zone: 'Mars/Olympus' }),
		5: version(5, { calendar: 'mars' })
	}
};

/** One try: which act, how long after the last (ms), and the dice that fill it. */
export type Try = { type: CaseEventType; wait: number; dice: number };

const COMMON: readonly CaseEventType[] = [
	'classified',
	'classified',
	'opened',
	'form-sent',
	'form-signed',
	'form-returned',
	'word-received',
	'verified',
	'closed',
	'overrun-requested',
	'overrun-requested',
	'overrun-approved',
	'overrun-approved',
	'reclassified',
	'cannot-be-handled',
	'quarter-agreed'
];

const wait = fc.oneof(
	{ weight: 12, arbitrary: fc.integer({ min: 0, max: 3_600_000 }) },
	{ weight: 1, arbitrary: fc.integer({ min: 0, max: 3 * DAY }) },
	{ weight: 1, arbitrary: fc.integer({ min: 0, max: 40 * DAY }) },
	{ weight: 1, arbitrary: fc.constantFrom(-1, -40 * DAY, NaN) }
);

const one: fc.Arbitrary<Try[]> = fc
	.record({
		type: fc.oneof(fc.constantFrom(...CASE_EVENTS), fc.constantFrom(...COMMON)),
		wait,
		dice: fc.nat()
	})
	.map((single) => [single]);

/** Acts that single tries rarely bring into this order. */
const STORIES: readonly (readonly CaseEventType[])[] = [
	['classified', 'overrun-requested', 'overrun-approved', 'handled'],
	['form-sent', 'form-signed', 'handled', 'form-returned', 'customer-told'],
	['handled', 'verified', 'consent-given', 'word-received', 'closed'],
	['opened', 'cannot-be-handled', 'quarter-agreed', 'closed', 'visited']
];
const SLOW: readonly CaseEventType[] = ['handled', 'overrun-requested'];
/** A story is told briskly, but handling takes days, and so does finding out that it will take longer. */
const story: fc.Arbitrary<Try[]> = fc.constantFrom(...STORIES).chain((types) =>
	fc.tuple(
		...types.map((type) =>
			fc.record({
				type: fc.constant(type),
				wait: fc.integer({ min: 0, max: SLOW.includes(type) ? 4 * DAY : 3_600_000 }),
				dice: fc.nat()
			})
		)
	)
);

/** A random day at the desk; most begin with a story, and chance goes on from there. */
export const tries: fc.Arbitrary<Try[]> = fc
	.tuple(
		fc.oneof(fc.constant([]), story, story),
		fc.array(fc.oneof({ weight: 8, arbitrary: one }, { weight: 1, arbitrary: story }), {
			minLength: 1,
			maxLength: 40,
			size: 'max'
		})
	)
	.map(([first, parts]) => [...first, ...parts.flat()]);

const CLASSES: readonly Class[] = [
	MINOR,
	MINOR,
	IMPORTANT,
	IMPORTANT,
	MAJOR,
	HELP,
	{ ...HELP, nature: 'NAT-C3' },
	{ ...MINOR, severity: null },
	{ ...HELP, severity: 'SEV-MIN' },
	{ ...MINOR, severity: 'SEV-MAJ-c' }
];
const LIMIT = { minor: 'DL-MIN-SOLVE', important: 'DL-IMP-SOLVE', major: 'DL-MAJ-SOLVE' };
const LIMITS = ['DL-MIN-SOLVE', 'DL-IMP-SOLVE', 'DL-MAJ-SOLVE', 'DL-FORM'];

/** Fills an act from its dice; most of the time as somebody who knows the rules would. */
function filled({ type, dice }: Try, at: number, log: CaseLog): CaseEvent {
	let rest = dice;
	const pick = <T>(items: readonly T[]): T => {
		const item = items[rest % items.length] as T;
		rest = Math.floor(rest / items.length);
		return item;
	};
	const rarely = (): boolean => pick([0, 0, 0, 0, 0, 0, 0, 1]) === 1;
	const change: Record<string, unknown> = {};
	if (rarely()) change.by = pick<Role>(ROLES);
	const state = caseOf(log);
	const level = state?.class ? levelOfClass(state.class) : null;
	const day = (days: number): Until => ({
		on: new Date((Number.isNaN(at) ? 0 : at) + days * DAY).toISOString().slice(0, 10)
	});
	if (type === 'classified' || type === 'reclassified' || type === 'turned-valid')
		Object.assign(change, pick(CLASSES));
	if (type === 'classified' && rarely()) change.answers = { 'sudden-event': 'yes' };
	if (type === 'reclassified') change.ground = pick(['correction', 'worsening']);
	if (type === 'reclassified' || type === 'turned-valid')
		change.groundAt = at - pick([0, 0, 1000, DAY, 90 * DAY]);
	if (type === 'received')
		Object.assign(change, {
			receivedAt: at - pick([0, 0, 600_001, -5, 0.5]),
			policy: pick([1, 1, 1, 2, 3, 4, 5, 9])
		});
	if (type === 'policy-changed') change.policy = pick([1, 2, 3, 4, 5, 9]);
	if (
		type === 'overrun-requested' ||
		type === 'overrun-approved' ||
		type === 'customer-limit-agreed'
	) {
		change.until = pick<Until>([
			day(1),
			day(6),
			day(15),
			day(15),
			day(-2),
			{ at: at + DAY },
			{ on: '2026-02-30' }
		]);
		if (type === 'customer-limit-agreed') change.consent = pick([true, false]);
		else {
			const own = level === null ? LIMITS : [LIMIT[level], LIMIT[level], LIMIT[level], ...LIMITS];
			change.limit = type === 'overrun-approved' ? (state?.request?.limit ?? pick(own)) : pick(own);
			if (type === 'overrun-approved')
				change.by = change.limit === 'DL-MIN-SOLVE' ? 'ROLE-MGR' : 'ROLE-GM';
		}
	}
	if (type === 'opened' || type === 'not-opened')
		change.conditions = pick([['OPEN-a'], ['OPEN-d'], ['OPEN-f'], ['OPEN-a', 'OPEN-f'], []]);
	if (type === 'handed-over' || type === 'escalated')
		change.to = pick<Role>(['ROLE-MGR', 'ROLE-GM']);
	if (type === 'linked-found')
		Object.assign(change, { link: pick(['leak', 'noise']), openable: pick([true, false]) });
	if (type === 'linked-opened' || type === 'linked-handled') change.link = pick(['leak', 'noise']);
	if (type === 'word-received') change.checked = pick([true, true, false]);
	if (type === 'quarter-agreed')
		change.quarter = pick([quarterOf(policy.zone, Number.isNaN(at) ? 0 : at), '2026-Q1']);
	if (type === 'closed' && rarely()) change.fields = {};
	else if (type === 'closed')
		change.fields = {
			result: '完成',
			staffSignature: '王',
			...(pick([0, 1]) ? { agreedSignature: '張' } : {})
		};
	return act(type, at, change as never);
}

/** What became of each try. */
export type Step = {
	event: CaseEvent;
	before: CaseLog;
	after: CaseLog;
	refusals: readonly { code: string }[];
};

/** Plays tries from a reception on (or from nothing when the first try says so); refused ones leave the log as it was. */
export function playTries(list: readonly Try[]): Step[] {
	const bare = (list[0]?.dice ?? 0) % 10 === 0;
	const start = STARTS[(list[0]?.dice ?? 0) % STARTS.length] as number;
	let log: CaseLog = [];
	const steps: Step[] = [];
	const take = (event: CaseEvent): void => {
		const before = log;
		const outcome = record(before, event, fuzzRules);
		if (outcome.ok) log = outcome.log;
		steps.push({ event, before, after: log, refusals: outcome.ok ? [] : outcome.refusals });
	};
	if (!bare)
		take(act('received', start, { policy: [1, 1, 1, 2, 3][(list[1]?.dice ?? 0) % 5] as number }));
	for (const next of list) take(filled(next, (log.at(-1)?.at ?? start) + next.wait, log));
	return steps;
}
