/** The office's periods: months from cut-off to cut-off (DL-MONTH, AMB-7) and calendar quarters (DL-QUARTER, AMB-21). */
import { dateOf, dayAt, dayOf, midnight } from './calendar.ts';
import type { OfficeLimit } from './limits.ts';
import type { Policy } from './policy.ts';

/**
 * A period of the office. `start` inclusive, `end` exclusive, the report due strictly before `dueAt` (UTC ms all three).
 * `id`: `YYYY-MM` of the month in which it ends, or `YYYY-Qn`.
 */
export type Period = { id: string; start: number; end: number; dueAt: number };

type Monthly = Extract<OfficeLimit['span'], { unit: 'before-day-of-month' }>;

const monthId = (year: number, month: number): string =>
	`${year}-${String(month).padStart(2, '0')}`;

/** The day before which a month ends: the cut-off day, or the month's last where it has none of that number. */
function cutOff(year: number, month: number, { day }: Monthly): number {
	const first = dayOf(year, month, 1);
	return first + Math.min(day, dateOf(first).daysInMonth) - 1;
}

/** The period that ends in a month (1…12). */
export function periodEnding(policy: Policy, span: Monthly, year: number, month: number): Period {
	const end = cutOff(year, month, span);
	const [before, previous] = month === 1 ? [year - 1, 12] : [year, month - 1];
	return {
		id: monthId(year, month),
		start: midnight(policy.zone, cutOff(before, previous, span)),
		end: midnight(policy.zone, end),
		dueAt: midnight(policy.zone, span.reportBy === 'day-itself' ? end + 1 : end)
	};
}

/** The period that an instant falls into: each instant into exactly one. */
export function periodAt(policy: Policy, span: Monthly, instant: number): Period {
	const { year, month } = dateOf(dayAt(policy.zone, instant));
	const period = periodEnding(policy, span, year, month);
	if (instant < period.end) return period;
	return month === 12
		? periodEnding(policy, span, year + 1, 1)
		: periodEnding(policy, span, year, month + 1);
}

/** The span that divides the months of the statistics. @throws when the policy has none: the content check refuses it */
export function monthlySpan(policy: Policy): Monthly {
	const limit = policy.office.find(({ id }) => id === policy.statistics.period);
	if (limit?.span.unit !== 'before-day-of-month')
		throw new Error(`${policy.statistics.period} is no monthly limit`);
	return limit.span;
}

/** The period of the statistics that an instant falls into. */
export const statisticsPeriod = (policy: Policy, instant: number): Period =>
	periodAt(policy, monthlySpan(policy), instant);

/** The calendar quarter of an instant, `YYYY-Qn`. */
export function quarterOf(zone: string, instant: number): string {
	const { year, month } = dateOf(dayAt(zone, instant));
	return `${year}-Q${Math.ceil(month / 3)}`;
}

/** The calendar quarter of an instant as a period; its review is due by its end. */
export function quarterAt(zone: string, instant: number): Period {
	const { year, month } = dateOf(dayAt(zone, instant));
	const first = month - ((month - 1) % 3);
	const [nextYear, next] = first === 10 ? [year + 1, 1] : [year, first + 3];
	const end = midnight(zone, dayOf(nextYear, next, 1));
	return {
		id: quarterOf(zone, instant),
		start: midnight(zone, dayOf(year, first, 1)),
		end,
		dueAt: end
	};
}
