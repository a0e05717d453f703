import { beforeAll, describe, expect, it } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import {
	attemptOn,
	EVENTS,
	logOn,
	OTHER_EVENTS,
	uuid
} from '../../../../tests/support/tiny-attempt.ts';
import { PARTS, quizItem, quizLog, sittingOn } from '../../../../tests/support/tiny-quiz.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import type { Database } from '../database.ts';
import { resultsOfPerson } from './results-of-person.ts';
import { readResults } from './results.ts';

const ANN = { id: 'p-7', name: '李安' };
const quiz = quizItem(PARTS);

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

/** A talk and a sitting of one person, and a talk of another. */
async function stored(): Promise<Database> {
	const db = await freshDatabase();
	await db.items.bulkAdd([item, quiz, ...PARTS]);
	await db.attempts.bulkAdd([
		{ ...attemptOn(item, 1), learner: ANN.id },
		{ ...attemptOn(item, 2), learner: 'p-8' },
		{ ...sittingOn(quiz, 3), learner: ANN.id }
	]);
	await db.log.bulkAdd([
		...logOn(1, EVENTS),
		...logOn(2, OTHER_EVENTS),
		...quizLog(3, [{ type: 'handed-in' }])
	]);
	return db;
}

describe('resultsOfPerson', () => {
	it('has all of that person, with the questions of a paper, and nothing of others', async () => {
		const results = await resultsOfPerson(await stored(), ANN, 99_000);
		expect(readResults(JSON.stringify(results))).toEqual({ ok: true, results });
		expect(results).toMatchObject({ person: ANN, assignment: null, exportedAt: 99_000 });
		expect(results.attempts.map(({ id }) => id)).toEqual([uuid(1), uuid(3)]);
		expect(new Set(results.items.map(({ hash }) => hash))).toEqual(
			new Set([item, quiz, ...PARTS].map(({ hash }) => hash))
		);
	});

	it('leaves out what is damaged, and keeps the rest', async () => {
		const db = await stored();
		await db.log.delete([uuid(1), 0]);
		const results = await resultsOfPerson(db, ANN, 99_000);
		expect(results.attempts.map(({ id }) => id)).toEqual([uuid(3)]);
	});

	it('is empty for one of whom nothing came', async () => {
		const results = await resultsOfPerson(await stored(), { id: 'p-9', name: '何斌' }, 99_000);
		expect(results.attempts).toEqual([]);
	});
});
