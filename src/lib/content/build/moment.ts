/** Moments as content files write them. */
import { dayOfIso, instantAt } from '#lib/domain/sop/calendar.ts';

/** `2026-03-02 10:00` in a zone → UTC ms; NaN for a day that does not exist. */
export function momentAt(zone: string, moment: string): number {
	const [iso = '', time = ''] = moment.split(' ');
	const day = dayOfIso(iso);
	return (day === undefined ? undefined : instantAt(zone, day, time)) ?? NaN;
}
