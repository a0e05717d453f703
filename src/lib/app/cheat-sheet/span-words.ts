/** How long a limit is, in words, as the clauses say it (content/build/interpolate.ts); with what sets it apart from the rest. */
import type { OfficeLimit, Span } from '#lib/domain/sop/limits.ts';
import type { Readings } from '#lib/domain/sop/policy.ts';
import { m } from '#lib/paraglide/messages.js';
import { intlLocale } from '../locale.ts';

/** 10 分鐘 / 10 minutes / 1 hour. */
export const counted = (count: number, unit: 'minute' | 'hour' | 'day' | 'month'): string =>
	new Intl.NumberFormat(intlLocale(), {
		style: 'unit',
		unit,
		unitDisplay: 'long',
		useGrouping: false
	})
		.formatToParts(count)
		.filter(({ type }) => type === 'integer' || type === 'unit')
		.reduce((text, { type, value }) => text + (type === 'unit' ? ' ' : '') + value, '');

const rolled = (text: string, onHoliday: 'stays' | 'next-working-day'): string =>
	onHoliday === 'stays' ? text : m.sheet_rolled({ span: text });

/** A span in words. `readings`: how often a quarter is reviewed (AMB-21). */
export function spanWords(span: Span | OfficeLimit['span'], readings: Readings): string {
	switch (span.unit) {
		case 'minutes':
			return counted(span.count, 'minute');
		case 'hours':
			return counted(span.count, 'hour');
		case 'months':
			return rolled(counted(span.count, 'month'), span.onHoliday);
		case 'days': {
			if (span.boundary === 'exact') return m.sheet_exact({ count: span.count });
			const days = counted(span.count, 'day');
			return rolled(
				span.counting === 'working' ? m.sheet_working({ span: days }) : days,
				span.onHoliday
			);
		}
		case 'same-day':
			return m.sheet_same_day();
		case 'unstated':
			return m.sheet_unstated();
		case 'before-day-of-month':
			return m.sheet_month_day({ day: span.day });
		case 'quarter':
			return m.sheet_quarter({ count: readings.reviewsPerQuarter });
	}
}
