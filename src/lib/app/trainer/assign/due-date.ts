/** The due date of a form: a date and a time as the office's clock shows them, and the instant that is meant. */
import { dateOf, dayAt, dayOfIso, instantAt, midnight } from '#lib/domain/sop/calendar.ts';

/** The last minute of a day: what is due then may be done all day. */
export const LAST_MINUTE = '23:59';

/** The date, `days` after that of an instant (UTC ms), in a zone. */
export const dateIn = (zone: string, at: number, days = 0): string =>
	dateOf(dayAt(zone, at) + days).iso;

/** The wall clock of an instant (UTC ms) in a zone, `HH:MM`. */
export const timeIn = (zone: string, at: number): string =>
	new Intl.DateTimeFormat('en-GB', {
		hour: '2-digit',
		minute: '2-digit',
		hourCycle: 'h23',
		timeZone: zone
	}).format(at);

/** `date` `YYYY-MM-DD`, empty without a due date; `time` `HH:MM`. */
export type DueFields = { date: string; time: string };

/** The last instant (UTC ms) of the minute that a form is due in; null without a date, undefined where there is no such time. */
export function dueOf({ date, time }: DueFields, zone: string): number | null | undefined {
	if (date === '') return null;
	const day = dayOfIso(date);
	if (day === undefined) return undefined;
	if (time === LAST_MINUTE) return midnight(zone, day + 1) - 1;
	const minute = instantAt(zone, day, time);
	return minute === undefined ? undefined : minute + 59_999;
}
