import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { analyse, FEWEST, type ItemStatistics, type Response } from './item-analysis.ts';

/** Points as marking gives them: halves, thirds and fifths among them. */
const points = fc.constantFrom(0, 0.2, 0.25, 1 / 3, 0.5, 2 / 3, 1);
const response: fc.Arbitrary<Response> = fc.record({
	question: fc.constantFrom('one', 'two'),
	version: fc.constantFrom(1, 2),
	points,
	picks: fc.subarray(['a', 'b', 'c']),
	rest: fc.option(
		fc.nat(1000).map((n) => n / 1000),
		{ freq: 8 }
	)
});
const many = fc.array(response, { minLength: 0, maxLength: 150, size: 'max' });

const mean = (values: readonly number[]): number =>
	values.reduce((sum, value) => sum + value, 0) / values.length;

/** As a textbook has it: deviations from the mean, in two passes. */
function pearson(pairs: readonly (readonly [number, number])[]): number | null {
	const x = mean(pairs.map(([a]) => a));
	const y = mean(pairs.map(([, b]) => b));
	const sum = (of: (dx: number, dy: number) => number) =>
		pairs.reduce((total, [a, b]) => total + of(a - x, b - y), 0);
	const spread = sum((dx) => dx * dx) * sum((_, dy) => dy * dy);
	return spread < 1e-18 ? null : sum((dx, dy) => dx * dy) / Math.sqrt(spread);
}

function byTheBook(question: string, version: number, all: readonly Response[]) {
	const own = all.filter((each) => each.question === question && each.version === version);
	const rested = own.flatMap(({ points: p, rest }) => (rest === null ? [] : [[p, rest] as const]));
	return {
		n: own.length,
		difficulty: mean(own.map((each) => each.points)),
		discrimination: rested.length < FEWEST ? null : pearson(rested),
		picks: ['a', 'b', 'c'].flatMap((pick) => {
			const picked = own.filter(({ picks }) => picks.includes(pick));
			const rests = picked.flatMap(({ rest }) => rest ?? []);
			if (picked.length === 0) return [];
			return [{ pick, count: picked.length, rest: rests.length === 0 ? null : mean(rests) }];
		})
	};
}

const close = (a: number | null, b: number | null): void => {
	if (a === null || b === null) expect(a).toBe(b);
	else expect(a).toBeCloseTo(b, 9);
};
const named = (list: readonly ItemStatistics[]) =>
	[...list].sort((a, b) => a.question.localeCompare(b.question) || a.version - b.version);

/** As many responses as are asked, each as `make` says. */
const made = (count: number, make: (i: number) => Partial<Response>): Response[] =>
	Array.from({ length: count }, (_, i) => ({
		question: 'one',
		version: 1,
		points: 1,
		picks: [],
		rest: 0.5,
		...make(i)
	}));
const only = (responses: Response[]): ItemStatistics => {
	const [statistics, ...others] = analyse(responses);
	if (!statistics || others.length > 0) throw new Error('not one question');
	return statistics;
};

describe('analyse', () => {
	it('says what the textbook’s formulas say, on any responses', () => {
		fc.assert(
			fc.property(many, (responses) => {
				for (const found of analyse(responses)) {
					const expected = byTheBook(found.question, found.version, responses);
					expect(found.n).toBe(expected.n);
					close(found.difficulty, expected.difficulty);
					close(found.discrimination, expected.discrimination);
					const picks = found.picks.toSorted((a, b) => a.pick.localeCompare(b.pick));
					expect(picks.map(({ pick, count }) => [pick, count])).toEqual(
						expected.picks.map(({ pick, count }) => [pick, count])
					);
					picks.forEach(({ rest }, i) => close(rest, expected.picks[i]?.rest ?? null));
				}
			}),
			{ numRuns: RUNS }
		);
	});

	it('counts every response once, by question and version, in the order in which they first come up', () => {
		fc.assert(
			fc.property(many, (responses) => {
				const keys = responses.map(({ question, version }) => `${question} ${version}`);
				const found = analyse(responses);
				expect(found.map(({ question, version }) => `${question} ${version}`)).toEqual([
					...new Set(keys)
				]);
				expect(found.reduce((sum, { n }) => sum + n, 0)).toBe(responses.length);
			}),
			{ numRuns: RUNS }
		);
	});

	it('the order of responses does not matter, nor whether they come as a list or one by one', () => {
		const mixed = many.chain((responses) =>
			fc
				.shuffledSubarray(responses, { minLength: responses.length })
				.map((other) => ({ responses, other }))
		);
		fc.assert(
			fc.property(mixed, ({ responses, other }) => {
				const [one, two] = [named(analyse(responses)), named(analyse(other.values()))];
				expect(two.map(({ question, version, n }) => [question, version, n])).toEqual(
					one.map(({ question, version, n }) => [question, version, n])
				);
				one.forEach((statistics, i) => {
					close(two[i]?.difficulty ?? NaN, statistics.difficulty);
					close(two[i]?.discrimination ?? null, statistics.discrimination);
					expect(two[i]?.picks.map(({ pick, count }) => [pick, count])).toEqual(
						statistics.picks.map(({ pick, count }) => [pick, count])
					);
				});
			}),
			{ numRuns: RUNS }
		);
	});

	it('nobody asked, nothing said', () => {
		expect(analyse([])).toEqual([]);
	});
});

