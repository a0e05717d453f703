/** The desk's clock: moving it appends what a crossed instant causes, stamped with that instant and in order. */
import { historyOf } from './history.ts';
import { refuse, type Refusal } from './codes.ts';
import { draftsOf } from './drafts.ts';
import type { CaseEvent, CaseEventOf, CaseLog } from './events.ts';
import type { Obligation } from './obligation.ts';
import type { Rules } from './policy.ts';
import { settle } from './settle.ts';

/** What an act or a move of the clock leads to. The log given is never changed. */
export type Outcome = { ok: true; log: CaseLog } | { ok: false; refusals: Refusal[] };

/** Every obligation that the log itself gives rise to; the clock's own events must be in it. */
export function settleAll(log: CaseLog, rules: Rules, now: number): Obligation[] {
	const history = historyOf(log, rules);
	return draftsOf(log, history).map((draft) => settle(draft, log, history, rules, now));
}

/**
 * The event that time alone will cause, or null: a valid complaint that is not resolved within the month becomes major
 * (SEV-MAJ-c, AMB-8, AMB-14). Where the month had passed before the complaint was valid, classified and unresolved, that
 * happens at the instant at which it came to be all of these.
 */
export function causedBy(
	log: CaseLog,
	settled: readonly Obligation[]
): CaseEventOf<'month-passed'> | null {
	const month = settled.find(
		({ becomes, doneAt, liftedAt }) => becomes !== null && doneAt === null && liftedAt === null
	);
	if (!month || month.dueAt === null) return null;
	const at = Math.max(month.dueAt, (log.at(-1) as CaseEvent).at);
	return { type: 'month-passed', at, by: 'CLOCK' };
}

/** Moves the clock of a case to `now` (UTC ms). One jump leaves the same log as many small ones. */
export function advance(log: CaseLog, now: number, rules: Rules): Outcome {
	const last = log.at(-1);
	if (!last) return { ok: true, log };
	if (now < last.at)
		return { ok: false, refusals: [refuse('clock-backwards', 'AMB-5', { now, last: last.at })] };
	const caused = causedBy(log, settleAll(log, rules, now));
	return { ok: true, log: caused && caused.at <= now ? [...log, caused] : log };
}
