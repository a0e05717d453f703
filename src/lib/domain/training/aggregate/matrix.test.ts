import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fact, randomFact } from '../../../../../tests/support/tiny-assignment.ts';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import type { Person } from '../roster/person.ts';
import { monthAt, rebuilt } from './aggregate.ts';
import { matrix, type MatrixRow } from './matrix.ts';
import { mostMissed, sortedRows, type SortKey } from './sort-rows.ts';

vi.setConfig({ testTimeout: PATIENCE });

const ZONE = 'Asia/Hong_Kong';
const person = (id: string, more: Partial<Person> = {}): Person => ({
	id,
	name: `Name of ${id}`,
	groups: ['a'],
	state: 'active',
	...more
});
const PEOPLE = [
	person('ann'),
	person('bob', { groups: ['b'] }),
	person('cat', { state: 'left', leftAt: 1 })
];
const first = CRITERIA.indexOf('TIP-01');
const may = Date.UTC(2026, 4, 5);
const june = Date.UTC(2026, 5, 5);
const at = (finishedAt: number, earned: number) =>
	fact(1, { finishedAt, criteria: { 'TIP-01': { earned, offered: 3 } } });
const AGGREGATES = [
	rebuilt('ann', [at(may, 2), at(june, -3)], ZONE),
	rebuilt('cat', [at(may, 3)], ZONE)
];
const ids = (rows: readonly MatrixRow[]): string[] => rows.map((row) => row.person);

describe('matrix', () => {
	it('has a row for everybody who is there, also who has done nothing', () => {
		const { rows, items, sums } = matrix(PEOPLE, AGGREGATES);
		expect(ids(rows)).toEqual(['ann', 'bob']);
		expect(rows[0]).toMatchObject({ overall: 0, attempts: 2, passed: 2 });
		expect(rows[1]).toMatchObject({ overall: null, attempts: 0, items: {} });
		expect(rows[1]?.criteria).toEqual(CRITERIA.map(() => null));
		expect(items).toEqual(['scenario:lift-again']);
		expect(sums['TIP-01']).toEqual({ earned: -1, offered: 6 });
	});

	it.each([
		[{ from: '2026-05', to: '2026-05' }, [66.7, null]],
		[{ from: '2026-06' }, [0, null]],
		[{ to: '2026-04' }, [null, null]],
		[{ group: 'b' }, [null]],
		[{ left: true }, [0, null, 100]]
	] as const)('filtered by %j', (filter, shares) => {
		const { rows } = matrix(PEOPLE, AGGREGATES, filter);
		expect(rows.map(({ criteria }) => criteria[first])).toEqual(shares);
	});

	it('agrees with sums over the attempts themselves', () => {
		const month = fc.constantFrom('1970-03', '1971-01', '1972-12').map((each) => each as '1970-03');
		fc.assert(
			fc.property(fc.array(randomFact), month, month, (list, from, to) => {
				const { rows, sums } = matrix([person('ann')], [rebuilt('ann', list, ZONE)], { from, to });
				const inPeriod = list.filter(({ finishedAt }) => {
					const when = finishedAt === null ? '' : monthAt(ZONE, finishedAt);
					return when >= from && when <= to;
				});
				for (const [i, criterion] of CRITERIA.entries()) {
					const tallies = inPeriod.flatMap(({ criteria }) => criteria[criterion] ?? []);
					const met = tallies.filter(({ offered }) => offered > 0);
					const earned = met.reduce((total, tally) => total + tally.earned, 0);
					const offered = met.reduce((total, tally) => total + tally.offered, 0);
					expect(sums[criterion]).toEqual({ earned, offered });
					const share = offered > 0 ? (100 * Math.max(0, earned)) / offered : null;
					const shown = rows[0]?.criteria[i] ?? null;
					if (share === null) expect(shown).toBeNull();
					else expect(Math.abs((shown ?? NaN) - share)).toBeLessThanOrEqual(0.05 + 1e-9);
				}
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('sortedRows', () => {
	const row = (id: string, more: Partial<MatrixRow>): MatrixRow => ({
		person: id,
		name: id,
		criteria: [],
		...{ overall: null, attempts: 0, passed: 0, items: {} },
		...more
	});
	const rows = [
		row('cat', { overall: 50, criteria: [30] }),
		row('ann', { overall: 70, attempts: 2 }),
		row('dan', { items: { 'quiz:a': { best: 9, last: 1, lastAt: 1, tries: 2, passed: 0 } } }),
		row('bob', { overall: 50, criteria: [20] })
	];
	const names = (a: string, b: string): number => (a < b ? -1 : 1);

	it.each<[SortKey, 'up' | 'down', string]>([
		[{ by: 'name' }, 'up', 'ann bob cat dan'],
		[{ by: 'name' }, 'down', 'dan cat bob ann'],
		[{ by: 'overall' }, 'up', 'bob cat ann dan'],
		[{ by: 'overall' }, 'down', 'ann bob cat dan'],
		[{ by: 'attempts' }, 'down', 'ann bob cat dan'],
		[{ by: 'criterion', criterion: 'TIP-01' }, 'down', 'cat bob ann dan'],
		[{ by: 'item', item: 'quiz:a' }, 'up', 'dan ann bob cat']
	])('by %j %s', (key, direction, order) => {
		expect(ids(sortedRows(rows, key, direction, names)).join(' ')).toBe(order);
	});
});

describe('mostMissed', () => {
	it('adds up over people, the most first', () => {
		const missing = (id: string, missed: string[]) => rebuilt(id, [fact(1, { missed })], ZONE);
		const all = [missing('ann', ['OPEN-b', 'OPEN-a']), missing('bob', ['OPEN-c', 'OPEN-c'])];
		expect(mostMissed(all, 2)).toEqual([
			{ clause: 'OPEN-c', count: 2 },
			{ clause: 'OPEN-a', count: 1 }
		]);
	});
});
