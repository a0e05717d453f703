/** What the office owes, beside its cases: the monthly analysis and plan, the quarterly review (DL-MONTH, DL-WORK, DL-QUARTER), the phone (DL-RINGS). */
import { refuse, type Refusal } from './codes.ts';
import type { Actor } from './events.ts';
import type { OfficeLimit, Role } from './limits.ts';
import { periodAt, quarterAt, type Period } from './month.ts';
import type { Policy } from './policy.ts';

/** An event of the office; `period`: `YYYY-MM` or `YYYY-Qn`; `at`: UTC ms. */
export type OfficeEvent = { type: OfficeLimit['doneBy']; at: number; by: Actor; period: string };
export type OfficeLog = readonly OfficeEvent[];

export type OfficeObligation = {
	limit: string;
	clause: string;
	who: Role;
	to: Role;
	forms: readonly string[];
	period: Period;
	dueAt: number;
	doneAt: number | null;
	state: 'open' | 'on-time' | 'late';
	breached: boolean;
};

const periodOf = (policy: Policy, { span }: OfficeLimit, instant: number): Period =>
	span.unit === 'quarter' ? quarterAt(policy.zone, instant) : periodAt(policy, span, instant);

/** What the office owes for every period that overlaps `from` … `now` (UTC ms), oldest first. */
export function officeObligations(
	log: OfficeLog,
	policy: Policy,
	from: number,
	now: number
): OfficeObligation[] {
	const owed: OfficeObligation[] = [];
	for (const limit of policy.office) {
		const { id, clause, who, to, forms, doneBy } = limit;
		for (
			let period = periodOf(policy, limit, from);
			period.start <= now;
			period = periodOf(policy, limit, period.end)
		) {
			const done = log.find(
				({ type, at, period: of }) => type === doneBy && of === period.id && at <= now
			);
			const doneAt = done?.at ?? null;
			const breached = (doneAt ?? now) >= period.dueAt;
			const state = breached ? 'late' : doneAt === null ? 'open' : 'on-time';
			const { dueAt } = period;
			owed.push({ limit: id, clause, who, to, forms, period, dueAt, doneAt, state, breached });
		}
	}
	return owed.toSorted((a, b) => a.dueAt - b.dueAt);
}

/** Records an event of the office, or refuses it: by the wrong role, out of order, for another quarter, a second time. */
export function recordOffice(
	log: OfficeLog,
	event: OfficeEvent,
	policy: Policy
): { ok: true; log: OfficeLog } | { ok: false; refusals: Refusal[] } {
	const limit = policy.office.find(({ doneBy }) => doneBy === event.type);
	if (!limit)
		return {
			ok: false,
			refusals: [refuse('nothing-owed', 'DL-MONTH', { event: event.type })]
		};
	const refusals: Refusal[] = [];
	const { clause } = limit;
	if (event.by !== limit.who)
		refusals.push(
			refuse('wrong-role', clause, { event: event.type, by: event.by, roles: [limit.who] })
		);
	const last = log.at(-1)?.at;
	if (last !== undefined && event.at < last)
		refusals.push(refuse('time-before-last', 'AMB-5', { at: event.at, last }));
	const same = log.filter(({ type, period }) => type === event.type && period === event.period);
	if (event.type === 'quarter-reviewed') {
		const now = quarterAt(policy.zone, event.at).id;
		if (event.period !== now)
			refusals.push(refuse('other-quarter', clause, { quarter: event.period, now }));
		if (same.length >= policy.readings.reviewsPerQuarter)
			refusals.push(refuse('quarter-reviewed', 'AMB-21', { quarter: event.period }));
	} else if (same.length > 0)
		refusals.push(refuse('already-done', clause, { event: event.type, period: event.period }));
	return refusals.length > 0 ? { ok: false, refusals } : { ok: true, log: [...log, event] };
}

/** DL-RINGS: whether a call was answered in time; `rings`: how often it rang. */
export const answeredInTime = (policy: Policy, rings: number): boolean => rings <= policy.rings;
