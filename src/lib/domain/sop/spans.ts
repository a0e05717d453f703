/** Spans: from an anchor to the instant at which a limit ends, with the steps that lead there. */
import { addMonths, DAY_MS, dateOf, dayAt, dayOfIso, midnight } from './calendar.ts';
import type { Trace, Undetermined } from './codes.ts';
import type { Until } from './events.ts';
import type { Span } from './limits.ts';
import type { HolidayCalendar, Policy } from './policy.ts';
import { say } from './said.ts';
import { workingDayAfter } from './working-days.ts';

/** When a limit ends. `at`: UTC ms. `inclusive`: an act at that very millisecond is in time (AMB-3), else late (AMB-2). */
export type End = { at: number; inclusive: boolean };

/** A limit's end. `amber`: from when it is due soon, null when that would be no earlier than the end. */
export type Due = (
	{ ok: true; end: End; amber: number | null } | { ok: false; why: Undetermined }
) & {
	steps: Trace[];
};

/** Whether an instant is beyond the end. */
export const isPast = ({ at, inclusive }: End, instant: number): boolean =>
	inclusive ? instant > at : instant >= at;

/** When it becomes due soon: a share of the way to the end. */
export const shareOf = (policy: Policy, from: number, end: End): number =>
	from + Math.floor(((end.at - from) * policy.readings.dueSoonPercent) / 100);

const exactEnd = (policy: Policy, at: number): End => ({
	at,
	inclusive: policy.readings.atTheInstant === 'on-time'
});

function exactDue(policy: Policy, from: number, length: number, steps: Trace[]): Due {
	const end = exactEnd(policy, from + length);
	steps.push(say('ends-at-instant', 'AMB-3', { at: end.at }));
	return { ok: true, end, amber: shareOf(policy, from, end), steps };
}

/** The end of a day limit: the midnight that ends `day`, rolled if the policy says so (AMB-15). */
function endOfDay(
	policy: Policy,
	calendar: HolidayCalendar | null,
	day: number,
	onHoliday: 'stays' | 'next-working-day',
	clause: string,
	steps: Trace[]
): { ok: true; end: End } | { ok: false; why: Undetermined } {
	let last = day;
	if (onHoliday === 'next-working-day') {
		const rolled = workingDayAfter(calendar, day, 0);
		if (!rolled.ok) return rolled;
		last = rolled.day;
		if (last !== day)
			steps.push(
				say('rolled-to-working-day', 'AMB-15', { from: dateOf(day).iso, to: dateOf(last).iso })
			);
	}
	const at = midnight(policy.zone, last + 1);
	steps.push(say('ends-with-day', clause, { date: dateOf(last).iso, at, zone: policy.zone }));
	return { ok: true, end: { at, inclusive: false } };
}

/** The end of a span that begins at an instant, or null when the span states no figure (DL-VISIT). */
export function dueOf(
	span: Span,
	clause: string,
	from: number,
	policy: Policy,
	calendar: HolidayCalendar | null
): Due | null {
	const steps: Trace[] = [];
	if (span.unit === 'unstated') return null;
	if (span.unit === 'minutes' || span.unit === 'hours') {
		steps.push(say(`span-${span.unit}`, clause, { count: span.count }));
		return exactDue(
			policy,
			from,
			span.count * (span.unit === 'minutes' ? 60_000 : 3_600_000),
			steps
		);
	}
	if (span.unit === 'days' && span.boundary === 'exact') {
		steps.push(say('span-days-exact', clause, { count: span.count }));
		return exactDue(policy, from, span.count * DAY_MS, steps);
	}

	const first = dayAt(policy.zone, from);
	let day = first;
	let target: number | null = null;
	if (span.unit === 'same-day') steps.push(say('span-same-day', clause));
	else if (span.unit === 'months') {
		steps.push(say('span-months', clause, { count: span.count }));
		day = addMonths(first, span.count);
		if (dateOf(day).date !== dateOf(first).date)
			steps.push(say('month-shorter', 'AMB-8', { date: dateOf(day).iso }));
	} else {
		steps.push(say(`span-days-${span.counting}`, clause, { count: span.count }));
		steps.push(say('first-day-not-counted', 'AMB-2', { date: dateOf(first).iso }));
		if (span.counting === 'calendar') {
			day = first + span.count;
			target = from + span.count * DAY_MS;
		} else {
			const worked = workingDayAfter(calendar, first, span.count);
			if (!worked.ok) return { ok: false, why: worked.why, steps };
			day = worked.day;
			if (worked.skipped > 0)
				steps.push(say('days-off-skipped', 'AMB-1', { count: worked.skipped }));
		}
	}
	const onHoliday = 'onHoliday' in span ? span.onHoliday : 'stays';
	const reading = span.unit === 'same-day' ? 'AMB-4' : span.unit === 'months' ? 'AMB-8' : 'AMB-2';
	const ended = endOfDay(policy, calendar, day, onHoliday, reading, steps);
	if (!ended.ok) return { ...ended, steps };
	const amber = target ?? shareOf(policy, from, ended.end);
	return { ok: true, end: ended.end, amber: amber < ended.end.at ? amber : null, steps };
}

/** The end that someone named: an instant, or the end of a local day. Undefined when there is no such day. */
export function endOf(until: Until, policy: Policy): End | undefined {
	if ('at' in until) return Number.isSafeInteger(until.at) ? exactEnd(policy, until.at) : undefined;
	const day = dayOfIso(until.on);
	return day === undefined ? undefined : { at: midnight(policy.zone, day + 1), inclusive: false };
}

/** Which of two ends comes first: negative when `a` does. At one instant the exclusive one is the earlier. */
export const compareEnds = (a: End, b: End): number =>
	a.at - b.at || Number(a.inclusive) - Number(b.inclusive);
