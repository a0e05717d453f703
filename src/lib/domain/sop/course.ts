/** The course of one limit through the log: what moves its end, and whether it is broken. */
import type { Trace } from './codes.ts';
import type { Draft } from './drafts.ts';
import type { CaseEvent, CaseLog } from './events.ts';
import type { CaseLimit } from './limits.ts';
import type { Policy, Rules } from './policy.ts';
import { say } from './said.ts';
import { compareEnds, dueOf, endOf, isPast, type Due, type End } from './spans.ts';
import { startSteps } from './trace.ts';

export type Course = {
	limit: CaseLimit;
	policy: Policy;
	/** By the policy alone; null when no figure is stated. */
	original: Due | null;
	/** The customer's own limit that counts (AMB-6). */
	customer: End | null;
	/** The furthest approval before the limit, and after it (AMB-10). */
	extension: End | null;
	authorised: End | null;
	/** With the customer's limit and without approvals; then with them. */
	plain: End | null;
	end: End | null;
	breached: boolean;
	trace: Trace[];
};

function begin(draft: Draft, limit: CaseLimit, policy: Policy, rules: Rules): Course {
	const calendar = policy.calendar === null ? null : (rules.calendars[policy.calendar] ?? null);
	const original = dueOf(limit.span, limit.clause, draft.anchor.at, policy, calendar);
	const end = original?.ok ? original.end : null;
	return {
		limit,
		policy,
		original,
		customer: null,
		extension: null,
		authorised: null,
		plain: end,
		end,
		breached: false,
		trace: startSteps(draft.anchor, limit, original)
	};
}

/** Puts the end where policy, customer and approvals together have it. */
function place(course: Course): void {
	const { original, customer, extension } = course;
	course.plain = customer ?? (original?.ok ? original.end : null);
	course.end =
		extension && course.plain && compareEnds(extension, course.plain) > 0
			? extension
			: course.plain;
}

/** Notes the breach when the end has passed at an instant. */
export function check(course: Course, at: number): void {
	if (!course.end || course.breached || !isPast(course.end, at)) return;
	course.breached = true;
	course.trace.push(say('breached', course.limit.clause, { at: course.end.at }));
}

/** AMB-17: a later policy recomputes what is open; a breach that has happened stays. */
function recompute(
	course: Course,
	draft: Draft,
	next: Draft['recomputed'][number],
	rules: Rules
): void {
	const { policy, at } = next.stretch;
	if (course.breached || policy.readings.policyChange === 'keep') return;
	const { trace, limit, original } = begin(draft, next.limit, policy, rules);
	course.trace.push(say('recomputed', 'AMB-17', { policy: policy.version, at }), ...trace);
	Object.assign(course, { limit, policy, original });
	place(course);
}

/** AMB-6: an earlier limit of the customer's always binds, a later one by the policy's reading. */
function customerLimit(course: Course, until: End, consent: boolean, at: number): void {
	const standard = course.original?.ok ? course.original.end : null;
	if (!course.limit.customerLimit || !standard) return;
	const { laterCustomerLimit } = course.policy.readings;
	const earlier = compareEnds(until, standard) <= 0;
	const agreed =
		laterCustomerLimit === 'always' || (laterCustomerLimit === 'with-consent' && consent);
	const args = { until: until.at, at };
	if (course.breached) course.trace.push(say('customer-limit-too-late', 'AMB-6', args));
	else if (earlier || agreed) {
		course.customer = until;
		course.extension = null;
		const code = earlier ? 'customer-limit-binds' : 'customer-limit-agreed-later';
		course.trace.push(say(code, 'AMB-6', args));
	} else {
		// What was agreed before is withdrawn with it; the policy's own limit stands.
		course.customer = null;
		course.trace.push(say('customer-limit-without-consent', 'AMB-6', args));
	}
	if (!course.breached) place(course);
}

/** AMB-10: before the limit an approval extends it; after, it authorises the overrun, and the breach stands. */
function approve(course: Course, until: End, at: number): void {
	const { approver } = course.limit;
	if (!approver) return;
	const args = { until: until.at, at, by: approver.role };
	if (approver.addition) course.trace.push(say('approver-is-addition', approver.clause, args));
	if (!course.breached) {
		course.extension = until;
		course.trace.push(say('extended', approver.clause, args));
		place(course);
	} else if (course.policy.readings.approvalAfterLimit === 'authorises') {
		course.authorised = until;
		course.trace.push(say('authorised-late', 'AMB-10', args));
	} else course.trace.push(say('approval-counts-for-nothing', 'AMB-10', args));
}

/** Follows a limit from its anchor up to place `end` of the log. */
export function follow(draft: Draft, log: CaseLog, end: number, rules: Rules): Course {
	const course = begin(draft, draft.limit, draft.stretch.policy, rules);
	let next = 0;
	for (let seq = 1; seq < end; seq++) {
		const event = log[seq] as CaseEvent;
		const later = draft.recomputed[next];
		if (later?.stretch.seq === seq) {
			check(course, event.at);
			recompute(course, draft, later, rules);
			next++;
		}
		if (event.type === 'customer-limit-agreed') {
			const until = endOf(event.until, course.policy);
			if (!until || until.at <= draft.anchor.at) continue;
			check(course, event.at);
			customerLimit(course, until, event.consent, event.at);
		} else if (event.type === 'overrun-approved' && event.limit === course.limit.id) {
			const until = endOf(event.until, course.policy);
			if (!until || seq < draft.anchor.since) continue;
			check(course, event.at);
			approve(course, until, event.at);
		}
	}
	return course;
}
