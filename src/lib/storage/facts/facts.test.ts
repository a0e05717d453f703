import { beforeAll, describe, expect, it } from 'vitest';
import { exerciseIds, loadExerciseItem } from '#lib/content/load-exercises.ts';
import type { QuizEvent } from '#lib/domain/quiz/sitting.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import { rebuilt } from '#lib/domain/training/aggregate/aggregate.ts';
import type {
	ExerciseAttempt,
	QuizItem,
	RoleplayAttempt,
	RoleplayItem
} from '#lib/domain/training/attempt.ts';
import { freshDatabase } from '../../../../tests/support/fresh-database.ts';
import { caseOn, entriesOn, received, rulesItem } from '../../../../tests/support/practice-case.ts';
import { solver } from '../../../../tests/support/solve.ts';
import { storedCase } from '../../../../tests/support/stored-case.ts';
import { fact } from '../../../../tests/support/tiny-assignment.ts';
import { attemptOn, logOn, uuid } from '../../../../tests/support/tiny-attempt.ts';
import {
	LISTEN,
	PARTS,
	quizItem,
	quizLog,
	sittingOn
} from '../../../../tests/support/tiny-quiz.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { packed } from '../record/aggregate-record.ts';
import { aggregatesOf, factOf, factsOfPerson, factsSince } from './facts.ts';
import { hashOf } from '../hash.ts';
import { amongItems, judge, type Reading } from './judge.ts';
import { AFTERWARDS, factRecord } from './keep-facts.ts';

const LATER = 1e12;
let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

const talk = (events: TalkEvent[], more: Partial<RoleplayAttempt> = {}): Reading => {
	const attempt = attemptOn(item, 1, { mode: 'practice', ...more });
	return judge(attempt, logOn(1, events), amongItems([item]));
};
const GOOD: TalkEvent[] = [
	{ type: 'noted', node: 'lift', phrase: 'third' },
	{ type: 'replied', node: 'lift', reply: 'listen' },
	{ type: 'replied', node: 'promise', reply: 'record' }
];
const FATAL: TalkEvent[] = [
	{ type: 'replied', node: 'lift', reply: 'excuse' },
	{ type: 'replied', node: 'promise', reply: 'refund' }
];

describe('the fact of a talk', () => {
	it('is its score, by criterion, with the end of the talk', () => {
		const rated: TalkEvent = { type: 'rated', turn: 0, criterion: 'TIP-01', verdict: 'met' };
		const own = talk([{ type: 'worded', node: 'lift', text: 'I' }, ...GOOD, rated]);
		expect(factOf(own, LATER)).toEqual({
			id: uuid(1),
			part: { kind: 'scenario', id: 'tiny' },
			version: 1,
			startedAt: 1000,
			finishedAt: 4000,
			mode: 'practice',
			percent: 100,
			passed: true,
			criteria: { 'TIP-01': { earned: 2, offered: 2 }, 'RULE-01': { earned: 2, offered: 2 } },
			fatal: false,
			missed: []
		});
	});

	it('names what was lost, and a fatal act', () => {
		expect(factOf(talk(FATAL), LATER)).toMatchObject({
			...{ passed: false, fatal: true, percent: 0, finishedAt: 2000 },
			criteria: { 'TIP-01': { earned: -1, offered: 2 } },
			missed: ['RULE-01', 'TIP-01', 'RULE-08']
		});
	});

	it('has no end while it goes on; in an exam silence ends it, whether or not the page was open', () => {
		const begun = GOOD.slice(0, 2);
		expect(factOf(talk(begun), AFTERWARDS)).toMatchObject({ finishedAt: null, passed: false });
		const exam = talk(begun, { mode: 'exam' });
		const by = 2000 + 45_000;
		expect(factOf(exam, by - 1)).toMatchObject({ finishedAt: null });
		expect(factOf(exam, by)).toMatchObject({ finishedAt: by });
		expect(factOf(exam, AFTERWARDS)).toEqual(factOf(exam, by));
	});

	it('is none when it was gone back into, or cannot be read', () => {
		expect(factOf(talk(GOOD, { parent: { attempt: uuid(9), events: 1 } }), LATER)).toBeUndefined();
		expect(factOf({ ok: false, code: 'broken', detail: '' }, LATER)).toBeUndefined();
	});
});

describe('the fact of a sitting', () => {
	const answered: QuizEvent = { type: 'question-answered', question: 'single', answer: LISTEN };
	const called = (id: string, seconds: number | null = null): QuizItem => {
		const made = quizItem(PARTS);
		const named = { ...made, id, paper: { ...made.paper, id, seconds } };
		return { ...named, hash: hashOf(named) };
	};
	const sat = (paper: QuizItem, events: QuizEvent[]): Reading =>
		judge(sittingOn(paper), quizLog(1, events), amongItems([paper, ...PARTS]));

	it('is its percent once it is handed in, with the clauses that were missed', () => {
		expect(factOf(sat(called('limits-exam'), [answered, { type: 'handed-in' }]), LATER)).toEqual({
			id: uuid(1),
			part: { kind: 'quiz', id: 'limits-exam' },
			version: 1,
			startedAt: 1000,
			finishedAt: 1001,
			mode: null,
			percent: 50,
			passed: true,
			criteria: {},
			fatal: false,
			missed: PARTS[1]?.locales['zh-Hant']?.clauses.slice(0, 1)
		});
	});

	it('has no end before that, unless its time is over', () => {
		const open = sat(called('limits-exam'), [answered]);
		expect(factOf(open, AFTERWARDS)).toMatchObject({ finishedAt: null, passed: false });
		const timed = sat(called('limits-exam', 60), [answered]);
		expect(factOf(timed, 60_999)).toMatchObject({ finishedAt: null, passed: false });
		expect(factOf(timed, 61_000)).toMatchObject({ finishedAt: 61_000, passed: true });
	});

	it('of the check of a module is one of the module', () => {
		const check = sat(called('check-limits'), [{ type: 'handed-in' }]);
		expect(factOf(check, LATER)).toMatchObject({
			part: { kind: 'module', id: 'limits' },
			percent: 0
		});
	});
});

