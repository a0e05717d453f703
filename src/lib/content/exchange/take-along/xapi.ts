/** Attempts as xAPI 1.0.3 statements (github.com/adlnet/xAPI-Spec), for a learning record store that an office may have. */
import type { AttemptFact, PartKind } from '#lib/domain/training/attempt-fact.ts';
import { durationOf, iriPart, timestampOf, uuidOf } from './xapi-values.ts';

type VerbName = 'answered' | 'completed' | 'passed' | 'failed';
type Score = { scaled: number; raw: number; min: number; max: number };
type Activity = {
	objectType: 'Activity';
	id: string;
	definition?: { type: string; name?: Record<string, string> };
};

export type Statement = {
	id: string;
	actor: { objectType: 'Agent'; name: string; account: { homePage: string; name: string } };
	verb: { id: string; display: { en: VerbName } };
	object: Activity;
	result: {
		score?: Score;
		success?: boolean;
		completion?: boolean;
		response?: string;
		duration?: string;
	};
	context: {
		registration: string;
		revision: string;
		platform: string;
		contextActivities?: { parent?: Activity[]; grouping?: Activity[] };
	};
	timestamp: string;
	version: '1.0.3';
};

/** Where the app is. `home`: its address, which says whose the accounts are and begins the IRIs of activities. `locale`: of titles. */
export type Place = { home: string; platform: string; locale: string };

/** An answer: its place in the log, when (UTC ms), to what, how right it was (0 to 1), in words. */
type ToldAnswer = {
	seq: number;
	at: number;
	question: string;
	version: number;
	points: number;
	response: string;
};

/** What is told of an attempt. `title`: of the item. `assignment`: its ID, or null. */
export type Told = {
	fact: AttemptFact;
	person: { id: string; name: string };
	title: string;
	assignment: string | null;
	answers: readonly ToldAnswer[];
};

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const TYPES = 'http://adlnet.gov/expapi/activities/';
const TYPE_OF: Readonly<Record<PartKind | 'question' | 'assignment', string>> = {
	module: `${TYPES}module`,
	scenario: `${TYPES}simulation`,
	quiz: `${TYPES}assessment`,
	exercise: `${TYPES}performance`,
	question: `${TYPES}question`,
	assignment: `${TYPES}objective`
};

function activity(
	{ home, locale }: Place,
	kind: keyof typeof TYPE_OF,
	id: string,
	title = ''
): Activity {
	const name = title === '' ? {} : { name: { [locale]: title } };
	return {
		objectType: 'Activity',
		id: `${home.replace(/\/+$/, '')}/xapi/${kind}:${iriPart(id)}`,
		definition: { type: TYPE_OF[kind], ...name }
	};
}

const scoreOf = (raw: number, max: number): Score => ({ scaled: raw / max, raw, min: 0, max });

/**
 * The statements of an attempt, in the order in which things happened: each answer, and once it is finished `completed` and
 * `passed` or `failed`. The same attempt always makes the same IDs, so that a store knows what it has already; its registration
 * binds them together. Titles and answers are in the language of `place`.
 */
export function statementsOf(
	{ fact, person, title, assignment, answers }: Told,
	place: Place
): Statement[] {
	const { id: attempt, part, finishedAt, percent, passed } = fact;
	const item = activity(place, part.kind, part.id, title);
	const grouping =
		assignment === null ? {} : { grouping: [activity(place, 'assignment', assignment)] };
	const statement = (
		key: string | number,
		verb: VerbName,
		at: number,
		about: { object: Activity; version: number; parent?: Activity[]; result: Statement['result'] }
	): Statement => {
		const activities = { ...(about.parent ? { parent: about.parent } : {}), ...grouping };
		return {
			id: uuidOf(`${attempt}/${key}`),
			actor: {
				objectType: 'Agent',
				name: person.name,
				account: { homePage: place.home, name: person.id }
			},
			verb: { id: VERBS + verb, display: { en: verb } },
			object: about.object,
			result: about.result,
			context: {
				registration: uuidOf(attempt),
				revision: String(about.version),
				platform: place.platform,
				...(Object.keys(activities).length > 0 ? { contextActivities: activities } : {})
			},
			timestamp: timestampOf(at),
			version: '1.0.3'
		};
	};
	const given = answers.map(({ seq, at, question, version, points, response }) =>
		statement(seq, 'answered', at, {
			...{ object: activity(place, 'question', question), version, parent: [item] },
			result: { score: scoreOf(points, 1), success: points >= 1, response }
		})
	);
	if (finishedAt === null) return given;
	const result: Statement['result'] = {
		...(percent === null ? {} : { score: scoreOf(percent, 100) }),
		...{ success: passed, completion: true, duration: durationOf(finishedAt - fact.startedAt) }
	};
	const end = (verb: VerbName): Statement =>
		statement(verb, verb, finishedAt, { object: item, version: fact.version, result });
	return [...given, end('completed'), end(passed ? 'passed' : 'failed')];
}

/** Statements as JSON lines: one a line, which ends with LF. */
export const jsonLines = (statements: readonly Statement[]): string =>
	statements.map((statement) => `${JSON.stringify(statement)}\n`).join('');
