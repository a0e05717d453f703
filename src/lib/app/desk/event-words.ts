/** What can be done to a case, in words: as a button says it, and as a history tells it. */
import type { CaseEventType } from '#lib/domain/sop/events.ts';
import { m } from '#lib/paraglide/messages.js';

const acts: Record<CaseEventType, () => string> = {
	received: m.act_received,
	apologised: m.act_apologised,
	recorded: m.act_recorded,
	classified: m.act_classified,
	reclassified: m.act_reclassified,
	'turned-valid': m.act_turned_valid,
	'month-passed': m.act_month_passed,
	'form-sent': m.act_form_sent,
	'form-signed': m.act_form_signed,
	'handed-over': m.act_handed_over,
	escalated: m.act_escalated,
	'customer-limit-agreed': m.act_customer_limit_agreed,
	answered: m.act_answered,
	'overrun-requested': m.act_overrun_requested,
	'overrun-approved': m.act_overrun_approved,
	handled: m.act_handled,
	'cannot-be-handled': m.act_cannot_be_handled,
	'form-returned': m.act_form_returned,
	'feedback-reported': m.act_feedback_reported,
	'customer-told': m.act_customer_told,
	visited: m.act_visited,
	opened: m.act_opened,
	'not-opened': m.act_not_opened,
	'linked-found': m.act_linked_found,
	'linked-opened': m.act_linked_opened,
	'linked-handled': m.act_linked_handled,
	'repair-ordered': m.act_repair_ordered,
	'repair-signed': m.act_repair_signed,
	'repair-copy-received': m.act_repair_copy_received,
	'word-received': m.act_word_received,
	verified: m.act_verified,
	'consent-given': m.act_consent_given,
	'quarter-agreed': m.act_quarter_agreed,
	'policy-changed': m.act_policy_changed,
	closed: m.act_closed
};

const done: Record<CaseEventType, () => string> = {
	received: m.done_received,
	apologised: m.done_apologised,
	recorded: m.done_recorded,
	classified: m.done_classified,
	reclassified: m.done_reclassified,
	'turned-valid': m.done_turned_valid,
	'month-passed': m.done_month_passed,
	'form-sent': m.done_form_sent,
	'form-signed': m.done_form_signed,
	'handed-over': m.done_handed_over,
	escalated: m.done_escalated,
	'customer-limit-agreed': m.done_customer_limit_agreed,
	answered: m.done_answered,
	'overrun-requested': m.done_overrun_requested,
	'overrun-approved': m.done_overrun_approved,
	handled: m.done_handled,
	'cannot-be-handled': m.done_cannot_be_handled,
	'form-returned': m.done_form_returned,
	'feedback-reported': m.done_feedback_reported,
	'customer-told': m.done_customer_told,
	visited: m.done_visited,
	opened: m.done_opened,
	'not-opened': m.done_not_opened,
	'linked-found': m.done_linked_found,
	'linked-opened': m.done_linked_opened,
	'linked-handled': m.done_linked_handled,
	'repair-ordered': m.done_repair_ordered,
	'repair-signed': m.done_repair_signed,
	'repair-copy-received': m.done_repair_copy_received,
	'word-received': m.done_word_received,
	verified: m.done_verified,
	'consent-given': m.done_consent_given,
	'quarter-agreed': m.done_quarter_agreed,
	'policy-changed': m.done_policy_changed,
	closed: m.done_closed
};

/** What a button says: send the form. */
export const eventAct = (type: CaseEventType): string => acts[type]();

/** What a history says: form sent. */
export const eventDone = (type: CaseEventType): string => done[type]();
