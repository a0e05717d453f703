import { describe, expect, it } from 'vitest';
import { standingOf } from '#lib/domain/training/assignment/standing.ts';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { AttemptFact } from '#lib/domain/training/attempt-fact.ts';
import { assignment, fact } from '../../../../tests/support/tiny-assignment.ts';
import { uuid } from '../../../../tests/support/tiny-attempt.ts';
import { inOrder, isOver } from './order.ts';

const DAY = 86_400_000;
const { issuedAt } = assignment();
const now = issuedAt + 10 * DAY;
const parts = [{ kind: 'scenario', id: 'lift-again', version: 2 }] as const;

const task = (n: number, more: Partial<Assignment>, facts: AttemptFact[] = []) => {
	const each = assignment({ id: uuid(n), parts, ...more });
	return { assignment: each, standing: standingOf(each, facts, now) };
};
const due = (days: number) => ({ at: issuedAt + days * DAY, zone: 'Asia/Hong_Kong' });

describe('assignments in order', () => {
	it('overdue first, then soonest due, then without a date, then what is over', () => {
		const list = [
			task(1, { due: null }),
			task(2, { due: due(20) }),
			task(3, { due: due(5) }, [fact(1)]),
			task(4, { due: due(12) }),
			task(5, { due: due(6) }),
			task(6, { due: due(5), attempts: 1 }, [fact(1, { passed: false })])
		];
		expect(inOrder(list).map(({ assignment: { id } }) => id)).toEqual([5, 4, 2, 1, 3, 6].map(uuid));
	});

	it('the newest first among equals', () => {
		const list = [task(1, { due: null }), task(2, { due: null, issuedAt: issuedAt + 1 })];
		expect(inOrder(list).map(({ assignment: { id } }) => id)).toEqual([2, 1].map(uuid));
	});

	it('is not over while one more try is left', () => {
		const failed = fact(1, { passed: false });
		expect(isOver(task(1, { attempts: 2 }, [failed]).standing)).toBe(false);
		expect(isOver(task(1, { attempts: 1 }, [failed]).standing)).toBe(true);
	});
});
