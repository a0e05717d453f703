import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { ORDERING } from '../../../../tests/support/sample-questions.ts';
import { moved, startOrder } from './order.ts';

const questions = fc
	.uniqueArray(fc.string(), { minLength: 2, maxLength: 7 })
	.map((ids) => ({ ...ORDERING, steps: ids.map((id) => ({ id, text: id, why: '' })) }));
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

describe('startOrder', () => {
	it('has each step once, and is never the right order', () => {
		fc.assert(
			fc.property(questions, seeds, (question, seed) => {
				const right = question.steps.map(({ id }) => id);
				const order = startOrder(question, seed);
				expect(order.toSorted()).toEqual(right.toSorted());
				expect(order).not.toEqual(right);
			}),
			{ numRuns: RUNS }
		);
	});

	it('is the same at every replay', () => {
		expect(startOrder(ORDERING, 5)).toEqual(startOrder(ORDERING, 5));
	});
});

describe('moved', () => {
	const order = ['a', 'b', 'c'];

	it.each([
		['b', -1, ['b', 'a', 'c']],
		['b', 1, ['a', 'c', 'b']],
		['a', 1, ['b', 'a', 'c']]
	] as const)('moves %s by %i', (id, by, expected) => {
		expect(moved(order, id, by)).toEqual(expected);
		expect(order).toEqual(['a', 'b', 'c']);
	});

	it.each([
		['a', -1],
		['c', 1],
		['unknown', 1]
	] as const)('leaves the order as it is where %s cannot move by %i', (id, by) => {
		expect(moved(order, id, by)).toBe(order);
	});
});
