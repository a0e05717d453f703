import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { spanText } from '#lib/content/build/interpolate.ts';
import type { Span } from '#lib/domain/sop/limits.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { policy } from '../../../../tests/support/sop-rules.ts';
import { spanWords } from './span-words.ts';

const { readings } = policy;
const DAYS = { counting: 'calendar', boundary: 'end-of-day', onHoliday: 'stays' } as const;

const plain: fc.Arbitrary<Span> = fc
	.tuple(fc.constantFrom('minutes', 'hours', 'days', 'months'), fc.integer({ min: 1, max: 1440 }))
	.map(([unit, count]): Span => {
		if (unit === 'days') return { unit, count, ...DAYS };
		return unit === 'months' ? { unit, count, onHoliday: 'stays' } : { unit, count };
	});

afterAll(() => overwriteGetLocale(() => 'zh-Hant'));

describe.each([
	['zh-Hant', 'zh'],
	['en', 'en']
] as const)('%s', (locale, written) => {
	it('says every limit of the procedure as its clauses do', () => {
		overwriteGetLocale(() => locale);
		const spans = [...policy.limits, ...policy.office]
			.map(({ span }) => span)
			.filter(({ unit }) => unit !== 'quarter');
		expect(spans.map((span) => spanWords(span, readings))).toEqual(
			spans.map((span) => spanText(span)[written])
		);
	});

	it('says any plain length as a clause would', () => {
		overwriteGetLocale(() => locale);
		fc.assert(
			fc.property(plain, (span) => {
				expect(spanWords(span, readings)).toBe(spanText(span)[written]);
			}),
			{ numRuns: RUNS }
		);
	});

	it('[AMB-1] [AMB-2] [AMB-15] tells other ways of counting days apart', () => {
		overwriteGetLocale(() => locale);
		const days = (change: Partial<Extract<Span, { unit: 'days' }>>): string =>
			spanWords({ unit: 'days', count: 3, ...DAYS, ...change }, readings);
		const said = [
			days({}),
			days({ counting: 'working' }),
			days({ boundary: 'exact' }),
			days({ onHoliday: 'next-working-day' })
		];
		expect(new Set(said).size).toBe(said.length);
		for (const text of said) expect(text).toContain('3');
	});
});

it('[AMB-21] a quarter is reviewed as often as the policy says', () => {
	const reviewed = (reviewsPerQuarter: number): string =>
		spanWords({ unit: 'quarter' }, { ...readings, reviewsPerQuarter });
	expect(reviewed(4)).toContain('4');
	expect(reviewed(4)).not.toBe(reviewed(1));
});
