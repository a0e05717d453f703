/** Working days by a holiday calendar. A year that the calendar does not list is unknown: nothing is guessed (AMB-1). */
import { dateOf } from './calendar.ts';
import type { Undetermined } from './codes.ts';
import type { HolidayCalendar } from './policy.ts';
import { say } from './said.ts';

export type WorkingDay =
	{ ok: true; day: number; skipped: number } | { ok: false; why: Undetermined };

/** Whether people work on a day; undefined when the calendar does not know the year. */
export function isWorkingDay(calendar: HolidayCalendar, day: number): boolean | undefined {
	const { iso, year, weekday } = dateOf(day);
	if (!calendar.years.includes(year)) return undefined;
	if (iso in calendar.workdays) return true;
	return !(iso in calendar.holidays) && !calendar.weekend.includes(weekday);
}

/** The `count`th working day after a day (0: the day itself if people work then, else the next one that they do). */
export function workingDayAfter(
	calendar: HolidayCalendar | null,
	day: number,
	count: number
): WorkingDay {
	if (!calendar) return { ok: false, why: say('calendar-missing', 'AMB-1') };
	let left = count;
	let skipped = 0;
	for (let at = count === 0 ? day : day + 1; ; at++) {
		const works = isWorkingDay(calendar, at);
		if (works === undefined) {
			const args = { calendar: calendar.id, year: dateOf(at).year };
			return { ok: false, why: say('calendar-year-unknown', 'AMB-1', args) };
		}
		if (!works) skipped++;
		else if (--left <= 0) return { ok: true, day: at, skipped };
	}
}
