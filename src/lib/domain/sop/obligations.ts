/**
 * What is owed, by whom, to whom, by when: a pure function of log, rules and now (5.2 and section 8). Nothing here is
 * stored; looking again gives the same answer.
 */
import { causedBy, settleAll } from './clock.ts';
import type { CaseLog } from './events.ts';
import { logUntil } from './case-state.ts';
import type { Obligation } from './obligation.ts';
import type { Rules } from './policy.ts';

/** Marks the earliest open obligation of each duty (AMB-12). */
function bind(obligations: Obligation[]): Obligation[] {
	const earliest = new Map<string, Obligation>();
	for (const obligation of obligations) {
		if (obligation.doneAt !== null || obligation.liftedAt !== null) continue;
		if (obligation.dueAt === null) continue;
		const { dueAt } = earliest.get(obligation.duty) ?? { dueAt: null };
		if (dueAt === null || obligation.dueAt < dueAt) earliest.set(obligation.duty, obligation);
	}
	for (const obligation of earliest.values()) obligation.binds = true;
	return obligations;
}

/**
 * Every obligation of a case as it stands at `now` (UTC ms), lifted and discharged ones included. What the clock causes
 * by then is taken into account even when the log has not been moved on yet; what happens after `now` is not.
 */
export function obligations(log: CaseLog, rules: Rules, now: number): Obligation[] {
	const past = logUntil(log, now);
	if (past.length === 0) return [];
	const settled = settleAll(past, rules, now);
	const caused = causedBy(past, settled);
	const moved = caused && caused.at <= now;
	return bind(moved ? settleAll([...past, caused], rules, now) : settled);
}
