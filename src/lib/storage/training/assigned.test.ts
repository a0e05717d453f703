import { beforeAll, describe, expect, it } from 'vitest';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { assignment } from '../../../../tests/support/tiny-assignment.ts';
import { attemptOn, learner, uuid } from '../../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { dropAssignment, issuedAssignments, keepAssignment } from './assignments.ts';
import { startAttempt } from '../attempts.ts';
import type { Database } from '../database.ts';
import { addLearner } from '../learners.ts';
import { receiveAssignment, receivedBy } from './received.ts';
import type { Received } from '../record/received-record.ts';
import { keepRemark, remarksOf, remarksOn } from './remarks.ts';
import type { Remark } from '../record/remark-record.ts';

const at = (n: number, more: Partial<Assignment> = {}): Assignment =>
	assignment({ id: uuid(n), issuedAt: n, ...more });

describe('what was assigned from here', () => {
	it('is listed, the newest first, what cannot be read last; dropped when one wants', async () => {
		const db = await freshDatabase();
		for (const n of [1, 3, 2]) expect(await keepAssignment(db, at(n))).toEqual({ ok: true });
		await keepAssignment(db, at(1, { issuedAt: 9 }));
		await db.table('assignments').put({ ...at(4), format: 2 });
		await db.table('assignments').put({ id: 'x' });
		expect(await issuedAssignments(db)).toMatchObject([
			...[at(1, { issuedAt: 9 }), at(3), at(2)].map((value) => ({ ok: true, value })),
			{ ok: false, id: uuid(4), code: 'newer' },
			{ ok: false, id: 'x', code: 'broken' }
		]);
		for (const id of ['x', uuid(3)]) expect(await dropAssignment(db, id)).toEqual({ ok: true });
		expect(await issuedAssignments(db)).toHaveLength(3);
	});

	it('is not kept when it is not sound', async () => {
		const db = await freshDatabase();
		expect(await keepAssignment(db, at(1, { title: '' }))).toMatchObject({ code: 'failed' });
		expect(await issuedAssignments(db)).toEqual([]);
	});
});

describe('what a learner has received', () => {
	const received = (n: number, more: Partial<Received> = {}): Received => ({
		...{ learner: 'ann', assignment: at(n), receivedAt: n, person: 'p-1' },
		...more
	});

	it('again, says what it says now, and keeps when it came first', async () => {
		const db = await freshDatabase();
		await addLearner(db, learner());
		await addLearner(db, learner('bob'));
		for (const n of [1, 2]) expect(await receiveAssignment(db, received(n))).toEqual({ ok: true });
		await receiveAssignment(db, received(1, { learner: 'bob' }));
		const comments = [{ attempt: uuid(7), seq: 2, text: '好', at: 50 }];
		const later = received(1, { assignment: at(1, { comments }), receivedAt: 60 });
		expect(await receiveAssignment(db, later)).toEqual({ ok: true });
		await db.table('received').put({ learner: 'ann', assignment: { id: 'x' } });
		expect(await receivedBy(db, 'ann')).toMatchObject([
			{ ok: true, value: received(2) },
			{ ok: true, value: { ...later, receivedAt: 1 } },
			{ ok: false, id: 'x', code: 'broken' }
		]);
		expect(await receivedBy(db, 'bob')).toHaveLength(1);
	});

	it('gone or failed: nothing is added', async () => {
		const db = await freshDatabase();
		expect(await receiveAssignment(db, received(1))).toMatchObject({ code: 'gone' });
		await addLearner(db, learner());
		const newer = { ...at(1), format: 2 } as unknown as Assignment;
		expect(await receiveAssignment(db, received(1, { assignment: newer }))).toMatchObject({
			code: 'failed'
		});
		expect(await receivedBy(db, 'ann')).toEqual([]);
	});
});

describe('remarks', () => {
	let item: RoleplayItem;
	beforeAll(async () => {
		item = await tinyItem();
	});
	const remark = (n: number, seq: number, more: Partial<Remark> = {}): Remark => ({
		...{ attempt: uuid(n), seq, at: 5, text: '再慢一點' },
		...more
	});
	async function withAttempts(): Promise<Database> {
		const db = await freshDatabase();
		await addLearner(db, learner());
		for (const n of [1, 2]) await startAttempt(db, attemptOn(item, n), item);
		return db;
	}

	it('are one an entry: the last word counts; without a word and a verdict there is none', async () => {
		const db = await withAttempts();
		for (const each of [remark(1, 4), remark(1, 2), remark(2, 0), remark(1, 4, { text: '好' })])
			expect(await keepRemark(db, each)).toEqual({ ok: true });
		expect(await remarksOn(db, uuid(1))).toEqual([remark(1, 2), remark(1, 4, { text: '好' })]);
		await keepRemark(db, remark(1, 2, { text: '' }));
		await keepRemark(db, remark(2, 0, { text: '', verdict: null }));
		await db.table('remarks').put({ attempt: uuid(2), seq: 9, text: 5 });
		expect(await remarksOf(db, 'ann')).toEqual([
			remark(1, 4, { text: '好' }),
			remark(2, 0, { text: '', verdict: null })
		]);
	});

	it('gone: there is no such attempt; failed: it is not sound', async () => {
		const db = await withAttempts();
		expect(await keepRemark(db, remark(3, 0))).toMatchObject({ code: 'gone' });
		expect(await keepRemark(db, remark(1, -1))).toMatchObject({ code: 'failed' });
	});
});
