import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import type { CoverageRow } from '#lib/domain/roleplay/coverage.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import { propose, weakest } from './propose.ts';

vi.setConfig({ testTimeout: PATIENCE });

const row = (scenario: string, criteria: CoverageRow['criteria']): CoverageRow => ({
	scenario,
	criteria,
	...{ type: 'NAT-C1', content: 'CON-A', severity: null, channel: 'desk' }
});

describe('weakest', () => {
	it('puts first what was earned least of; what was never offered, or earned in full, is not weak', () => {
		const sums = {
			'TIP-03': { earned: 5, offered: 5 },
			'TIP-02': { earned: 1, offered: 4 },
			'RULE-01': { earned: -3, offered: 6 },
			'RULE-05': { earned: -1, offered: 9 },
			'TIP-09': { earned: 0, offered: 0 }
		};
		expect(weakest(sums)).toEqual([
			{ criterion: 'RULE-05', share: 0 },
			{ criterion: 'RULE-01', share: 0 },
			{ criterion: 'TIP-02', share: 0.25 }
		]);
		expect(weakest(sums, 1)).toHaveLength(1);
	});
});

describe('propose', () => {
	const rows = [
		row('one', { 'TIP-01': 'both' }),
		row('two', { 'TIP-01': 'both', 'TIP-02': 'both' }),
		row('lost-only', { 'TIP-01': 'lost', 'TIP-02': 'lost', 'TIP-03': 'earned' })
	];

	it('takes the scenario that trains most of them, and says what none trains', () => {
		expect(propose(rows, ['TIP-01', 'TIP-02', 'TIP-03'])).toEqual({
			parts: [{ kind: 'scenario', id: 'two', trains: ['TIP-01', 'TIP-02'] }],
			untrained: ['TIP-03']
		});
		expect(propose(rows, ['TIP-01', 'TIP-02'], { without: ['two'] })).toEqual({
			parts: [{ kind: 'scenario', id: 'one', trains: ['TIP-01'] }],
			untrained: ['TIP-02']
		});
		expect(propose(rows, ['TIP-01'], { most: 0 })).toEqual({ parts: [], untrained: ['TIP-01'] });
	});

	it('each part trains something that none before it does, and nothing that some scenario trains is left while there is room', () => {
		const criteria = fc.dictionary(
			fc.constantFrom(...CRITERIA),
			fc.constantFrom('both', 'earned', 'lost')
		);
		const matrix = fc
			.array(criteria, { maxLength: 10 })
			.map((list) => list.map((each, i) => row(`s${i}`, each)));
		fc.assert(
			fc.property(
				matrix,
				fc.array(fc.constantFrom(...CRITERIA)),
				fc.nat(4),
				(all, wanted, most) => {
					const { parts, untrained } = propose(all, wanted, { most });
					const trained = parts.flatMap(({ trains }) => trains);
					expect(parts.length).toBeLessThanOrEqual(most);
					expect(parts.every(({ trains }) => trains.length > 0)).toBe(true);
					expect([...trained, ...untrained].sort()).toEqual([...new Set(wanted)].sort());
					if (parts.length < most)
						for (const criterion of untrained)
							expect(all.some((each) => each.criteria[criterion] === 'both')).toBe(false);
				}
			),
			{ numRuns: RUNS }
		);
	});
});
