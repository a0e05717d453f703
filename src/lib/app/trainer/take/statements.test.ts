import { beforeAll, describe, expect, it } from 'vitest';
import {
	entriesOn,
	caseOn,
	received,
	rulesItem
} from '../../../../../tests/support/practice-case.ts';
import { solver } from '../../../../../tests/support/solve.ts';
import { storedCase } from '../../../../../tests/support/stored-case.ts';
import { assignment } from '../../../../../tests/support/tiny-assignment.ts';
import { attemptOn, logOn, uuid } from '../../../../../tests/support/tiny-attempt.ts';
import {
	LISTEN,
	PARTS,
	quizItem,
	quizLog,
	sittingOn
} from '../../../../../tests/support/tiny-quiz.ts';
import { person } from '../../../../../tests/support/tiny-results.ts';
import { tinyItem } from '../../../../../tests/support/tiny-scenario.ts';
import { refusals } from '../../../../../tests/support/valid-statement.ts';
import { exerciseIds, loadExerciseItem } from '#lib/content/load-exercises.ts';
import { statementsOf, type Statement } from '#lib/content/exchange/take-along/xapi.ts';
import type { ExerciseAttempt, ExerciseItem, QuizItem } from '#lib/domain/training/attempt.ts';
import type { Open } from '#lib/app/storage.svelte.ts';
import { factOf } from '#lib/storage/facts/facts.ts';
import { hashOf } from '#lib/storage/hash.ts';
import { amongItems, judge, type Reading } from '#lib/storage/facts/judge.ts';
import { gather } from './gather.ts';

const LATER = 1e12;
const PLACE = { home: 'https://desk.example/', platform: 'Complaint desk', locale: 'zh-Hant' };
let exercise: ExerciseItem;
let played: Record<'talk' | 'fatal' | 'sitting' | 'check' | 'exercise' | 'free', Reading>;

const called = (id: string): QuizItem => {
	const made = quizItem(PARTS);
	const named = { ...made, id, paper: { ...made.paper, id } };
	return { ...named, hash: hashOf(named) };
};

beforeAll(async () => {
	const item = await tinyItem();
	const first = await loadExerciseItem(exerciseIds()[0] ?? '');
	if (!first) throw new Error('no exercise');
	exercise = first;
	const { id, version, hash } = exercise;
	const talk = (n: number, reply: string, then: string): Reading =>
		judge(
			attemptOn(item, n, { mode: 'practice' }),
			logOn(n, [
				{ type: 'noted', node: 'lift', phrase: 'third' },
				{ type: 'replied', node: 'lift', reply },
				{ type: 'replied', node: 'promise', reply: then }
			]),
			amongItems([item])
		);
	const sat = (paper: QuizItem, n: number): Reading =>
		judge(
			sittingOn(paper, n),
			quizLog(n, [
				{ type: 'question-answered', question: 'single', answer: LISTEN },
				{ type: 'handed-in' }
			]),
			amongItems([paper, ...PARTS])
		);
	const attempt: ExerciseAttempt = {
		...{ id: uuid(5), learner: 'ann', kind: 'exercise', content: { id, version, hash } },
		...{ seed: 7, startedAt: 0, format: 1 }
	};
	const log = storedCase(solver(exercise).play((_, event) => event));
	const rules = await rulesItem();
	played = {
		talk: talk(1, 'listen', 'record'),
		fatal: talk(2, 'excuse', 'refund'),
		sitting: sat(called('limits-exam'), 3),
		check: sat(called('check-limits'), 4),
		exercise: judge(
			attempt,
			log.map((entry) => ({ ...entry, attempt: uuid(5) })),
			amongItems([exercise])
		),
		free: judge(caseOn(rules, 6), entriesOn(6, [received()]), amongItems([rules]))
	};
});

/** The statements of one person who has made these attempts, by the way that the page takes. */
async function statements(...readings: Reading[]): Promise<Statement[]> {
	const sound = readings.flatMap((reading) => (reading.ok ? [reading] : []));
	expect(sound).toHaveLength(readings.length);
	const facts = sound.flatMap((reading) => factOf(reading, LATER) ?? []);
	const sittings = sound.filter(({ kind }) => kind === 'quiz').map(({ attempt }) => attempt.id);
	const records = {
		issuedAssignments: () =>
			Promise.resolve([
				{
					ok: true,
					value: assignment({ issuedAt: 0, parts: [{ kind: 'scenario', id: 'tiny', version: 1 }] })
				}
			]),
		factsOfPerson: () => Promise.resolve(facts),
		idsOf: () => Promise.resolve(sittings),
		readAttempt: (_: unknown, id: string) =>
			Promise.resolve(sound.find(({ attempt }) => attempt.id === id))
	};
	const { told } = await gather({ db: {}, records } as unknown as Open, {
		...{ people: [person('ann', { name: '=李安 <b>' })], groups: [], catalogue: [] },
		...{ locale: 'zh-Hant', papers: true, at: LATER, onprogress: () => undefined },
		signal: new AbortController().signal
	});
	return told.flatMap((each) => statementsOf(each, PLACE));
}

const verbs = (all: Statement[]): string[] => all.map(({ verb }) => verb.display.en);

describe('statements of what was played', () => {
	it.each([
		['talk', ['completed', 'passed']],
		['fatal', ['completed', 'failed']],
		['sitting', ['answered', 'completed', 'passed']],
		['check', ['answered', 'completed', 'passed']],
		['exercise', ['completed', 'passed']],
		['free', []]
	] as const)('[xAPI 1.0.3] of %s are taken by a record store', async (kind, expected) => {
		const made = await statements(played[kind]);
		expect(verbs(made)).toEqual(expected);
		expect(made.map(refusals)).toEqual(made.map(() => []));
	});

	it('are told of whom and of what, and nothing else of a person', async () => {
		const made = await statements(played.talk, played.exercise, played.check);
		for (const { actor } of made)
			expect(actor).toEqual({
				objectType: 'Agent',
				name: '=李安 <b>',
				account: { homePage: 'https://desk.example/', name: 'ann' }
			});
		const about = new Set(made.map(({ object }) => new URL(object.id).pathname));
		expect([...about].toSorted()).toEqual(
			['exercise:' + exercise.id, 'module:limits', 'question:single', 'scenario:tiny']
				.map((name) => `/xapi/${name}`)
				.toSorted()
		);
	});

	it('say for which assignment it was', async () => {
		const groups = (await statements(played.talk, played.sitting)).map(
			({ context }) => context.contextActivities?.grouping?.[0]?.id
		);
		const own = `https://desk.example/xapi/assignment:${uuid(900)}`;
		expect(groups).toEqual([own, own, undefined, undefined, undefined]);
	});

	it('are the same when they are taken along again, whatever else was taken with them', async () => {
		const once = await statements(played.sitting);
		const again = await statements(played.exercise, played.sitting, played.talk);
		expect(again).toEqual(expect.arrayContaining(once));
		expect(new Set(again.map(({ id }) => id)).size).toBe(again.length);
	});
});
