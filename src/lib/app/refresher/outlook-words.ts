/** Days and shares of the refreshers, in the reader's language. */
import { midnight } from '#lib/domain/sop/calendar.ts';
import { intlLocale } from '../locale.ts';
import { percent } from '../words.ts';

const inZone = (zone: string, at: number, options: Intl.DateTimeFormatOptions): string =>
	new Intl.DateTimeFormat(intlLocale(), { timeZone: zone, ...options }).format(at);

/** 週一 / Mon; `at`: UTC ms. */
export const weekdayIn = (zone: string, at: number): string =>
	inZone(zone, at, { weekday: 'short' });

/** 3月2日 / 2 Mar; `at`: UTC ms. */
export const dateIn = (zone: string, at: number): string =>
	inZone(zone, at, { month: 'short', day: 'numeric' });

/** 3月2日星期一 / Monday 2 March, of a local day number. */
export const longDayIn = (zone: string, day: number): string =>
	inZone(zone, midnight(zone, day), { month: 'long', day: 'numeric', weekday: 'long' });

/** A share (0…1) in whole percent. */
export const wholePercent = (share: number): string => percent(Math.round(share * 100));
