/** The tables with their headings in the reader's language. */
import type { Moment, Table } from '#lib/content/exchange/take-along/table.ts';
import {
	answersTable,
	criteriaTable,
	gradebook,
	itemsTable,
	type AnswerRow,
	type Graded
} from '#lib/content/exchange/take-along/tables.ts';
import type { Matrix } from '#lib/domain/training/aggregate/matrix.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import { m } from '#lib/paraglide/messages.js';
import { criterionName } from '#lib/app/procedure.svelte.ts';
import { titleOf, type Assignable } from '../assign/catalogue.ts';
import { stateNames } from '../follow/standings.ts';

/** An instant (UTC ms) on the clock of a zone (IANA), so that a column of them sorts: 2026-07-10 15:59. */
export const onClock =
	(zone: string) =>
	(at: number): Moment => ({
		clock: new Intl.DateTimeFormat('sv-SE', {
			...{ dateStyle: 'short', timeStyle: 'short', timeZone: zone }
		}).format(at)
	});

/** `zone`: the office's (IANA), also below. */
export const gradebookOf = (graded: readonly Graded[], zone: string): Table =>
	gradebook(
		m.take_gradebook(),
		graded,
		{
			person: m.take_person(),
			groups: m.take_groups(),
			assignment: m.take_assignment(),
			title: m.take_item(),
			state: m.take_state(),
			best: m.take_best(),
			tries: m.take_tries(),
			passedAt: m.take_passed_at(),
			late: m.take_late()
		},
		{ states: stateNames(), late: m.follow_late(), when: onClock(zone) }
	);

export const answersOf = (answers: readonly AnswerRow[], zone: string): Table =>
	answersTable(
		m.take_answers(),
		answers,
		{
			person: m.take_person(),
			quiz: m.take_quiz(),
			question: m.take_question(),
			version: m.take_version(),
			asked: m.take_asked(),
			answer: m.take_answer(),
			points: m.take_points(),
			at: m.take_at()
		},
		onClock(zone)
	);

export const criteriaOf = (matrix: Matrix): Table =>
	criteriaTable(
		m.take_criteria(),
		matrix,
		{
			person: m.take_person(),
			overall: m.take_overall(),
			attempts: m.take_attempts(),
			passed: m.take_passed()
		},
		Object.fromEntries(CRITERIA.map((id) => [id, `${id} ${criterionName(id)}`]))
	);

export const itemsOf = (matrix: Matrix, catalogue: readonly Assignable[]): Table =>
	itemsTable(m.take_items(), matrix, m.take_person(), (item) => titleOf(catalogue, item));
