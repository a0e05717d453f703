import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { loadProcedure } from '#lib/content/load.ts';
import type { ClauseRecall } from '#lib/domain/refresher/outlook.ts';
import {
	BANDS,
	clauseGroups,
	clauseTitles,
	levelOf,
	recallGroups,
	weakestOf
} from './clause-map.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

const procedure = await loadProcedure('zh-Hant');
const groups = clauseGroups(procedure);
const ids = groups.flatMap(({ clauses }) => clauses);

const recalls: fc.Arbitrary<ClauseRecall[]> = fc.uniqueArray(
	fc.record({
		clause: fc.oneof(fc.constantFrom(...ids), fc.constantFrom('GONE-1', 'GONE-2')),
		recall: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
		met: fc.nat(3),
		cards: fc.constant(3)
	}),
	{ selector: ({ clause }) => clause, maxLength: 60 }
);

describe('the groups of the shipped procedure', () => {
	it('hold every criterion and every clause once, the tips and the rules first', () => {
		const all = [...procedure.criteria, ...procedure.clauses].map(({ id }) => id);
		expect(ids.toSorted()).toEqual(all.toSorted());
		expect(groups.slice(0, 2).map(({ clauses }) => clauses.length)).toEqual([12, 10]);
	});

	it('have names, as their clauses have titles; what is unknown shows as its ID', () => {
		const titles = clauseTitles(procedure);
		for (const { name } of groups) expect(name).toMatch(/\p{Script=Han}/u);
		for (const id of ids) expect(titles(id)).not.toBe(id);
		expect(titles('GONE-1')).toBe('GONE-1');
	});
});

describe('the map', () => {
	it('shows every clause that has cards once, in the order of the procedure, and no others', () => {
		fc.assert(
			fc.property(recalls, (list) => {
				const shown = recallGroups(groups, list);
				const cells = shown.flatMap((group) => group.cells.map(({ clause }) => clause));
				const place = (id: string) => (ids.indexOf(id) + ids.length + 1) % (ids.length + 1);
				const wanted = list.map(({ clause }) => clause);
				expect(cells.toSorted()).toEqual(wanted.toSorted());
				const known = cells.filter((id) => ids.includes(id));
				expect(known).toEqual(known.toSorted((a, b) => place(a) - place(b)));
				for (const { cells: of, met, lowest } of shown) {
					expect(of.some(({ percent }) => percent === lowest)).toBe(true);
					for (const { percent } of of) expect(percent ?? 100).toBeGreaterThanOrEqual(lowest ?? 0);
					expect(of.length).toBeGreaterThan(0);
					expect(met).toBe(of.filter(({ percent }) => percent !== null).length);
				}
			}),
			{ numRuns: RUNS }
		);
	});

	it('colours the figure that it shows: the bands cover all of it and lie in order', () => {
		const levels = Array.from({ length: 101 }, (_, percent) => levelOf(percent));
		expect(levels.toSorted((a, b) => b - a)).toEqual(levels);
		for (const [level, from] of BANDS.entries()) expect(levelOf(from)).toBe(level);
		const [cell] = recallGroups(groups, [
			{ clause: 'TIP-01', recall: 0.8951, met: 1, cards: 1 }
		]).map((group) => group.cells[0]);
		expect(cell).toEqual({ clause: 'TIP-01', percent: 90, level: 1 });
	});

	it('names first what is likeliest to be forgotten, never what is sure or has not been met', () => {
		fc.assert(
			fc.property(recalls, (list) => {
				const weakest = weakestOf(list);
				expect(weakest.length).toBeLessThanOrEqual(5);
				const percents = weakest.map(({ percent }) => percent ?? NaN);
				expect(percents.toSorted((a, b) => a - b)).toEqual(percents);
				for (const percent of percents) expect(percent).toBeLessThan(BANDS[0]);
				const worst = Math.min(...list.flatMap(({ recall }) => recall ?? []));
				if (worst < 0.9) expect(percents[0]).toBe(Math.round(worst * 100));
			}),
			{ numRuns: RUNS }
		);
	});
});
