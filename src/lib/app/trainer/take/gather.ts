/** What is taken along, read person by person: standings, answers, what is told in statements. */
import type { Locale } from '#lib/content/locale.ts';
import type { AnswerRow, Graded } from '#lib/content/exchange/take-along/tables.ts';
import type { Told } from '#lib/content/exchange/take-along/xapi.ts';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { standingOf, type Standing } from '#lib/domain/training/assignment/standing.ts';
import { partKey, type AttemptFact } from '#lib/domain/training/attempt-fact.ts';
import type { Group, Person } from '#lib/domain/training/roster/person.ts';
import { titleIn } from '#lib/app/quiz/quiz-attempts.svelte.ts';
import type { QuizReading } from '#lib/app/quiz/quiz-session.svelte.ts';
import type { Open } from '#lib/app/storage.svelte.ts';
import { titleOf, type Assignable } from '../assign/catalogue.ts';
import { markedSitting } from '../report/marked-papers.ts';
import { answerText } from './answer-text.ts';

export type Gathered = { graded: Graded[]; answers: AnswerRow[]; told: Told[] };

/** `papers`: whether the sittings are read, too; it takes longer. `at`: UTC ms, the instant of the standings. */
export type Wish = {
	people: readonly Person[];
	groups: readonly Group[];
	catalogue: readonly Assignable[];
	locale: Locale;
	papers: boolean;
	at: number;
	signal: AbortSignal;
	onprogress: (done: number, of: number) => void;
};

type ToldAnswer = Told['answers'][number];
/** The answers of a sitting, for the table and for statements. */
type Sat = { rows: AnswerRow[]; told: ToldAnswer[] };

/** Answers to the questions of a sitting; what was left out stands in the table only. */
export function satIn(reading: QuizReading, person: string, locale: Locale): Sat {
	const { log, item } = reading;
	const at = new Map(log.map((entry) => [entry.seq, entry.at]));
	const quiz = titleIn(item.paper.titles, locale);
	const sat: Sat = { rows: [], told: [] };
	for (const { question, answer, mark, seq } of markedSitting(reading, locale).answers) {
		const { id, version, ask } = question;
		const response = answer ? answerText(question, answer) : '';
		const when = seq === undefined ? null : (at.get(seq) ?? null);
		const points = answer ? mark.points : null;
		sat.rows.push({
			...{ person, quiz, question: id, version, asked: ask },
			...{ answer: response, points, at: when }
		});
		if (seq !== undefined && when !== null)
			sat.told.push({ seq, at: when, question: id, version, points: mark.points, response });
	}
	return sat;
}

async function sittingsOf(
	{ db, records }: Open,
	{ id, name }: Person,
	locale: Locale
): Promise<Map<string, Sat>> {
	const sittings = new Map<string, Sat>();
	for (const attempt of await records.idsOf(db, id, ['quiz'])) {
		const reading = await records.readAttempt(db, attempt);
		if (reading.ok && reading.kind === 'quiz') sittings.set(attempt, satIn(reading, name, locale));
	}
	return sittings;
}

type Assigned = { assignment: Assignment; standing: Standing };

/** The assignment that an attempt counts for, by the attempt; the newest where it counts for several. */
const assignmentsOf = (assigned: readonly Assigned[]): Map<string, string> =>
	new Map(
		assigned
			.toReversed()
			.flatMap(({ assignment, standing }) =>
				standing.parts.flatMap(({ attempts }) =>
					attempts.map(({ id }): [string, string] => [id, assignment.id])
				)
			)
	);

const toldOf = (
	person: Person,
	facts: readonly AttemptFact[],
	{ assigned, sittings }: { assigned: readonly Assigned[]; sittings: Map<string, Sat> },
	catalogue: readonly Assignable[]
): Told[] => {
	const assignments = assignmentsOf(assigned);
	return facts
		.toSorted((a, b) => a.startedAt - b.startedAt)
		.map((fact) => ({
			fact,
			person: { id: person.id, name: person.name },
			title: titleOf(catalogue, partKey(fact.part)),
			assignment: assignments.get(fact.id) ?? null,
			answers: sittings.get(fact.id)?.told ?? []
		}));
};

/** Everything of the people that are wished for. Stops between two of them when `signal` says so. @throws the signal's reason */
export async function gather(open: Open, wish: Wish): Promise<Gathered> {
	const { people, groups, catalogue, locale, papers, at, signal, onprogress } = wish;
	const { db, records } = open;
	const listed = await records.issuedAssignments(db);
	const assignments = listed.flatMap((entry) => (entry.ok ? [entry.value] : []));
	const names = new Map(groups.map(({ id, name }) => [id, name]));
	const all: Gathered = { graded: [], answers: [], told: [] };
	for (const [i, person] of people.entries()) {
		signal.throwIfAborted();
		const facts = await records.factsOfPerson(db, person.id);
		const assigned = assignments
			.filter(({ to }) => to.some(({ id }) => id === person.id))
			.map((assignment) => ({ assignment, standing: standingOf(assignment, facts, at) }));
		for (const { assignment, standing } of assigned)
			for (const part of standing.parts)
				all.graded.push({
					person: person.name,
					groups: person.groups.flatMap((id) => names.get(id) ?? []),
					assignment: assignment.title,
					title: titleOf(catalogue, partKey(part.part)),
					standing: part
				});
		if (papers) {
			const sittings = await sittingsOf(open, person, locale);
			all.answers.push(...[...sittings.values()].flatMap(({ rows }) => rows));
			all.told.push(...toldOf(person, facts, { assigned, sittings }, catalogue));
		}
		onprogress(i + 1, people.length);
	}
	return all;
}
