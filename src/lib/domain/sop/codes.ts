/** Every code that leaves the engine, so that each can be shown to have words in every language. */
import type { Arg, Said } from './said.ts';

/** Why an act is refused. The log stays as it was. */
export const REFUSAL_CODES = [
	'already-closed',
	'already-done',
	'already-opened',
	'already-received',
	'can-be-handled',
	'case-closed',
	'clock-backwards',
	'clock-only',
	'conditions-contradict',
	'fields-missing',
	'form-not-sent',
	'form-unsigned',
	'ground-out-of-range',
	'limit-in-past',
	'limit-not-later',
	'link-cannot-open',
	'link-in-hand',
	'link-not-opened',
	'month-passed',
	'need-not-be-opened',
	'no-closing-condition',
	'no-consent',
	'no-feedback',
	'no-limit-to-extend',
	'no-opening-condition',
	'no-quarterly-agreement',
	'no-repair-order',
	'not-a-date',
	'not-a-time',
	'not-classified',
	'not-communicative',
	'not-handled',
	'not-major',
	'not-opened',
	'not-received',
	'not-requested',
	'not-valid',
	'not-verified',
	'not-worse',
	'nothing-changed',
	'nothing-owed',
	'opening-condition-holds',
	'other-quarter',
	'quarter-reviewed',
	'repair-unsigned',
	'severity-missing',
	'severity-of-communicative',
	'time-before-last',
	'time-before-reception',
	'unknown-calendar',
	'unknown-link',
	'unknown-policy',
	'unknown-zone',
	'use-nature-escalation',
	'wrong-role'
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];
export type Refusal = Said<RefusalCode>;

/** Why a due instant cannot be given: nothing is guessed. */
export type Undetermined = Said<'calendar-missing' | 'calendar-year-unknown'>;

/** The steps of the reasoning behind a due instant. */
export const TRACE_CODES = [
	'counts-from-entry',
	'counts-from-ground',
	'counts-from-reception',
	'counts-from-reclassification',
	'counts-from-event',
	'span-minutes',
	'span-hours',
	'span-days-calendar',
	'span-days-exact',
	'span-days-working',
	'span-months',
	'span-same-day',
	'span-unstated',
	'first-day-not-counted',
	'ends-with-day',
	'ends-at-instant',
	'month-shorter',
	'days-off-skipped',
	'rolled-to-working-day',
	'cannot-be-determined',
	'customer-limit-binds',
	'customer-limit-agreed-later',
	'customer-limit-without-consent',
	'customer-limit-too-late',
	'extended',
	'authorised-late',
	'approval-counts-for-nothing',
	'approver-is-addition',
	'recomputed',
	'lifted',
	'breached'
] as const;
export type Trace = Said<(typeof TRACE_CODES)[number]>;

/** What a look at the log finds, whatever the limits. */
export const FINDING_CODES = [
	'approved-late',
	'born-overdue',
	'breach',
	'classified-against-table',
	'customer-limit-without-consent',
	'entered-late',
	'form-unsigned',
	'no-apology',
	'not-recorded',
	'nonconformity-procedure',
	'passed-elsewhere',
	'visit-outstanding'
] as const;
export type Finding = Said<(typeof FINDING_CODES)[number]> & { at: number };

/** What a judgement on opening advises beside its verdict. */
export type Advice = Said<'ask-first' | 'find-out-first' | 'follow-up-until-closed'>;

/** Refuses. */
export const refuse = (
	code: RefusalCode,
	clause: string,
	args: Readonly<Record<string, Arg>> = {}
): Refusal => ({ code, args, clause });
