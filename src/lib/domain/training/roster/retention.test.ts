import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../../../tests/support/random-scenario.ts';
import type { Person } from './person.ts';
import { proposedForErasure } from './retention.ts';

const ZONE = 'Asia/Hong_Kong';
const HOUR = 3_600_000;
const person = (id: string, more: Partial<Person> = {}): Person => ({
	...{ id, name: id, groups: [], state: 'left' },
	...more
});
const hongKong = (year: number, month: number, date: number, hour = 0): number =>
	Date.UTC(year, month - 1, date, hour) - 8 * HOUR;

describe('proposedForErasure', () => {
	const ann = person('ann', { leftAt: hongKong(2026, 1, 31, 18) });

	it.each([
		['the last instant of the last day', hongKong(2026, 3, 1) - 1, []],
		['the day after', hongKong(2026, 3, 1), ['ann']]
	])('keeps to the month’s last day where it is shorter: %s', (_, now, ids) => {
		expect(proposedForErasure([ann], 1, now, ZONE).map((each) => each.person.id)).toEqual(ids);
	});

	it('proposes nobody without a period, nobody who is active or left at no known time', () => {
		const people = [ann, person('bob', { state: 'active', leftAt: 0 }), person('cat')];
		const later = hongKong(2040, 1, 1);
		expect(proposedForErasure(people, null, later, ZONE)).toEqual([]);
		expect(proposedForErasure(people, 1, later, ZONE).map((each) => each.person)).toEqual([ann]);
	});

	it('proposes ever more as time goes on, the one who left first at the top', () => {
		const instants = fc.integer({ min: hongKong(2020, 1, 1), max: hongKong(2030, 1, 1) });
		fc.assert(
			fc.property(fc.array(instants), fc.nat(60), instants, fc.nat(), (left, months, now, more) => {
				const people = left.map((leftAt, i) => person(`p${i}`, { leftAt }));
				const before = proposedForErasure(people, months, now, ZONE);
				const after = proposedForErasure(people, months, now + more, ZONE);
				expect(after.slice(0, before.length)).toEqual(before);
				const order = before.map(({ person: { leftAt } }) => leftAt ?? NaN);
				for (const leftAt of order) expect(leftAt).toBeLessThan(now);
			}),
			{ numRuns: RUNS }
		);
	});
});
