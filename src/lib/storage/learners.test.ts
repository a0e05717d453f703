import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../tests/support/fresh-database.ts';
import { learner } from '../../../tests/support/tiny-attempt.ts';
import { addLearner, learnersOf, renameLearner } from './learners.ts';

describe('learners', () => {
	it('are listed from the oldest on', async () => {
		const db = await freshDatabase();
		const bob = { ...learner('bob'), createdAt: 5 };
		await addLearner(db, learner('ann'));
		await addLearner(db, bob);
		expect(await learnersOf(db)).toEqual([
			{ ok: true, value: bob },
			{ ok: true, value: learner('ann') }
		]);
	});

	it('can be renamed', async () => {
		const db = await freshDatabase();
		await addLearner(db, learner('ann'));
		expect(await renameLearner(db, 'ann', '安')).toEqual({ ok: true });
		expect(await learnersOf(db)).toEqual([{ ok: true, value: { ...learner('ann'), name: '安' } }]);
	});

	it('must have a name', async () => {
		const db = await freshDatabase();
		const nameless = await addLearner(db, { ...learner('ann'), name: ' ' });
		expect(nameless).toMatchObject({ ok: false, code: 'failed', message: 'name: Expected a name' });
		await addLearner(db, learner('ann'));
		expect(await renameLearner(db, 'ann', '')).toMatchObject({ ok: false, code: 'failed' });
		expect(await learnersOf(db)).toEqual([{ ok: true, value: learner('ann') }]);
	});

	it('are added once', async () => {
		const db = await freshDatabase();
		await addLearner(db, learner('ann'));
		const again = await addLearner(db, { ...learner('ann'), name: 'Other' });
		expect(again).toMatchObject({ ok: false, code: 'conflict' });
		expect(await learnersOf(db)).toEqual([{ ok: true, value: learner('ann') }]);
	});

	it('that are gone cannot be renamed', async () => {
		const db = await freshDatabase();
		expect(await renameLearner(db, 'ann', 'Ann')).toMatchObject({ ok: false, code: 'gone' });
		expect(await learnersOf(db)).toEqual([]);
	});

	it('a damaged one is listed last, marked, and hides no other', async () => {
		const db = await freshDatabase();
		await db.table('learners').put({ id: 'aaa', name: 7 });
		await addLearner(db, learner('ann'));
		expect(await learnersOf(db)).toEqual([
			{ ok: true, value: learner('ann') },
			{ ok: false, code: 'broken', id: 'aaa', detail: expect.stringContaining('name') as string }
		]);
	});
});
