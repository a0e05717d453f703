import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { draw, wanted, type QuestionMeta, type Wish } from './draw.ts';
import type { Difficulty } from './question.ts';

const CLAUSES = ['DL-FORM', 'DL-TELL', 'NAT-V', 'NAT-C', 'OPEN-a', 'CLOSE-b', 'TIP-01'];
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const some = (from: readonly string[]) => fc.subarray([...from], { maxLength: 2 });

const banks: fc.Arbitrary<QuestionMeta[]> = fc
	.array(
		fc.record({
			bank: fc.constantFrom('kinds', 'limits'),
			clauses: fc.subarray(CLAUSES, { minLength: 1, maxLength: 3 }),
			tags: fc.subarray(['limits', 'talk', 'forms'], { minLength: 1 }),
			difficulty: fc.constantFrom<Difficulty>(1, 2, 3)
		}),
		{ maxLength: 30 }
	)
	.map((list) =>
		list.map((meta, i) => ({ ...meta, id: `q${i}`, version: 1, hash: `${i}`, type: 'single' }))
	);
const wishes: fc.Arbitrary<Wish> = fc.record({
	banks: some(['kinds', 'limits']),
	tags: some(['limits', 'talk', 'forms']),
	difficulties: fc.subarray<Difficulty>([1, 2, 3], { maxLength: 2 }),
	count: fc.integer({ min: 1, max: 40 })
});

const idsOf = (list: readonly QuestionMeta[]): string[] => list.map(({ id }) => id);
const covered = (list: readonly QuestionMeta[]) => new Set(list.flatMap(({ clauses }) => clauses));
const always = (law: (bank: QuestionMeta[], wish: Wish, seed: number) => void): void =>
	fc.assert(fc.property(banks, wishes, seeds, law), { numRuns: RUNS });

describe('draw', () => {
	it('the same seed draws the same paper in the same order, and leaves the bank as it is', () => {
		always((bank, wish, seed) => {
			const before = structuredClone(bank);
			expect(draw(bank, wish, seed)).toEqual(draw(structuredClone(bank), wish, seed));
			expect(bank).toEqual(before);
		});
	});

	it('draws as many as are wished, or all that fit', () => {
		always((bank, wish, seed) => {
			const fitting = wanted(bank, wish).length;
			expect(draw(bank, wish, seed)).toHaveLength(Math.min(wish.count, fitting));
		});
	});

	it('draws only what fits the wish, and nothing twice', () => {
		always((bank, wish, seed) => {
			const drawn = draw(bank, wish, seed);
			expect(new Set(idsOf(drawn)).size).toBe(drawn.length);
			for (const question of drawn) {
				expect(bank).toContain(question);
				if (wish.banks.length > 0) expect(wish.banks).toContain(question.bank);
				if (wish.difficulties.length > 0) expect(wish.difficulties).toContain(question.difficulty);
				if (wish.tags.length > 0)
					expect(question.tags.filter((tag) => wish.tags.includes(tag))).not.toEqual([]);
			}
		});
	});

	it('what fits and is left out by a wish for more is nothing: an empty wish wants everything', () => {
		always((bank, _, seed) => {
			const all = { banks: [], tags: [], difficulties: [], count: bank.length };
			expect(idsOf(draw(bank, all, seed)).sort()).toEqual(idsOf(bank).sort());
		});
	});

	it('covers different clauses first: nothing comes again while something new is left', () => {
		always((bank, wish, seed) => {
			const drawn = draw(bank, wish, seed);
			const reachable = covered(wanted(bank, wish)).size;
			expect(covered(drawn).size).toBeGreaterThanOrEqual(Math.min(drawn.length, reachable));
		});
	});

	it('a paper as long as there are clauses asks about each of them, one question each', () => {
		const bank = CLAUSES.flatMap((clause) =>
			[1, 2, 3, 4, 5].map((i) => ({
				id: `${clause}.${i}`,
				version: 1,
				hash: '',
				bank: 'kinds',
				type: 'single' as const,
				clauses: [clause],
				tags: ['talk'],
				difficulty: 1 as const
			}))
		);
		const wish = { banks: [], tags: [], difficulties: [], count: CLAUSES.length };
		fc.assert(
			fc.property(seeds, (seed) => {
				const asked = draw(bank, wish, seed).flatMap(({ clauses }) => clauses);
				expect(asked.sort()).toEqual([...CLAUSES].sort());
			}),
			{ numRuns: RUNS }
		);
	});

	it('every question that fits can come up, also first and last, even in a paper of one', () => {
		const bank = Array.from({ length: 12 }, (_, i) => ({
			id: `q${i}`,
			version: 1,
			hash: '',
			bank: 'kinds',
			type: 'single' as const,
			clauses: i < 6 ? ['NAT-V'] : ['NAT-V', CLAUSES[i % CLAUSES.length] as string],
			tags: ['talk'],
			difficulty: 1 as const
		}));
		const trials = Array.from({ length: 600 }, (_, seed) => seed * 7_919);
		const seen = (count: number, at: number) =>
			new Set(
				trials.map(
					(seed) => draw(bank, { banks: [], tags: [], difficulties: [], count }, seed).at(at)?.id
				)
			);
		expect(seen(1, 0).size).toBe(12);
		expect(seen(5, 0).size).toBe(12);
		expect(seen(5, -1).size).toBe(12);
	});

	it('another seed draws another paper', () => {
		const bank = Array.from({ length: 40 }, (_, i) => ({
			id: `q${i}`,
			version: 1,
			hash: '',
			bank: 'kinds',
			type: 'single' as const,
			clauses: [`C-${i}`],
			tags: ['talk'],
			difficulty: 1 as const
		}));
		const wish = { banks: [], tags: [], difficulties: [], count: 10 };
		const papers = Array.from({ length: 100 }, (_, seed) => idsOf(draw(bank, wish, seed)).join());
		expect(new Set(papers).size).toBe(100);
	});
});
