/** Our readings that change a count (AMB-*), a line each, as the policy sets them. */
import { STANDINGS, type CaseLimit, type Span } from '#lib/domain/sop/limits.ts';
import type { Policy } from '#lib/domain/sop/policy.ts';
import { m } from '#lib/paraglide/messages.js';
import { eventDone } from '../desk/event-words.ts';
import { intlLocale } from '../locale.ts';
import { listed, wordOf, type Book } from './book.ts';
import { counted } from './span-words.ts';

export type Reading = { clause: string; text: string };
type Said = (string | false)[];

/** The office's time: 香港時間 / Hong Kong Time. */
const zoneName = (zone: string): string =>
	new Intl.DateTimeFormat(intlLocale(), { timeZone: zone, timeZoneName: 'longGeneric' })
		.formatToParts(0)
		.find(({ type }) => type === 'timeZoneName')?.value ?? zone;

const sharesDuty = (limits: readonly CaseLimit[]): boolean =>
	STANDINGS.some((standing) => {
		const duties = limits
			.filter(({ appliesTo }) => appliesTo.includes(standing))
			.map(({ duty }) => duty);
		return new Set(duties).size < duties.length;
	});

/** How the lengths themselves are counted: days, minutes, the same day, months, holidays. */
function lengthsSaid({ limits, office, zone, calendar, readings }: Policy): Record<string, Said> {
	const spans = limits.map(({ span }) => span);
	const has = (fits: (span: Span) => boolean): boolean => spans.some(fits);
	const wholeDays = spans.filter((span) => span.unit === 'days' && span.boundary !== 'exact');
	const counts = (counting: 'calendar' | 'working'): boolean =>
		wholeDays.some((span) => 'counting' in span && span.counting === counting);
	const months = limits.filter(({ span }) => span.unit === 'months');
	const monthly = office.map(({ span }) => ('reportBy' in span ? span.reportBy : null));
	const exact = has((span) => span.unit === 'days' && span.boundary === 'exact');
	const rolls = has((span) => 'onHoliday' in span && span.onHoliday !== 'stays');
	return {
		'AMB-1': [
			counts('calendar') && m.sheet_days_calendar({ zone: zoneName(zone) }),
			counts('working') && m.sheet_days_working({ calendar: calendar ?? zone })
		],
		'AMB-2': [wholeDays.length > 0 && m.sheet_days_end(), exact && m.sheet_days_exact()],
		'AMB-3': [
			readings.atTheInstant === 'on-time' ? m.sheet_instant_on_time() : m.sheet_instant_late()
		],
		'AMB-4': [has(({ unit }) => unit === 'same-day') && m.sheet_day_itself()],
		'AMB-7': [
			monthly.includes('day-itself') && m.sheet_report_itself(),
			monthly.includes('day-before') && m.sheet_report_before()
		],
		'AMB-8': [
			months.length > 0 && m.sheet_months_end(),
			months.some((each) => each.afterReclassification === 'unchanged') && m.sheet_months_first()
		],
		'AMB-15': [rolls ? m.sheet_holiday_rolls() : m.sheet_holiday_stays()]
	};
}

/** What they count from, what changes them, and what stops them. */
function courseSaid(book: Book): Record<string, Said> {
	const { limits, readings } = book.policy;
	const entry = readings.clockStart === 'entry';
	const later = {
		'with-consent': m.sheet_later_consent,
		always: m.sheet_later_always,
		never: m.sheet_later_never
	};
	const fromHere = limits.filter((each) => each.afterReclassification === 'reclassification');
	return {
		'AMB-5': [
			entry ? m.sheet_start_entry() : m.sheet_start_reception(),
			m.sheet_late_entry({ span: counted(readings.lateEntryMinutes, 'minute') })
		],
		'AMB-6': limits.some(({ customerLimit }) => customerLimit)
			? [m.sheet_customer_earlier(), later[readings.laterCustomerLimit]()]
			: [],
		'AMB-9': [
			readings.correctionCountsFrom === 'reception'
				? m.sheet_correction_reception()
				: m.sheet_correction_here(),
			readings.worseningCountsFrom === 'ground'
				? m.sheet_worsening_ground()
				: m.sheet_worsening_here(),
			fromHere.length > 0 && m.sheet_from_here({ limits: listed(fromHere.map(({ id }) => id)) })
		],
		'AMB-10': [
			readings.approvalAfterLimit === 'authorises'
				? m.sheet_approved_late()
				: m.sheet_approved_void()
		],
		'AMB-12': [sharesDuty(limits) && m.sheet_earlier_binds()],
		'AMB-14': limits
			.filter(({ becomes }) => becomes !== null)
			.map(({ id, doneBy }) =>
				m.sheet_stops({ limit: wordOf(book, 'limit', id), event: listed(doneBy.map(eventDone)) })
			),
		'AMB-16': [m.sheet_no_pause()],
		'AMB-17': [
			readings.policyChange === 'recompute-open' ? m.sheet_change_anew() : m.sheet_change_keep()
		]
	};
}

const numberOf = (clause: string): number => Number(clause.split('-')[1]);

/** The readings, by their numbers; one that no limit of this policy needs is left out. */
export const readingLines = (book: Book): Reading[] =>
	Object.entries({ ...lengthsSaid(book.policy), ...courseSaid(book) })
		.map(([clause, said]) => ({
			clause,
			text: said.filter((each) => each !== false).join(m.reason_joint())
		}))
		.filter(({ text }) => text !== '')
		.sort((a, b) => numberOf(a.clause) - numberOf(b.clause));
