/** Where the desk's clock can be moved to. */
import { dayAt, midnight } from '#lib/domain/sop/calendar.ts';
import { now } from '../clock.ts';

const MINUTE = 60_000;

/** The end of the local day of an instant, or `days` later at the same distance: the midnight that begins the next. */
export function dayEnd(zone: string, at: number, days = 0): number {
	const day = dayAt(zone, at);
	if (days === 0) return midnight(zone, day + 1);
	return at - midnight(zone, day) + midnight(zone, day + days);
}

/** The present minute, where it is later than the desk's clock. */
export function realNow(deskNow: number): number | undefined {
	const present = Math.floor(now() / MINUTE) * MINUTE;
	return present > deskNow ? present : undefined;
}
