/** What a trainer takes along as tables: the gradebook, everybody's answers, the matrix. Words are the caller's. */
import { CRITERIA, type CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { Matrix } from '#lib/domain/training/aggregate/matrix.ts';
import type { PartKey } from '#lib/domain/training/attempt-fact.ts';
import type { PartStanding, PartState } from '#lib/domain/training/assignment/standing.ts';
import type { Moment, Table } from './table.ts';

/** The headings of the columns by what they hold. */
type Headings<K extends string> = Readonly<Record<K, string>>;
/** An instant (UTC ms) on the office's clock. */
type When = (at: number) => Moment;

const list = (names: readonly string[]): string => names.join('、');

/** A person and a part of an assignment; titles and names in words. */
export type Graded = {
	person: string;
	groups: readonly string[];
	assignment: string;
	title: string;
	standing: PartStanding;
};

type GradebookColumn =
	'person' | 'groups' | 'assignment' | 'title' | 'state' | 'best' | 'tries' | 'passedAt' | 'late';

/** A row for each person and part. `late`: the word for what was passed too late. */
export function gradebook(
	name: string,
	graded: readonly Graded[],
	headings: Headings<GradebookColumn>,
	words: { states: Headings<PartState>; late: string; when: When }
): Table {
	return {
		name,
		columns: [
			...[headings.person, headings.groups, headings.assignment, headings.title],
			...[headings.state, headings.best, headings.tries, headings.passedAt, headings.late]
		],
		rows: graded.map(({ person, groups, assignment, title, standing }) => [
			...[person, list(groups), assignment, title],
			...[words.states[standing.state], standing.best, standing.attempts.length],
			standing.passedAt === null ? null : words.when(standing.passedAt),
			standing.late ? words.late : null
		])
	};
}

/** An answer to a question, in words. `points`: 0 to 1; null for what was left out. `at`: UTC ms. */
export type AnswerRow = {
	person: string;
	quiz: string;
	question: string;
	version: number;
	asked: string;
	answer: string;
	points: number | null;
	at: number | null;
};

/** A row for each person, sitting and question. */
export function answersTable(
	name: string,
	answers: readonly AnswerRow[],
	headings: Headings<keyof AnswerRow>,
	when: When
): Table {
	const { person, quiz, question, version, asked, answer, points, at } = headings;
	return {
		name,
		columns: [person, quiz, question, version, asked, answer, points, at],
		rows: answers.map((row) => [
			...[row.person, row.quiz, row.question, row.version, row.asked, row.answer, row.points],
			row.at === null ? null : when(row.at)
		])
	};
}

type MatrixColumn = 'person' | 'overall' | 'attempts' | 'passed';

/** People by criteria, in percent. `criteria`: the names of all 22. */
export function criteriaTable(
	name: string,
	{ rows }: Matrix,
	headings: Headings<MatrixColumn>,
	criteria: Headings<CriterionId>
): Table {
	const { person, overall, attempts, passed } = headings;
	return {
		name,
		columns: [person, overall, attempts, passed, ...CRITERIA.map((id) => criteria[id] ?? id)],
		rows: rows.map((row) => [
			...[row.name, row.overall, row.attempts, row.passed],
			...CRITERIA.map((_, i) => row.criteria[i] ?? null)
		])
	};
}

/** People by items: the best percent, nothing where none was tried. `title`: of an item. */
export function itemsTable(
	name: string,
	{ rows, items }: Matrix,
	person: string,
	title: (item: PartKey) => string
): Table {
	return {
		name,
		columns: [person, ...items.map(title)],
		rows: rows.map((row) => [row.name, ...items.map((item) => row.items[item]?.best ?? null)])
	};
}
