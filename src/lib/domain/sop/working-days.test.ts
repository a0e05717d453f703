import { describe, expect, it } from 'vitest';
import { dateOf, dayOfIso } from './calendar.ts';
import type { HolidayCalendar } from './policy.ts';
import { rules } from '../../../../tests/support/sop-rules.ts';
import { isWorkingDay, workingDayAfter } from './working-days.ts';

const day = (iso: string) => dayOfIso(iso) as number;
const calendar = (id: string) => rules.calendars[id] as HolidayCalendar;

describe('[AMB-1] working days', () => {
	it.each([
		['hong-kong', '2026-04-30', true],
		['hong-kong', '2026-05-01', false],
		['hong-kong', '2026-05-02', true],
		['hong-kong', '2026-05-03', false],
		['mainland-china', '2026-05-05', false],
		['mainland-china', '2026-05-06', true],
		['mainland-china', '2026-05-09', true],
		['mainland-china', '2026-05-16', false],
		['mainland-china', '2027-01-04', undefined],
		['hong-kong', '2023-12-29', undefined]
	] as const)('%s %s: %s', (id, date, works) => {
		expect(isWorkingDay(calendar(id), day(date))).toBe(works);
	});

	it('zero days is the day itself, or the next that is worked', () => {
		const after = (date: string) => {
			const found = workingDayAfter(calendar('hong-kong'), day(date), 0);
			return found.ok ? [dateOf(found.day).iso, found.skipped] : found.why.code;
		};
		expect(after('2026-04-30')).toEqual(['2026-04-30', 0]);
		expect(after('2026-05-03')).toEqual(['2026-05-04', 1]);
	});
});