describe('discrimination', () => {
	const telling = (i: number): Partial<Response> => ({ points: i % 2, rest: (i % 2) * 0.4 + 0.3 });

	it('is hidden under twenty answers, and under twenty that have a rest to be compared with', () => {
		expect(FEWEST).toBe(20);
		expect(only(made(19, telling)).discrimination).toBeNull();
		expect(only(made(20, telling)).discrimination).not.toBeNull();
		const alone = (i: number) => ({ ...telling(i), ...(i < 2 && { rest: null }) });
		expect(only(made(21, alone)).discrimination).toBeNull();
		expect(only(made(22, alone)).discrimination).not.toBeNull();
	});

	it('is 1 where the good earn it and the others do not, −1 the other way round, never beyond', () => {
		expect(only(made(40, telling)).discrimination).toBeCloseTo(1, 12);
		const turned = (i: number) => ({ ...telling(i), points: 1 - (i % 2) });
		expect(only(made(40, turned)).discrimination).toBeCloseTo(-1, 12);
		const steps = fc.array(fc.nat(30), { minLength: 20, maxLength: 60 });
		fc.assert(
			fc.property(steps, fc.boolean(), (list, up) => {
				const { discrimination } = only(
					made(list.length, (i) => {
						const x = (list[i] ?? 0) / 30;
						return { points: x, rest: up ? 0.1 + x / 3 : 0.9 - x / 3 };
					})
				);
				if (new Set(list).size === 1) return expect(discrimination).toBeNull();
				expect(discrimination).toBeCloseTo(up ? 1 : -1, 9);
				expect(Math.abs(discrimination ?? 0)).toBeLessThanOrEqual(1);
			}),
			{ numRuns: RUNS }
		);
	});

	it('is about 0 where points have nothing to do with the rest', () => {
		const four = [
			[0, 0.2],
			[0, 0.8],
			[1, 0.2],
			[1, 0.8]
		] as const;
		const statistics = only(
			made(40, (i) => ({ points: four[i % 4]?.[0] ?? 0, rest: four[i % 4]?.[1] ?? 0 }))
		);
		expect(statistics.discrimination).toBeCloseTo(0, 12);
	});

	it.each([20, 1000, 100_000])(
		'%d answers without spread, in points or in the rest, say nothing: rounding is no spread',
		(count) => {
			const rest = (i: number) => (i % 7) / 7;
			for (const same of [0, 0.1, 1 / 3, 2 / 3, 0.7, 1]) {
				expect(
					only(made(count, (i) => ({ points: same, rest: rest(i) }))).discrimination
				).toBeNull();
				expect(only(made(count, (i) => ({ points: i % 2, rest: same }))).discrimination).toBeNull();
			}
		}
	);

	it('means that only rounding tells apart are the same mean', () => {
		const rest = (i: number) => (i % 2 ? 0.1 + 0.2 : 0.3);
		expect(only(made(40, (i) => ({ points: i % 2, rest: rest(i) }))).discrimination).toBeNull();
	});

	it('versions of a question are kept apart: a mended key does not inherit the bad one', () => {
		const bad = made(30, (i) => ({ ...telling(i), points: 1 - (i % 2) }));
		const mended = made(30, (i) => ({ ...telling(i), version: 2 }));
		const [one, two] = analyse([...bad, ...mended]);
		expect(one).toMatchObject({ version: 1, n: 30 });
		expect(two).toMatchObject({ version: 2, n: 30 });
		expect(one?.discrimination).toBeCloseTo(-1, 12);
		expect(two?.discrimination).toBeCloseTo(1, 12);
	});
});

it('picks are listed by how often they were made, with how well those who made them did otherwise', () => {
	const statistics = only([
		...made(3, () => ({ points: 0, picks: ['b'], rest: 0.25 })),
		...made(5, () => ({ picks: ['a'], rest: 0.75 })),
		...made(1, () => ({ points: 0, picks: ['c'], rest: null }))
	]);
	expect(statistics.picks).toEqual([
		{ pick: 'a', count: 5, rest: 0.75 },
		{ pick: 'b', count: 3, rest: 0.25 },
		{ pick: 'c', count: 1, rest: null }
	]);
	expect(statistics).toMatchObject({ n: 9, difficulty: 5 / 9, discrimination: null });
});
