import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { fact, randomFact } from '../../../../../tests/support/tiny-assignment.ts';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { refusals } from '../../../../../tests/support/valid-statement.ts';
import { jsonLines, statementsOf, type Place, type Statement, type Told } from './xapi.ts';
import { durationOf, homeOf, uuidOf } from './xapi-values.ts';

vi.setConfig({ testTimeout: PATIENCE });

const PLACE: Place = {
	home: 'https://desk.example.hk/',
	platform: 'Complaint desk',
	locale: 'zh-Hant'
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
/** xAPI 1.0.3, Data, 4.6: hundredths of a second at the most. */
const DURATION = /^PT(\d+H)?([1-5]?\d{1,2}M)?\d{1,2}(\.\d{1,2})?S$/;
const told = (more: Partial<Told> = {}): Told => ({
	fact: fact(1, { part: { kind: 'quiz', id: 'limits-exam' }, mode: null, percent: 75 }),
	person: { id: 'ann', name: '李安' },
	title: '時限考核',
	assignment: null,
	answers: [
		{ seq: 0, at: fact(1).startedAt, question: 'q-1', version: 3, points: 0.5, response: '兩日' }
	],
	...more
});
const verbs = (statements: Statement[]): string[] => statements.map(({ verb }) => verb.display.en);

describe('statementsOf', () => {
	it('tells each answer, the end, and whether it was passed', () => {
		const [answered, completed, passed] = statementsOf(told({ assignment: 'as-1' }), PLACE);
		const quiz = {
			objectType: 'Activity',
			id: 'https://desk.example.hk/xapi/quiz:limits-exam',
			definition: {
				type: 'http://adlnet.gov/expapi/activities/assessment',
				name: { 'zh-Hant': '時限考核' }
			}
		};
		const grouping = [
			{
				objectType: 'Activity',
				id: 'https://desk.example.hk/xapi/assignment:as-1',
				definition: { type: 'http://adlnet.gov/expapi/activities/objective' }
			}
		];
		const registration = uuidOf(fact(1).id);
		expect(answered).toEqual({
			id: uuidOf(`${fact(1).id}/0`),
			actor: {
				objectType: 'Agent',
				name: '李安',
				account: { homePage: 'https://desk.example.hk/', name: 'ann' }
			},
			verb: { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } },
			object: {
				objectType: 'Activity',
				id: 'https://desk.example.hk/xapi/question:q-1',
				definition: { type: 'http://adlnet.gov/expapi/activities/question' }
			},
			result: {
				score: { scaled: 0.5, raw: 0.5, min: 0, max: 1 },
				success: false,
				response: '兩日'
			},
			context: {
				...{ registration, revision: '3', platform: 'Complaint desk' },
				contextActivities: { parent: [quiz], grouping }
			},
			timestamp: '2026-07-03T02:00:00.000Z',
			version: '1.0.3'
		});
		const result = {
			score: { scaled: 0.75, raw: 75, min: 0, max: 100 },
			...{ success: true, completion: true, duration: 'PT10M0S' }
		};
		expect(completed).toMatchObject({
			...{ object: quiz, result, timestamp: '2026-07-03T02:10:00.000Z' },
			context: { revision: '2', contextActivities: { grouping } }
		});
		expect(passed).toMatchObject({ object: quiz, result, context: { registration } });
	});

	it('tells no end of what goes on, and no score of what has none', () => {
		const open = told({ fact: fact(1, { finishedAt: null }) });
		expect(verbs(statementsOf(open, PLACE))).toEqual(['answered']);
		const read = told({ answers: [], fact: fact(1, { percent: null, passed: false }) });
		const statements = statementsOf(read, PLACE);
		expect(verbs(statements)).toEqual(['completed', 'failed']);
		expect(statements.every(({ result }) => result.score === undefined)).toBe(true);
		expect(statements.every(({ context }) => context.contextActivities === undefined)).toBe(true);
	});

	it('[xAPI 1.0.3] every statement is one that a record store takes, has an ID of its own, and is the same when told again', () => {
		const answers = fc.uniqueArray(
			fc.record({
				...{
					seq: fc.nat(300),
					at: fc.integer({ min: 0, max: 4e12 }),
					question: fc.string({ unit: 'binary' })
				},
				...{ version: fc.integer({ min: 1 }), points: fc.double({ min: 0, max: 1, noNaN: true }) },
				response: fc.string({ unit: 'binary' })
			}),
			{ maxLength: 5, selector: ({ seq }) => seq }
		);
		const any = fc.record({
			...{ fact: randomFact, answers, title: fc.string() },
			...{
				person: fc.record({ id: fc.uuid(), name: fc.string() }),
				assignment: fc.option(fc.uuid())
			}
		});
		fc.assert(
			fc.property(any, (each) => {
				const statements = statementsOf(each, PLACE);
				const ids = statements.map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
				expect(statementsOf(each, PLACE)).toEqual(statements);
				for (const statement of statements) {
					expect(refusals(statement)).toEqual([]);
					const { id, verb, object, result, context, timestamp } = statement;
					expect(id).toMatch(UUID);
					expect(context.registration).toMatch(UUID);
					expect(new URL(object.id).href).toBe(object.id);
					expect(new Date(timestamp).toISOString()).toBe(timestamp);
					if (result.duration !== undefined) expect(result.duration).toMatch(DURATION);
					if (verb.display.en === 'passed') expect(result.success).toBe(true);
					if (verb.display.en === 'failed') expect(result.success).toBe(false);
					const { scaled, raw, min, max } = result.score ?? { scaled: 0, raw: 0, min: 0, max: 1 };
					expect(scaled >= 0 && scaled <= 1 && raw >= min && raw <= max).toBe(true);
				}
				const lines = jsonLines(statements).split('\n');
				expect(lines.pop()).toBe('');
				expect(lines.map((line) => JSON.parse(line) as Statement)).toEqual(statements);
			}),
			{ numRuns: RUNS }
		);
	});
});

describe('durationOf', () => {
	it.each([
		[0, 'PT0S'],
		[1234, 'PT1.23S'],
		[60_000, 'PT1M0S'],
		[3_600_000, 'PT1H0S'],
		[90_061_500, 'PT25H1M1.5S'],
		[59_999, 'PT1M0S'],
		[-5, 'PT0S']
	])('%d ms: %s', (ms, text) => {
		expect(durationOf(ms)).toBe(text);
	});
});

describe('homeOf', () => {
	it.each([
		['https://desk.example/', 'https://desk.example/'],
		['https://ann:secret@desk.example/training/?who=ann#/task', 'https://desk.example/training/'],
		['http://localhost:4173/', 'https://complaint-desk.invalid/'],
		['http://desk.lan/training/', 'https://complaint-desk.invalid/']
	])('of %s is %s: a place of the office, or one that nobody can own', (address, home) => {
		expect(homeOf(address)).toBe(home);
	});
});
