import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passAt, passingsUntil, TRACK } from '../../../../tests/support/passings.ts';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { DAY_MS } from '../sop/calendar.ts';
import { certificatesOf, isLive, issuedBy, standingOf, type Certificate } from './certificate.ts';
import type { Pass, PolicySince } from './progress.ts';

const HK = 'Asia/Hong_Kong';
const FIRST: PolicySince = { from: 0, version: 4, changed: [] };
const at = (local: string): number => Date.parse(`${local}:00+08:00`);
const iso = (instant: number): string =>
	new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16);

/** Every part passed, the last at an instant. */
const allAt = (last: number, percents = [80, 90, 100]): Pass[] =>
	TRACK.parts.map((part, i) => passAt(part, last - (TRACK.parts.length - 1 - i), percents[i]));

const certificates = (passes: Pass[], policies = [FIRST], zone = HK): Certificate[] =>
	certificatesOf(TRACK, passes, policies, zone);

describe('the first certificate', () => {
	it('is issued at the instant at which the last part is passed, not before', () => {
		const last = at('2026-03-02T10:05');
		expect(certificates(allAt(last).slice(0, 2))).toEqual([]);
		expect(certificates(allAt(last))).toMatchObject([
			{ track: 'small', trackVersion: 1, issuedAt: last, policy: 4, score: 90, changedAt: null }
		]);
	});

	it('rests on the best pass of each part up to then; what is better afterwards does not count', () => {
		const last = at('2026-03-02T10:05');
		const [part = ''] = TRACK.parts;
		const passes = [...allAt(last), passAt(part, last - 500, 95), passAt(part, last + 1, 100)];
		const [first] = certificates(passes);
		expect(first?.parts.map(({ percent }) => percent)).toEqual([95, 90, 100]);
		expect(first?.parts.map((each) => each.part)).toEqual(TRACK.parts);
		expect(first?.score).toBe(95);
	});

	it('names the policy that was in force, touching or not', () => {
		const last = at('2026-03-02T10:05');
		const policies = [FIRST, { from: last, version: 5, changed: ['DL-VISIT'] }];
		expect(certificates(allAt(last), policies)[0]?.policy).toBe(5);
		expect(certificates(allAt(last - 1), policies)[0]?.policy).toBe(4);
	});

	it('a track without parts is passed by nobody', () => {
		expect(certificatesOf({ ...TRACK, parts: [] }, allAt(1), [FIRST], HK)).toEqual([]);
	});
});

describe('how long it is valid', () => {
	it.each([
		['2026-03-02T10:05', '2027-03-03T00:00', '2027-02-01T00:00'],
		['2026-03-02T00:00', '2027-03-03T00:00', '2027-02-01T00:00'],
		['2026-03-02T23:59', '2027-03-03T00:00', '2027-02-01T00:00'],
		['2028-02-29T12:00', '2029-03-01T00:00', '2029-01-30T00:00'],
		['2027-02-28T12:00', '2028-02-29T00:00', '2028-01-30T00:00'],
		['2027-03-01T12:00', '2028-03-02T00:00', '2028-02-01T00:00'],
		['2026-12-31T23:59', '2028-01-01T00:00', '2027-12-02T00:00']
	])(
		'[AMB-1, AMB-8] issued %s in Hong Kong: over at %s, renewable from %s',
		(from, over, renewable) => {
			const [first] = certificates(allAt(at(from)));
			expect(iso(first?.expiresAt ?? 0)).toBe(over);
			expect(iso(first?.renewableFrom ?? 0)).toBe(renewable);
		}
	);

	it('[AMB-1] the day is that of the office: the same instant ends elsewhere on another day', () => {
		const last = Date.parse('2026-03-02T20:00:00Z');
		const end = (zone: string) =>
			new Date(certificates(allAt(last), [FIRST], zone)[0]?.expiresAt ?? 0);
		expect(end(HK).toISOString()).toBe('2027-03-03T16:00:00.000Z');
		expect(end('UTC').toISOString()).toBe('2027-03-03T00:00:00.000Z');
		// Berlin has summer time between; the end is a midnight of its own all the same.
		expect(end('Europe/Berlin').toISOString()).toBe('2027-03-02T23:00:00.000Z');
	});

	it('stands valid, expiring and expired, each to the millisecond', () => {
		const [first] = certificates(allAt(at('2026-03-02T10:05'))) as [Certificate];
		const { issuedAt, renewableFrom, expiresAt } = first;
		expect(standingOf(first, issuedAt)).toBe('valid');
		expect(standingOf(first, renewableFrom - 1)).toBe('valid');
		expect(standingOf(first, renewableFrom)).toBe('expiring');
		expect(standingOf(first, expiresAt - 1)).toBe('expiring');
		expect(standingOf(first, expiresAt)).toBe('expired');
		expect(expiresAt - renewableFrom).toBe(30 * DAY_MS);
	});
});