describe('the fact of the rest', () => {
	it('of an exercise is its grade, once it is handed in', async () => {
		const exercise = await loadExerciseItem(exerciseIds()[0] ?? '');
		if (!exercise) throw new Error('no exercise');
		const { id, version, hash } = exercise;
		const attempt: ExerciseAttempt = {
			...{ id: uuid(1), learner: 'ann', kind: 'exercise', content: { id, version, hash } },
			...{ seed: 7, startedAt: 0, format: 1 }
		};
		const of = (log: ReturnType<typeof storedCase>) =>
			factOf(judge(attempt, log, amongItems([exercise])), LATER);
		const right = storedCase(solver(exercise).play((_, event) => event));
		expect(of(right)).toMatchObject({
			part: { kind: 'exercise', id },
			...{ percent: 100, passed: true, missed: [], finishedAt: right.at(-1)?.at }
		});
		expect(of(right.slice(0, 1))).toMatchObject({ finishedAt: null, percent: null, passed: false });
		const idle = of(storedCase(solver(exercise).play(() => null)));
		expect(idle).toMatchObject({ passed: false });
		expect(idle?.missed.length).toBeGreaterThan(0);
	});

	it('of the reading of a module never ends; free practice is no part', async () => {
		const course = { id: 'limits', version: 2, titles: {}, lessons: ['one'] };
		const study = { hash: 'h', kind: 'study' as const, id: 'limits', version: 2, course };
		const attempt = {
			...{ id: uuid(1), learner: 'ann', kind: 'study' as const, seed: 0, startedAt: 5 },
			...{ format: 1 as const, content: { id: 'limits', version: 2, hash: 'h' } }
		};
		const log = [
			{ attempt: uuid(1), seq: 0, at: 5, event: { type: 'lesson-read', lesson: 'one' } }
		];
		expect(factOf(judge(attempt, log, amongItems([study])), AFTERWARDS)).toMatchObject({
			part: { kind: 'module', id: 'limits' },
			...{ version: 2, finishedAt: null, percent: null }
		});
		const rules = await rulesItem();
		const practised = judge(caseOn(rules, 1), entriesOn(1, [received()]), amongItems([rules]));
		expect(practised).toMatchObject({ ok: true });
		expect(factOf(practised, LATER)).toBeUndefined();
	});

	it('of content that cannot be explored is none', () => {
		const reading = talk(GOOD);
		if (!reading.ok || reading.kind !== 'roleplay') throw new Error('no talk');
		const bare = { ...reading, item: { ...reading.item, locales: {} } };
		expect(factOf(bare, LATER)).toBeUndefined();
	});
});

describe('factsSince', () => {
	it('finds by part and by when an attempt was begun, whoever made it; damaged ones are passed over', async () => {
		const db = await freshDatabase();
		const quiz = fact(4, { part: { kind: 'quiz', id: 'lift-again' } });
		await db.facts.bulkPut([
			factRecord('p-1', fact(1)),
			factRecord('p-2', fact(2)),
			factRecord('p-1', fact(3)),
			factRecord('p-1', quiz)
		]);
		await db.table('facts').put({ ...factRecord('p-1', fact(5)), version: 0 });
		const since = await factsSince(db, ['scenario:lift-again'], fact(2).startedAt);
		expect(since).toMatchObject([
			{ ...fact(2), person: 'p-2' },
			{ ...fact(3), person: 'p-1' }
		]);
		expect(await factsSince(db, ['quiz:lift-again', 'module:none'], 0)).toMatchObject([quiz]);
		expect((await factsOfPerson(db, 'p-1')).map(({ id }) => id)).toEqual([1, 3, 4].map(uuid));
	});
});

describe('aggregatesOf', () => {
	it('adds up from the facts where the sums that are kept are damaged', async () => {
		const db = await freshDatabase();
		const of = (person: string, n: number) => rebuilt(person, [fact(n)], 'Pacific/Honolulu');
		await db.facts.bulkPut([factRecord('p-1', fact(1)), factRecord('p-2', fact(2))]);
		await db.aggregates.put(packed(of('p-2', 2), 'Pacific/Honolulu'));
		await db.table('aggregates').put({ person: 'p-1', months: 7 });
		expect(await aggregatesOf(db)).toEqual([of('p-1', 1), of('p-2', 2)]);
	});
});
