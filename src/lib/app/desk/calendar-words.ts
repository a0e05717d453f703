/** Months and weekdays in the reader's language. */
import { DAY_MS } from '#lib/domain/sop/calendar.ts';
import { intlLocale } from '../locale.ts';

/** 2026年3月; `at`: UTC ms within the month. */
export const monthName = (at: number): string =>
	new Intl.DateTimeFormat(intlLocale(), { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
		at
	);

/** 5 January 1970 was a Monday. */
const MONDAY = 4 * DAY_MS;

/** Monday to Sunday, short. */
export const weekdayNames = (): string[] =>
	Array.from({ length: 7 }, (_, i) =>
		new Intl.DateTimeFormat(intlLocale(), { timeZone: 'UTC', weekday: 'narrow' }).format(
			MONDAY + i * DAY_MS
		)
	).map((name, i, all) =>
		all.indexOf(name) === i
			? name
			: new Intl.DateTimeFormat(intlLocale(), { timeZone: 'UTC', weekday: 'short' }).format(
					MONDAY + i * DAY_MS
				)
	);
