/** Days: local dates as whole numbers (days since 1970-01-01), and the instants at which they begin in a zone. */
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';

/** Milliseconds in 24 hours; a local day can be shorter or longer. */
export const DAY_MS = 86_400_000;

const EPOCH = PlainDate.create(1970, 1, 1);

/** A local date. `weekday`: 1 Monday … 7 Sunday; `iso`: `YYYY-MM-DD`. */
export type LocalDate = {
	iso: string;
	year: number;
	month: number;
	date: number;
	weekday: number;
	daysInMonth: number;
};

// Temporal does some 50,000 look-ups a second, a table millions: what depends on the day alone is kept by day.
const dates = new Map<number, LocalDate>();
const midnights = new Map<string, Map<number, number>>();
const later = new Map<number, number>();

const dateRecord = (day: number) => PlainDate.addDays(EPOCH, day);

/** The date of a day number. */
export function dateOf(day: number): LocalDate {
	const known = dates.get(day);
	if (known) return known;
	const record = dateRecord(day);
	const made = {
		iso: PlainDate.toString(record),
		year: record.year,
		month: record.month,
		date: record.day,
		weekday: PlainDate.dayOfWeek(record),
		daysInMonth: PlainDate.daysInMonth(record)
	};
	dates.set(day, made);
	return made;
}

/** The number of a day by year, month (1…12) and date. */
export const dayOf = (year: number, month: number, date: number): number =>
	PlainDate.diffDays(EPOCH, PlainDate.create(year, month, date));

/** The number of `YYYY-MM-DD`, or undefined when there is no such day. */
export function dayOfIso(iso: string): number | undefined {
	const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
	if (!match) return undefined;
	const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
	if (month < 1 || month > 12 || date < 1) return undefined;
	const last = PlainDate.daysInMonth(PlainDate.create(year, month, 1));
	return date > last ? undefined : dayOf(year, month, date);
}

/** Whether the zone is known. */
export function isZone(zone: string): boolean {
	try {
		PlainDate.toZonedDateTime(EPOCH, zone);
		return true;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

let recent: { zone: string; table: Map<number, number> } | undefined;

/** The midnights of a zone that are known; the zone asked for last is at hand. */
function tableOf(zone: string): Map<number, number> {
	if (recent?.zone === zone) return recent.table;
	const table = midnights.get(zone) ?? new Map<number, number>();
	midnights.set(zone, table);
	recent = { zone, table };
	return table;
}

/** The instant (UTC ms) at which a day begins in a zone; where clocks skip midnight, the first instant after it. */
export function midnight(zone: string, day: number): number {
	const table = tableOf(zone);
	const known = table.get(day);
	if (known !== undefined) return known;
	const instant = PlainDate.toZonedDateTime(dateRecord(day), zone).epochMilliseconds;
	table.set(day, instant);
	return instant;
}

/**
 * The instant (UTC ms) of a day's wall-clock time `HH:MM` in a zone, or undefined for what is no time. A time that a
 * change of clocks skips or repeats is taken as Temporal does: the later, or the first.
 */
export function instantAt(zone: string, day: number, time: string): number | undefined {
	const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time);
	if (!match) return undefined;
	const plainTime = PlainTime.create(Number(match[1]), Number(match[2]));
	return PlainDate.toZonedDateTime(dateRecord(day), { timeZone: zone, plainTime })
		.epochMilliseconds;
}

/** The local day of an instant (UTC ms) in a zone. */
export function dayAt(zone: string, instant: number): number {
	let day = Math.floor(instant / DAY_MS);
	while (midnight(zone, day) > instant) day--;
	while (midnight(zone, day + 1) <= instant) day++;
	return day;
}

/** The same day of the month `months` later, or that month's last day where there is none (AMB-8). */
export function addMonths(day: number, months: number): number {
	const key = day * 1200 + months;
	const known = later.get(key);
	if (known !== undefined) return known;
	const made = PlainDate.diffDays(EPOCH, PlainDate.addMonths(dateRecord(day), months));
	later.set(key, made);
	return made;
}
