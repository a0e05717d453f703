import { describe, expect, it } from 'vitest';
import { hk, inHk } from '../../../../tests/support/sop-case.ts';
import type { Span } from './limits.ts';
import { policy, rules } from '../../../../tests/support/sop-rules.ts';
import type { Policy, HolidayCalendar } from './policy.ts';
import { dueOf, isPast } from './spans.ts';

const days = (count: number, change: Partial<Extract<Span, { unit: 'days' }>> = {}): Span => ({
	unit: 'days',
	count,
	counting: 'calendar',
	boundary: 'end-of-day',
	onHoliday: 'stays',
	...change
});
const due = (span: Span, from: number, calendar = 'hong-kong', own: Policy = policy) => {
	const found = dueOf(span, 'DL-X', from, own, rules.calendars[calendar] as HolidayCalendar);
	if (!found) throw new Error('no figure');
	return found;
};
const end = (span: Span, from: number, calendar?: string) => {
	const found = due(span, from, calendar);
	if (!found.ok) throw new Error(found.why.code);
	return found;
};

describe('spans', () => {
	const nine = hk('2026-03-02 09:00:00.000');

	it('[AMB-3] minutes run from the instant, inclusive to the millisecond', () => {
		const ten = end({ unit: 'minutes', count: 10 }, nine);
		expect(inHk(ten.end.at)).toBe('2026-03-02 09:10:00.000');
		expect(isPast(ten.end, hk('2026-03-02 09:10:00.000'))).toBe(false);
		expect(isPast(ten.end, hk('2026-03-02 09:10:00.001'))).toBe(true);
	});

	it('[AMB-3] a policy may read the last millisecond as late', () => {
		const strict = { ...policy, readings: { ...policy.readings, atTheInstant: 'late' as const } };
		const ten = due({ unit: 'minutes', count: 10 }, nine, 'hong-kong', strict);
		expect(ten.ok && isPast(ten.end, hk('2026-03-02 09:10:00.000'))).toBe(true);
		expect(ten.ok && isPast(ten.end, hk('2026-03-02 09:09:59.999'))).toBe(false);
	});

	it('[AMB-3] hours run through midnight', () => {
		const hour = end({ unit: 'hours', count: 1 }, hk('2026-03-02 23:30'));
		expect(inHk(hour.end.at)).toBe('2026-03-03 00:30:00.000');
	});

	it.each([
		['at the first millisecond of a day', '2026-03-02 00:00:00.000', '2026-03-05 00:00:00.000'],
		['at the last', '2026-03-02 23:59:59.999', '2026-03-05 00:00:00.000'],
		['one later', '2026-03-03 00:00:00.000', '2026-03-06 00:00:00.000']
	])('[AMB-2] two days, received %s', (_name, from, to) => {
		expect(inHk(end(days(2), hk(from)).end.at)).toBe(to);
	});

	it('[AMB-2] in time is strictly before that midnight', () => {
		const two = end(days(2), nine);
		expect(isPast(two.end, hk('2026-03-04 23:59:59.999'))).toBe(false);
		expect(isPast(two.end, hk('2026-03-05 00:00:00.000'))).toBe(true);
	});

	it('[AMB-2] the exact 48 hours are the amber target, unless the day is too short for it', () => {
		expect(inHk(end(days(2), nine).amber)).toBe('2026-03-04 09:00:00.000');
		const berlin = { ...policy, zone: 'Europe/Berlin' };
		const late = due(days(2), Date.parse('2026-03-27T22:30:00Z'), 'hong-kong', berlin);
		expect(late.ok && new Date(late.end.at).toISOString()).toBe('2026-03-29T22:00:00.000Z');
		expect(late.ok && late.amber).toBeNull();
	});

	it('[AMB-2] a policy may choose exact days, inclusive', () => {
		const exact = end(days(2, { boundary: 'exact' }), nine);
		expect(inHk(exact.end.at)).toBe('2026-03-04 09:00:00.000');
		expect(isPast(exact.end, exact.end.at)).toBe(false);
	});

	it.each([
		['2026-03-02 00:00:00.000', '2026-03-03 00:00:00.000'],
		['2026-03-02 23:59:59.999', '2026-03-03 00:00:00.000']
	])('[AMB-4] the same day, from %s', (from, to) => {
		const same = end({ unit: 'same-day' }, hk(from));
		expect(inHk(same.end.at)).toBe(to);
		expect(isPast(same.end, same.end.at - 1)).toBe(false);
		expect(isPast(same.end, same.end.at)).toBe(true);
	});

	it.each([
		['2026-01-31 09:00', '2026-03-01 00:00:00.000', true],
		['2026-01-28 09:00', '2026-03-01 00:00:00.000', false],
		['2028-01-31 09:00', '2028-03-01 00:00:00.000', true],
		['2026-12-31 09:00', '2027-02-01 00:00:00.000', false]
	])('[AMB-8] one month from %s ends at %s', (from, to, shorter) => {
		const month = end({ unit: 'months', count: 1, onHoliday: 'stays' }, hk(from));
		expect(inHk(month.end.at)).toBe(to);
		expect(month.steps.some(({ code }) => code === 'month-shorter')).toBe(shorter);
	});
});

describe('[AMB-1] working days', () => {
	const working = days(2, { counting: 'working' });

	it.each([
		// Thursday 30 April 2026; 1 May is a holiday, 2 May a Saturday (worked in Hong Kong), 3 May a Sunday.
		['hong-kong', '2026-04-30 10:00', '2026-05-05 00:00:00.000'],
		// Mainland: 1 to 5 May off, 6 and 7 May worked.
		['mainland-china', '2026-04-30 10:00', '2026-05-08 00:00:00.000'],
		// Mainland: Saturday 9 May 2026 is made up for; Sunday 10 May is off.
		['mainland-china', '2026-05-08 10:00', '2026-05-12 00:00:00.000']
	])('%s, from %s', (calendar, from, to) => {
		expect(inHk(end(working, hk(from), calendar).end.at)).toBe(to);
	});

	it('refuses a year that the calendar does not know, on either side of its edge', () => {
		expect(due(working, hk('2026-12-29 10:00')).ok).toBe(true);
		const beyond = due(working, hk('2026-12-30 10:00'));
		expect(beyond.ok || beyond.why).toEqual({
			code: 'calendar-year-unknown',
			clause: 'AMB-1',
			args: { calendar: 'hong-kong', year: 2027 }
		});
	});

	it('refuses to count without a calendar', () => {
		const none = dueOf(working, 'DL-X', hk('2026-03-02 10:00'), policy, null);
		expect(none?.ok === false && none.why.code).toBe('calendar-missing');
	});
});

describe('[AMB-15] a limit that ends on a holiday', () => {
	// Received Tuesday 28 April: two days later is the 30th; received on the 29th: 1 May, a holiday.
	it.each([
		['stays', '2026-04-29 10:00', '2026-05-02 00:00:00.000'],
		['next-working-day', '2026-04-29 10:00', '2026-05-03 00:00:00.000'],
		['next-working-day', '2026-04-28 10:00', '2026-05-01 00:00:00.000']
	] as const)('%s, from %s', (onHoliday, from, to) => {
		expect(inHk(end(days(2, { onHoliday }), hk(from)).end.at)).toBe(to);
	});

	it('is unknown when it would end in a year without data', () => {
		const rolled = due(days(2, { onHoliday: 'next-working-day' }), hk('2026-12-30 10:00'));
		expect(rolled.ok || rolled.why.code).toBe('calendar-year-unknown');
	});
});
