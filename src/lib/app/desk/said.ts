/** The engine's codes as sentences: refusals, the reasoning behind a limit, findings. Instants in the policy's zone. */
import type {
	Finding,
	FINDING_CODES,
	Refusal,
	RefusalCode,
	Trace,
	TRACE_CODES
} from '#lib/domain/sop/codes.ts';
import { m } from '#lib/paraglide/messages.js';
import { worded, type Word } from './worded.ts';

const refusals: Record<RefusalCode, Word> = {
	'already-closed': m.refusal_already_closed,
	'already-done': m.refusal_already_done,
	'already-opened': m.refusal_already_opened,
	'already-received': m.refusal_already_received,
	'can-be-handled': m.refusal_can_be_handled,
	'case-closed': m.refusal_case_closed,
	'clock-backwards': m.refusal_clock_backwards,
	'clock-only': m.refusal_clock_only,
	'conditions-contradict': m.refusal_conditions_contradict,
	'fields-missing': m.refusal_fields_missing,
	'form-not-sent': m.refusal_form_not_sent,
	'form-unsigned': m.refusal_form_unsigned,
	'ground-out-of-range': m.refusal_ground_out_of_range,
	'limit-in-past': m.refusal_limit_in_past,
	'limit-not-later': m.refusal_limit_not_later,
	'link-cannot-open': m.refusal_link_cannot_open,
	'link-in-hand': m.refusal_link_in_hand,
	'link-not-opened': m.refusal_link_not_opened,
	'month-passed': m.refusal_month_passed,
	'need-not-be-opened': m.refusal_need_not_be_opened,
	'no-closing-condition': m.refusal_no_closing_condition,
	'no-consent': m.refusal_no_consent,
	'no-feedback': m.refusal_no_feedback,
	'no-limit-to-extend': m.refusal_no_limit_to_extend,
	'no-opening-condition': m.refusal_no_opening_condition,
	'no-quarterly-agreement': m.refusal_no_quarterly_agreement,
	'no-repair-order': m.refusal_no_repair_order,
	'not-a-date': m.refusal_not_a_date,
	'not-a-time': m.refusal_not_a_time,
	'not-classified': m.refusal_not_classified,
	'not-communicative': m.refusal_not_communicative,
	'not-handled': m.refusal_not_handled,
	'not-major': m.refusal_not_major,
	'not-opened': m.refusal_not_opened,
	'not-received': m.refusal_not_received,
	'not-requested': m.refusal_not_requested,
	'not-valid': m.refusal_not_valid,
	'not-verified': m.refusal_not_verified,
	'not-worse': m.refusal_not_worse,
	'nothing-changed': m.refusal_nothing_changed,
	'nothing-owed': m.refusal_nothing_owed,
	'opening-condition-holds': m.refusal_opening_condition_holds,
	'other-quarter': m.refusal_other_quarter,
	'quarter-reviewed': m.refusal_quarter_reviewed,
	'repair-unsigned': m.refusal_repair_unsigned,
	'severity-missing': m.refusal_severity_missing,
	'severity-of-communicative': m.refusal_severity_of_communicative,
	'time-before-last': m.refusal_time_before_last,
	'time-before-reception': m.refusal_time_before_reception,
	'unknown-calendar': m.refusal_unknown_calendar,
	'unknown-link': m.refusal_unknown_link,
	'unknown-policy': m.refusal_unknown_policy,
	'unknown-zone': m.refusal_unknown_zone,
	'use-nature-escalation': m.refusal_use_nature_escalation,
	'wrong-role': m.refusal_wrong_role
};

const traces: Record<(typeof TRACE_CODES)[number], Word> = {
	'counts-from-reception': m.trace_counts_from_reception,
	'counts-from-entry': m.trace_counts_from_entry,
	'counts-from-ground': m.trace_counts_from_ground,
	'counts-from-reclassification': m.trace_counts_from_reclassification,
	'counts-from-event': m.trace_counts_from_event,
	'span-minutes': m.trace_span_minutes,
	'span-hours': m.trace_span_hours,
	'span-days-calendar': m.trace_span_days_calendar,
	'span-days-exact': m.trace_span_days_exact,
	'span-days-working': m.trace_span_days_working,
	'span-months': m.trace_span_months,
	'span-same-day': m.trace_span_same_day,
	'span-unstated': m.trace_span_unstated,
	'first-day-not-counted': m.trace_first_day_not_counted,
	'ends-with-day': m.trace_ends_with_day,
	'ends-at-instant': m.trace_ends_at_instant,
	'month-shorter': m.trace_month_shorter,
	'days-off-skipped': m.trace_days_off_skipped,
	'rolled-to-working-day': m.trace_rolled_to_working_day,
	'cannot-be-determined': m.trace_cannot_be_determined,
	'customer-limit-binds': m.trace_customer_limit_binds,
	'customer-limit-agreed-later': m.trace_customer_limit_agreed_later,
	'customer-limit-without-consent': m.trace_customer_limit_without_consent,
	'customer-limit-too-late': m.trace_customer_limit_too_late,
	extended: m.trace_extended,
	'authorised-late': m.trace_authorised_late,
	'approval-counts-for-nothing': m.trace_approval_counts_for_nothing,
	'approver-is-addition': m.trace_approver_is_addition,
	recomputed: m.trace_recomputed,
	lifted: m.trace_lifted,
	breached: m.trace_breached
};

const findings: Record<(typeof FINDING_CODES)[number], Word> = {
	'approved-late': m.finding_approved_late,
	'born-overdue': m.finding_born_overdue,
	breach: m.finding_breach,
	'classified-against-table': m.finding_classified_against_table,
	'customer-limit-without-consent': m.finding_customer_limit_without_consent,
	'entered-late': m.finding_entered_late,
	'form-unsigned': m.finding_form_unsigned,
	'no-apology': m.finding_no_apology,
	'not-recorded': m.finding_not_recorded,
	'nonconformity-procedure': m.finding_nonconformity_procedure,
	'passed-elsewhere': m.finding_passed_elsewhere,
	'visit-outstanding': m.finding_visit_outstanding
};

/** Why an act was refused, and what is missing. */
export const sayRefusal = ({ code, args }: Refusal, zone: string): string =>
	refusals[code](worded(args, zone) as never);

/** One step of the reasoning behind a limit. */
export const sayTrace = ({ code, args }: Trace, zone: string): string =>
	traces[code](worded(args, zone) as never);

/** What a look at the log found. */
export const sayFinding = ({ code, args }: Finding, zone: string): string =>
	findings[code](worded(args, zone) as never);
