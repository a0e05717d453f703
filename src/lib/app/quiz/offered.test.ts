import { describe, expect, it } from 'vitest';
import {
	DIALOGUE,
	MATCHING,
	SINGLE,
	TRUE_FALSE
} from '../../../../tests/support/sample-questions.ts';
import { offeredLines, offeredOptions, offeredRights, offeredValues } from './offered.ts';

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);
const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describe('offered', () => {
	it('shows all options, in the order of the attempt: the first in the file is not always the first', () => {
		const orders = SEEDS.map((seed) => ids(offeredOptions(SINGLE, seed)));
		for (const order of orders)
			expect(order.toSorted()).toEqual(['explain', 'listen', 'pass', 'refund']);
		expect(new Set(orders.map(([first]) => first)).size).toBe(4);
		expect(ids(offeredOptions(SINGLE, 3))).toEqual(ids(offeredOptions(SINGLE, 3)));
	});

	it('shuffles the rights, so that they do not stand beside their lefts', () => {
		const orders = SEEDS.map((seed) => ids(offeredRights(MATCHING, seed)));
		for (const order of orders)
			expect(order.toSorted()).toEqual(['approve', 'pay', 'record', 'solve']);
		expect(new Set(orders.map(String)).size).toBeGreaterThan(10);
	});

	it('offers true before false, each with what is said to it', () => {
		expect(offeredValues(TRUE_FALSE).map(({ id, right, why }) => [id, right, why])).toEqual([
			['true', false, TRUE_FALSE.ifTrue],
			['false', true, TRUE_FALSE.ifFalse]
		]);
	});

	it('offers what the staff says, in the order of the talk; right is the line that breaks the rules', () => {
		expect(offeredLines(DIALOGUE).map(({ id, right }) => [id, right])).toEqual([
			['s1', false],
			['s2', true]
		]);
	});
});
