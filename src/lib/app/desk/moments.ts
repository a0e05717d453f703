/** Instants (UTC ms) in the office's zone and the reader's language. The device's own zone is of no account here. */
import { DAY_MS, dateOf, dayAt, dayOfIso, instantAt, midnight } from '#lib/domain/sop/calendar.ts';
import { m } from '#lib/paraglide/messages.js';
import { intlLocale } from '../locale.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string, name: string, options: Intl.DateTimeFormatOptions) {
	const key = `${intlLocale()} ${zone} ${name}`;
	const known = formats.get(key);
	if (known) return known;
	const made = new Intl.DateTimeFormat(intlLocale(), { timeZone: zone, ...options });
	formats.set(key, made);
	return made;
}

/** 10:05 */
export const timeIn = (zone: string, at: number): string =>
	format(zone, 'time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** 3月2日 / 2 Mar */
const dateIn = (zone: string, at: number): string =>
	format(zone, 'date', { month: 'short', day: 'numeric' }).format(at);

/** 2026年3月2日 星期一 */
export const fullDateIn = (zone: string, at: number): string =>
	format(zone, 'full', {
		year: 'numeric',
		month: 'long',
		day: 'numeric',
		weekday: 'short'
	}).format(at);

/** 3月2日 10:05 */
export const momentIn = (zone: string, at: number): string =>
	`${dateIn(zone, at)} ${timeIn(zone, at)}`;

/** A date `YYYY-MM-DD` as it is written. */
export const dayIn = (iso: string): string => dateIn('UTC', (dayOfIso(iso) ?? 0) * DAY_MS);

/** The end of a limit; a midnight that is itself too late is shown as 24:00 of the day before. */
export function dueText(zone: string, end: { dueAt: number; inclusive: boolean }): string {
	const day = dayAt(zone, end.dueAt);
	if (end.inclusive || midnight(zone, day) !== end.dueAt) return momentIn(zone, end.dueAt);
	return `${dateIn(zone, end.dueAt - 1)} 24:00`;
}

/** A length of time in its two largest units: 2 日 4 時. */
export function lengthText(ms: number): string {
	const minutes = Math.max(1, Math.ceil(ms / 60_000));
	const days = Math.floor(minutes / 1440);
	const hours = Math.floor((minutes % 1440) / 60);
	const rest = minutes % 60;
	const parts = [
		days > 0 ? m.length_days({ count: days }) : '',
		hours > 0 ? m.length_hours({ count: hours }) : '',
		rest > 0 && days === 0 ? m.length_minutes({ count: rest }) : ''
	].filter((part) => part !== '');
	return parts.slice(0, 2).join(' ');
}

/** Time left until an end, or by how much it is over. */
export const leftText = (ms: number): string =>
	ms >= 0 ? m.left({ length: lengthText(ms) }) : m.over({ length: lengthText(-ms) });

/** Several things in a row. */
export const listText = (items: readonly string[]): string =>
	new Intl.ListFormat(intlLocale(), { style: 'narrow', type: 'unit' }).format(items);

/** The date of an instant, `YYYY-MM-DD`. */
export const isoIn = (zone: string, at: number): string => dateOf(dayAt(zone, at)).iso;

/** An instant as a `datetime-local` field has it, `YYYY-MM-DDTHH:MM`. */
export const localIn = (zone: string, at: number): string =>
	`${isoIn(zone, at)}T${timeIn(zone, at)}`;

/** What a `datetime-local` field holds, as an instant; undefined for what is none. */
export function fromLocal(zone: string, local: string): number | undefined {
	const [iso = '', time = ''] = local.split('T');
	const day = dayOfIso(iso);
	return day === undefined ? undefined : instantAt(zone, day, time.slice(0, 5));
}
