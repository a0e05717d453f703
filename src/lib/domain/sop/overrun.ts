/** Overruns and the customer's own limit: what may be asked for, approved, agreed (AMB-6, AMB-10, APR-MIN, APR-IMP). */
import { settleAll } from './clock.ts';
import type { CaseState } from './case-state.ts';
import { refuse, type Refusal } from './codes.ts';
import type { CaseEventOf, CaseLog, Until } from './events.ts';
import type { Policy, Rules } from './policy.ts';
import { endOf, isPast } from './spans.ts';

/** A limit that someone names must be a day or an instant that is still to come. */
export function untilRefusals(until: Until, at: number, policy: Policy, clause: string): Refusal[] {
	const end = endOf(until, policy);
	if (!end) return [refuse('not-a-date', clause, { until: 'on' in until ? until.on : until.at })];
	return isPast(end, at) || end.at <= at
		? [refuse('limit-in-past', clause, { until: end.at, at })]
		: [];
}

/** An overrun is asked for, and approved, only for a limit that is owed and has an approver, and to a later end. */
export function overrunRefusals(
	event: CaseEventOf<'overrun-requested' | 'overrun-approved'>,
	state: CaseState,
	log: CaseLog,
	policy: Policy,
	rules: Rules
): Refusal[] {
	const approver = policy.limits.find(({ id }) => id === event.limit)?.approver;
	const clause = approver?.clause ?? 'AMB-10';
	const owed = settleAll(log, rules, event.at).find(
		({ limit, doneAt, liftedAt }) => limit === event.limit && doneAt === null && liftedAt === null
	);
	if (!approver || !owed) return [refuse('no-limit-to-extend', clause, { limit: event.limit })];
	const refusals = untilRefusals(event.until, event.at, policy, clause);
	const end = endOf(event.until, policy);
	if (end && owed.dueAt !== null && end.at <= owed.dueAt)
		refusals.push(refuse('limit-not-later', clause, { until: end.at, dueAt: owed.dueAt }));
	if (event.type === 'overrun-approved' && state.request?.limit !== event.limit)
		refusals.push(refuse('not-requested', clause, { limit: event.limit }));
	return refusals;
}
