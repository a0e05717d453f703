/** Who is behind, and in what: the first thing that a trainer wants to know. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import {
	standingOf,
	type PartState,
	type Standing
} from '#lib/domain/training/assignment/standing.ts';
import { partKey, type PartKey } from '#lib/domain/training/attempt-fact.ts';
import { DAY_MS } from '#lib/domain/sop/calendar.ts';
import type { Person } from '#lib/domain/training/roster/person.ts';
import { factsByPerson, type OwnedFact } from '../owned-facts.ts';

/** How soon is soon. */
const SOON = 2 * DAY_MS;

/** `overdue` and `failed` as in a standing; `soon`: due within two days and not passed. */
type Urgency = 'overdue' | 'failed' | 'soon';

/** `open`: the parts that are not passed yet. */
export type Behind = {
	person: string;
	name: string;
	assignment: Assignment;
	urgency: Urgency;
	open: readonly PartKey[];
};

/** How many people of an assignment stand where; people who have left do not count. */
export type Progress = {
	assignment: Assignment;
	counts: Readonly<Record<PartState, number>>;
	people: number;
};

const ORDER: readonly Urgency[] = ['overdue', 'failed', 'soon'];

function urgencyOf({ due }: Assignment, { state }: Standing, now: number): Urgency | undefined {
	if (state === 'overdue' || state === 'failed') return state;
	const isSoon = due !== null && due.at - now <= SOON;
	return state !== 'passed' && isSoon ? 'soon' : undefined;
}

/** How far everybody is with every assignment, and who needs a word, most urgent first; `now` UTC ms. */
export function overviewOf(
	assignments: readonly Assignment[],
	people: readonly Person[],
	facts: readonly OwnedFact[],
	now: number
): { behind: Behind[]; progress: Progress[] } {
	const active = new Map(
		people.flatMap(({ id, name, state }) => (state === 'active' ? [[id, name] as const] : []))
	);
	const byPerson = factsByPerson(facts);
	const behind: Behind[] = [];
	const progress = assignments.map((assignment): Progress => {
		const counts = { 'not-begun': 0, 'under-way': 0, passed: 0, failed: 0, overdue: 0 };
		const members = assignment.to.filter(({ id }) => active.has(id));
		for (const { id, name } of members) {
			const standing = standingOf(assignment, byPerson.get(id) ?? [], now);
			counts[standing.state] += 1;
			const urgency = urgencyOf(assignment, standing, now);
			if (urgency === undefined) continue;
			const open = standing.parts
				.filter(({ state }) => state !== 'passed')
				.map(({ part }) => partKey(part));
			behind.push({ person: id, name: active.get(id) ?? name, assignment, urgency, open });
		}
		return { assignment, counts, people: members.length };
	});
	const rank = ({ urgency }: Behind): number => ORDER.indexOf(urgency);
	const due = ({ assignment }: Behind): number => assignment.due?.at ?? Number.MAX_SAFE_INTEGER;
	return {
		behind: behind.toSorted((a, b) => rank(a) - rank(b) || due(a) - due(b)),
		progress
	};
}