describe('a change of the policy', () => {
	const last = at('2026-03-02T10:05');
	const change = at('2026-06-01T00:00');
	const after = (changed: string[], from = change) => [FIRST, { from, version: 5, changed }];

	it('ends a certificate when it touches the track, and not when it does not', () => {
		const [touched] = certificates(allAt(last), after(['TIP-03'])) as [Certificate];
		expect(touched.changedAt).toBe(change);
		expect(standingOf(touched, change - 1)).toBe('valid');
		expect(standingOf(touched, change)).toBe('changed');
		expect(standingOf(touched, touched.expiresAt)).toBe('changed');
		const [untouched] = certificates(allAt(last), after(['DL-VISIT'])) as [Certificate];
		expect(untouched.changedAt).toBeNull();
		expect(standingOf(untouched, change)).toBe('valid');
	});

	it('after its end it makes no difference: expired it was before', () => {
		const [first] = certificates(allAt(last)) as [Certificate];
		const late = certificates(allAt(last), after(['TIP-03'], first.expiresAt));
		expect(late).toEqual([first]);
	});

	it('what was passed before it does not count after it; the next comes as soon as all is passed anew', () => {
		const half = TRACK.parts.slice(0, 2).map((part) => passAt(part, change - 5));
		const rest = TRACK.parts.slice(2).map((part) => passAt(part, change + 5));
		expect(certificates([...half, ...rest], after(['TIP-03']))).toEqual([]);
		expect(certificates([...half, ...rest], after(['DL-VISIT']))).toHaveLength(1);
		const anew = allAt(change + 2);
		const both = certificates([...allAt(last), ...anew], after(['TIP-03']));
		expect(both.map(({ issuedAt, policy }) => [issuedAt, policy])).toEqual([
			[last, 4],
			[change + 2, 5]
		]);
	});
});

describe('renewal', () => {
	const last = at('2026-03-02T10:05');
	const [first] = certificates(allAt(last)) as [Certificate];

	it('passed anew in its last 30 days, the next is issued then and there', () => {
		const again = first.renewableFrom + DAY_MS;
		const all = certificates([...allAt(last), ...allAt(again)]);
		expect(all.map(({ issuedAt }) => issuedAt)).toEqual([last, again]);
	});

	it('passed anew earlier, the next waits for the last 30 days to begin', () => {
		const all = certificates([...allAt(last), ...allAt(last + DAY_MS, [100, 100, 100])]);
		expect(all).toMatchObject([{ score: 90 }, { score: 100, issuedAt: first.renewableFrom }]);
		expect(issuedBy(all, first.renewableFrom - 1)).toHaveLength(1);
		expect(issuedBy(all, first.renewableFrom)).toHaveLength(2);
	});

	it('needs every part anew: one that is left out keeps it back', () => {
		const again = first.renewableFrom + DAY_MS;
		expect(certificates([...allAt(last), ...allAt(again).slice(1)])).toEqual([first]);
	});

	it('passed anew after it has expired, the next begins then', () => {
		const again = first.expiresAt + 90 * DAY_MS;
		expect(certificates([...allAt(last), ...allAt(again)])[1]?.issuedAt).toBe(again);
	});
});

describe('whatever was passed', () => {
	const YEARS = 4 * 366 * DAY_MS;
	const policies = fc
		.array(
			fc.record({
				from: fc.integer({ min: 1, max: YEARS }),
				changed: fc.subarray(['TIP-03', 'DL-FORM', 'DL-VISIT'])
			}),
			{ maxLength: 3 }
		)
		.map((later) => [
			FIRST,
			...later.sort((a, b) => a.from - b.from).map((each, i) => ({ ...each, version: 5 + i }))
		]);

	it('the order in which it is read makes no difference', () => {
		fc.assert(
			fc.property(
				passingsUntil(YEARS).chain((passes) =>
					fc.tuple(fc.constant(passes), fc.shuffledSubarray(passes, { minLength: passes.length }))
				),
				policies,
				([passes, shuffled], known) => {
					expect(certificates(shuffled, known)).toEqual(certificates(passes, known));
				}
			),
			{ numRuns: RUNS }
		);
	});

	it('what comes later changes no certificate that is there', () => {
		fc.assert(
			fc.property(passingsUntil(YEARS), policies, fc.nat(YEARS), (passes, known, now) => {
				const then = issuedBy(
					certificates(
						passes.filter((pass) => pass.at <= now),
						known
					),
					now
				);
				expect(issuedBy(certificates(passes, known), now)).toEqual(then);
			}),
			{ numRuns: RUNS }
		);
	});

	it('each rests on passes of its own, and no two are live at once but in the last 30 days', () => {
		fc.assert(
			fc.property(passingsUntil(YEARS), policies, (passes, known) => {
				const all = certificates(passes, known);
				for (const [i, each] of all.entries()) {
					const before = all[i - 1];
					expect(each.parts.map(({ part }) => part)).toEqual(TRACK.parts);
					expect(isLive(standingOf(each, each.issuedAt))).toBe(true);
					if (!before) continue;
					expect(each.issuedAt).toBeGreaterThan(before.issuedAt);
					expect(standingOf(before, each.issuedAt)).not.toBe('valid');
				}
			}),
			{ numRuns: RUNS }
		);
	});
});
