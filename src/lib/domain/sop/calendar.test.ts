import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dateOf, DAY_MS, dayAt, dayOf, dayOfIso, isZone, midnight } from './calendar.ts';

const runs = { numRuns: Number(import.meta.env.VITE_FUZZ_RUNS ?? 200) };
const iso = (at: number) => new Date(at).toISOString();
const day = (text: string) => dayOfIso(text) as number;

describe('days and midnights', () => {
	it.each([
		['Hong Kong, no summer time', 'Asia/Hong_Kong', '2026-03-02', '2026-03-01T16:00:00.000Z', 24],
		['Berlin, 23 hours in spring', 'Europe/Berlin', '2026-03-29', '2026-03-28T23:00:00.000Z', 23],
		['Berlin, 25 hours in autumn', 'Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z', 25],
		[
			'São Paulo, clocks skip midnight',
			'America/Sao_Paulo',
			'2018-11-04',
			'2018-11-04T03:00:00.000Z',
			23
		],
		['Apia, a day that never was', 'Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z', 0]
	])('[AMB-4] %s', (_name, zone, date, begins, hours) => {
		expect(iso(midnight(zone, day(date)))).toBe(begins);
		expect((midnight(zone, day(date) + 1) - midnight(zone, day(date))) / 3_600_000).toBe(hours);
	});

	it('an instant lies in its local day, in any zone', () => {
		const zones = [
			'Asia/Hong_Kong',
			'Europe/Berlin',
			'America/Sao_Paulo',
			'Pacific/Apia',
			'Asia/Kathmandu'
		];
		fc.assert(
			fc.property(
				fc.constantFrom(...zones),
				fc.integer({ min: 0, max: 30_000 * DAY_MS }),
				(zone, at) => {
					const today = dayAt(zone, at);
					expect(midnight(zone, today)).toBeLessThanOrEqual(at);
					expect(at).toBeLessThan(midnight(zone, today + 1));
					const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);
					expect(dateOf(today).iso).toBe(shown);
				}
			),
			runs
		);
	});

	it.each([
		['2026-01-31', 1, '2026-02-28'],
		['2028-01-31', 1, '2028-02-29'],
		['2026-03-31', 1, '2026-04-30'],
		['2026-12-15', 1, '2027-01-15'],
		['2028-02-29', 12, '2029-02-28']
	])('[AMB-8] %s and %d month is %s', (from, months, to) => {
		expect(dateOf(addMonths(day(from), months)).iso).toBe(to);
	});

	it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '02/03/2026', ''])(
		'%s is no date',
		(text) => expect(dayOfIso(text)).toBeUndefined()
	);

	it('knows weekdays and names', () => {
		expect(dateOf(dayOf(2026, 3, 2))).toMatchObject({
			iso: '2026-03-02',
			weekday: 1,
			daysInMonth: 31
		});
		expect(isZone('Asia/Macau')).toBe(true);
		expect(isZone('Mars/Olympus')).toBe(false);
	});
});
