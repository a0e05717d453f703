import { describe, expect, it } from 'vitest';
import type { CriterionId } from '#lib/domain/sop/vocabulary.ts';
import { LAST, trainerOf, trendsOf, weakestOf, type ScoredTalk } from './criteria-trend.ts';

const talk = (n: number, tallies: Record<string, [number, number]>): ScoredTalk => ({
	id: String(n),
	startedAt: n,
	criteria: Object.entries(tallies).map(([criterion, [earned, offered]]) => ({
		criterion: criterion as CriterionId,
		earned,
		offered
	}))
});
const of = (talks: ScoredTalk[], criterion: CriterionId) =>
	trendsOf(talks).find((trend) => trend.criterion === criterion);

describe('trendsOf', () => {
	it('earned over offered in all talks; a loss below zero counts as nothing, nothing offered as none', () => {
		const talks = [
			talk(2, { 'TIP-01': [3, 4] }),
			talk(1, { 'TIP-01': [-1, 2], 'TIP-02': [-2, 2] })
		];
		expect(of(talks, 'TIP-01')).toMatchObject({ earned: 2, offered: 6, share: 2 / 6 });
		expect(of(talks, 'TIP-02')).toMatchObject({ share: 0 });
		expect(of(talks, 'TIP-03')).toMatchObject({ share: null, trend: null });
		expect(trendsOf(talks)).toHaveLength(22);
	});

	it.each([
		['up', [4, 4], [1, 4]],
		['down', [1, 4], [4, 4]],
		['level', [2, 4], [2, 4]]
	] as const)('is %s when the newer talks went so', (trend, newer, older) => {
		const talks = [talk(2, { 'TIP-01': [...newer] }), talk(1, { 'TIP-01': [...older] })];
		expect(of(talks, 'TIP-01')?.trend).toBe(trend);
		expect(of(talks, 'TIP-01')?.points).toEqual([older[0] / older[1], newer[0] / newer[1]]);
	});

	it('looks at the last talks only', () => {
		const old = talk(0, { 'TIP-01': [0, 10] });
		const newer = Array.from({ length: LAST }, (_, i) => talk(LAST - i, { 'TIP-01': [1, 1] }));
		expect(of([...newer, old], 'TIP-01')?.share).toBe(1);
	});
});

it('weakestOf names the smallest share, the one offered more among equals, none when all was earned', () => {
	const talks = [talk(1, { 'TIP-01': [1, 2], 'TIP-02': [2, 4], 'TIP-03': [3, 3] })];
	expect(weakestOf(trendsOf(talks))?.criterion).toBe('TIP-02');
	expect(weakestOf(trendsOf([talk(1, { 'TIP-03': [3, 3] })]))).toBeUndefined();
});

it('trainerOf names a scenario in which it can be earned and lost: not yet met before met, then longest ago', () => {
	const coverage = [
		{ scenario: 'a', criteria: { 'TIP-01': 'both' } },
		{ scenario: 'b', criteria: { 'TIP-01': 'earned' } },
		{ scenario: 'c', criteria: { 'TIP-01': 'both' } }
	];
	expect(trainerOf('TIP-01', coverage, [{ scenario: 'a', startedAt: 1 }])).toBe('c');
	const both = [
		{ scenario: 'a', startedAt: 1 },
		{ scenario: 'c', startedAt: 2 }
	];
	expect(trainerOf('TIP-01', coverage, both)).toBe('a');
	expect(trainerOf('TIP-02', coverage, both)).toBeUndefined();
});
