/** Periods of whole months of the office's calendar, for filters. */
import type { Aggregate, Month } from '#lib/domain/training/aggregate/aggregate.ts';
import { intlLocale } from '#lib/app/locale.ts';

/** The months in which anything was finished, the newest first. */
export function monthsIn(aggregates: readonly Aggregate[]): Month[] {
	const months = new Set(aggregates.flatMap((each) => Object.keys(each.months) as Month[]));
	return [...months].sort().reverse();
}

/** A month in words: 2026年7月, July 2026. */
export function monthName(month: Month): string {
	const [year = '', number = ''] = month.split('-');
	return new Intl.DateTimeFormat(intlLocale(), {
		...{ year: 'numeric', month: 'long', timeZone: 'UTC' }
	}).format(Date.UTC(Number(year), Number(number) - 1, 1));
}
