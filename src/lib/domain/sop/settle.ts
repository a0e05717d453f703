/** Settles one obligation: whether and when it was discharged, and how that stands to its limit. */
import type { History } from './anchors.ts';
import { check, follow, type Course } from './course.ts';
import type { Draft } from './drafts.ts';
import type { CaseEvent, CaseLog } from './events.ts';
import type { Obligation, ObligationState } from './obligation.ts';
import type { CaseLimit, Recipient, Standing } from './limits.ts';
import type { Rules } from './policy.ts';
import { say } from './said.ts';
import { isPast, shareOf } from './spans.ts';

/** Whom a limit owes in a standing. @throws when it names nobody for it: the content check refuses such a policy */
function recipientOf(limit: CaseLimit, standing: Standing | null): Recipient {
	if (typeof limit.to === 'string') return limit.to;
	const to = standing === null ? undefined : limit.to[standing];
	if (!to) throw new Error(`${limit.id} names nobody for ${standing}`);
	return to;
}

/** The place of the event that discharges it, or undefined. */
function doneAtSeq(
	draft: Draft,
	to: Recipient,
	log: CaseLog,
	history: History
): number | undefined {
	const { limit, anchor, lifted } = draft;
	const end = lifted?.seq ?? log.length;
	for (let seq = anchor.since; seq < end; seq++) {
		const event = log[seq] as CaseEvent;
		if (!limit.doneBy.includes(event.type)) continue;
		if ('to' in event && event.to !== to) continue;
		if (limit.becomes && history.setBack.has(seq)) continue;
		return seq;
	}
	return undefined;
}

/** From when it is due soon: as the span says, or for a limit that was moved, a share of the way (AMB-2). */
function amberOf({ original, end, policy }: Course, from: number): number | null {
	if (!original?.ok || !end) return null;
	return end.at === original.end.at ? original.amber : shareOf(policy, from, end);
}

function stateOf(
	course: Course,
	doneAt: number | null,
	lifted: boolean,
	now: number
): ObligationState {
	const { original, end, plain, authorised, breached } = course;
	if (breached)
		return authorised && !isPast(authorised, doneAt ?? now) ? 'late-authorised' : 'late';
	if (lifted) return 'lifted';
	if (original && !original.ok) return 'undetermined';
	if (doneAt === null) return 'open';
	return end && plain && isPast(plain, doneAt) ? 'within-extension' : 'on-time';
}

/** The obligation as it stands at `now` (UTC ms). */
export function settle(
	draft: Draft,
	log: CaseLog,
	history: History,
	rules: Rules,
	now: number
): Obligation {
	const { key, anchor, stretch, lifted } = draft;
	const to = recipientOf(draft.limit, stretch.standing);
	const done = doneAtSeq(draft, to, log, history);
	const doneAt = done === undefined ? null : (log[done] as CaseEvent).at;
	const liftedAt = doneAt === null && lifted ? lifted.at : null;
	const course = follow(draft, log, done ?? lifted?.seq ?? log.length, rules);
	check(course, doneAt ?? liftedAt ?? now);
	if (liftedAt !== null && lifted)
		course.trace.push(say('lifted', lifted.clause, { at: liftedAt }));
	const { limit, original, end } = course;
	const amberAt = amberOf(course, anchor.at);
	const state = stateOf(course, doneAt, liftedAt !== null, now);
	return {
		key,
		limit: limit.id,
		clause: limit.clause,
		duty: limit.duty,
		who: limit.who,
		via: limit.via,
		to,
		approver: limit.approver?.role ?? null,
		forms: limit.forms,
		becomes: limit.becomes,
		policy: course.policy.version,
		anchor,
		aroseAt: Math.max(stretch.at, anchor.at),
		dueAt: end?.at ?? null,
		inclusive: end?.inclusive ?? false,
		originalDueAt: original?.ok ? original.end.at : null,
		amberAt,
		doneAt,
		liftedAt,
		breached: course.breached,
		binds: false,
		state: state === 'open' && amberAt !== null && now >= amberAt ? 'due-soon' : state,
		undetermined: original && !original.ok ? original.why : null,
		trace: course.trace
	};
}
