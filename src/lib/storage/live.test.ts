import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { connect, freshDatabase } from '../../../tests/support/fresh-database.ts';
import { learner } from '../../../tests/support/tiny-attempt.ts';
import type { Failure } from './failure.ts';
import { addLearner, learnersOf } from './learners.ts';
import { watch } from './live.ts';

describe('watch', () => {
	it('tells what is there, and what another connection changes, until it is stopped', async () => {
		const here = await freshDatabase();
		const there = await connect(here.name);
		const seen: number[] = [];
		const failed = vi.fn<(failure: Failure) => void>();
		const stop = watch(
			() => learnersOf(here),
			(list) => seen.push(list.length),
			failed
		);
		onTestFinished(stop);
		await expect.poll(() => seen).toEqual([0]);
		await addLearner(there, learner('ann'));
		await expect.poll(() => seen.at(-1)).toBe(1);
		stop();
		await addLearner(there, learner('bob'));
		await new Promise((resolve) => setTimeout(resolve, 100));
		expect(seen.at(-1)).toBe(1);
		expect(failed).not.toHaveBeenCalled();
	});

	it('tells a failure as a code', async () => {
		const db = await freshDatabase();
		db.close();
		const failure = await new Promise((resolve) => watch(() => learnersOf(db), resolve, resolve));
		expect(failure).toMatchObject({ ok: false, code: 'closed' });
	});
});
