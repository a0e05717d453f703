import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { oncePerClause } from './mistake.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

const found = fc.array(
	fc.record({
		clause: fc.constantFrom('DL-FORM', 'REC-1', 'TIP-01'),
		seq: fc.nat(9),
		cost: fc.nat(3)
	})
);

it('names each clause once, at its costliest moment, the earliest among equals, in the order of the log', () => {
	fc.assert(
		fc.property(found, (all) => {
			const once = oncePerClause(all);
			expect(once.map(({ clause }) => clause).sort()).toEqual(
				[...new Set(all.map(({ clause }) => clause))].sort()
			);
			expect(once.map(({ seq }) => seq)).toEqual(
				once.map(({ seq }) => seq).toSorted((a, b) => a - b)
			);
			for (const { clause, seq } of once) {
				const same = all.filter((each) => each.clause === clause);
				const cost = Math.max(...same.map((each) => each.cost));
				const costliest = same.filter((each) => each.cost === cost);
				expect(seq).toBe(Math.min(...costliest.map((each) => each.seq)));
			}
		}),
		{ numRuns: RUNS }
	);
});
