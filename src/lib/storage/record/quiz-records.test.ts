import { describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { SHORT, SINGLE } from '../../../../tests/support/sample-questions.ts';
import { learner, uuid } from '../../../../tests/support/tiny-attempt.ts';
import {
	LISTEN,
	PARTS,
	questionItem,
	quizItem,
	quizLog,
	sittingOn
} from '../../../../tests/support/tiny-quiz.ts';
import type { QuizEvent } from '#lib/domain/quiz/sitting.ts';
import type { StudyAttempt, StudyItem } from '#lib/domain/training/attempt.ts';
import { append, attemptIds, startAttempt } from '../attempts.ts';
import { exportBackup } from '../backup/backup.ts';
import type { Database } from '../database.ts';
import { eraseLearner } from '../erase.ts';
import { hashOf } from '../hash.ts';
import { addLearner } from '../learners.ts';
import { dropQuestions, keepQuestions, ownQuestions } from '../own-questions.ts';
import { parseBackup } from '../backup/parse-backup.ts';
import { readAttempt } from '../reading.ts';
import { restoreBackup } from '../backup/restore-backup.ts';

const PAPER = quizItem(PARTS);
const ANSWERED: QuizEvent = { type: 'question-answered', question: SINGLE.id, answer: LISTEN };
const EVENTS: QuizEvent[] = [
	ANSWERED,
	{ type: 'question-flagged', question: SINGLE.id, text: '兩個都對' },
	{ type: 'handed-in' }
];

async function withSitting(events: QuizEvent[] = EVENTS): Promise<Database> {
	const db = await freshDatabase();
	await addLearner(db, learner());
	await startAttempt(db, sittingOn(PAPER), PAPER, quizLog(1, events), PARTS);
	return db;
}

describe('a sitting in the store', () => {
	it('is read with its paper and the questions of each language', async () => {
		const db = await withSitting();
		const reading = await readAttempt(db, uuid(1));
		expect(reading).toMatchObject({ ok: true, kind: 'quiz', item: PAPER });
		if (!reading.ok || reading.kind !== 'quiz') throw new Error('no sitting');
		expect(reading.questions.get('zh-Hant')?.get(SINGLE.id)).toEqual(SINGLE);
		expect(reading.log.map(({ event }) => event)).toEqual(EVENTS);
	});

	it('a question is stored once for all papers that ask it', async () => {
		const db = await withSitting();
		const other = quizItem(PARTS.slice(0, 1));
		await startAttempt(db, sittingOn(other, 2), other, [], PARTS.slice(0, 1));
		expect(await db.items.count()).toBe(PARTS.length + 2);
		expect(await attemptIds(db, 'quiz')).toEqual([uuid(1), uuid(2)]);
	});

	it('is not begun without one of its questions', async () => {
		const db = await freshDatabase();
		await addLearner(db, learner());
		await expect(startAttempt(db, sittingOn(PAPER), PAPER, [], [])).rejects.toThrow('no-item');
	});

	it.each<[string, QuizEvent[]]>([
		['an answer to another question', [{ ...ANSWERED, question: 'nobody-asked' }]],
		['an answer of another type', [{ ...ANSWERED, answer: { type: 'truefalse', value: true } }]],
		['an option that is not there', [{ ...ANSWERED, answer: { type: 'single', option: 'o9' } }]],
		['an answer after handing in', [{ type: 'handed-in' }, ANSWERED]]
	])('%s breaks the log, by its seq', async (_, events) => {
		const db = await withSitting([]);
		await append(db, uuid(1), quizLog(1, events));
		expect(await readAttempt(db, uuid(1))).toMatchObject({
			ok: false,
			code: 'log-broken',
			detail: expect.stringContaining(`seq ${events.length - 1}`) as string
		});
	});

	it('a question that is damaged or gone is named by its hash', async () => {
		const db = await withSitting();
		await db.items.delete(PARTS[1]?.hash ?? '');
		expect(await readAttempt(db, uuid(1))).toEqual({
			ok: false,
			code: 'no-item',
			detail: PARTS[1]?.hash
		});
	});

	it('backup, erase, restore: the records are equal, and what nobody needs is gone in between', async () => {
		const db = await withSitting();
		await keepQuestions(db, [{ id: SHORT.id, importedAt: 5, item: questionItem(SHORT) }]);
		const before = await exportBackup(db, 1);
		await eraseLearner(db, 'ann');
		expect(await db.items.count()).toBe(0);
		await dropQuestions(db, [SHORT.id]);
		expect(await ownQuestions(db)).toEqual([]);
		const parsed = parseBackup(JSON.stringify(before));
		if (!parsed.ok) throw new Error(parsed.detail);
		await restoreBackup(db, parsed.backup);
		expect(await exportBackup(db, 1)).toEqual(before);
	});

	it('erasing one learner keeps the questions that another one was asked', async () => {
		const db = await withSitting();
		await addLearner(db, learner('bob'));
		await startAttempt(db, { ...sittingOn(PAPER, 2), learner: 'bob' }, PAPER, [], PARTS);
		await eraseLearner(db, 'ann');
		expect(await readAttempt(db, uuid(2))).toMatchObject({ ok: true });
	});

	it('a backup whose paper lacks a question is refused', async () => {
		const backup = await exportBackup(await withSitting(), 1);
		const items = backup.items.filter(({ hash }) => hash !== PARTS[0]?.hash);
		expect(parseBackup(JSON.stringify({ ...backup, items }))).toMatchObject({ code: 'broken' });
	});
});

describe('reading a module', () => {
	const course = { id: 'kinds', version: 1, titles: { en: 'Kinds' }, lessons: ['nature'] };
	const unhashed: StudyItem = { hash: '', kind: 'study', id: 'kinds', version: 1, course };
	const item = { ...unhashed, hash: hashOf(unhashed) };
	const attempt: StudyAttempt = {
		id: uuid(3),
		learner: 'ann',
		kind: 'study',
		content: { id: 'kinds', version: 1, hash: item.hash },
		seed: 1,
		startedAt: 1,
		format: 1
	};
	const read = (lesson: string) => ({
		attempt: uuid(3),
		seq: 0,
		at: 2,
		event: { type: 'lesson-read' as const, lesson }
	});

	it('keeps which lessons were read, and knows no others', async () => {
		const db = await freshDatabase();
		await addLearner(db, learner());
		await startAttempt(db, attempt, item, [read('nature')]);
		expect(await readAttempt(db, uuid(3))).toMatchObject({ ok: true, kind: 'study' });
		await expect(
			startAttempt(db, { ...attempt, id: uuid(4) }, item, [
				{ ...read('astrology'), attempt: uuid(4) }
			])
		).rejects.toThrow('there is no lesson astrology');
	});
});
