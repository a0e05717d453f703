/** What a backup holds of a trainer's desk, and of what was assigned to the learners. Facts and sums are made anew from the logs. */
import * as v from 'valibot';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { Group, Person } from '#lib/domain/training/roster/person.ts';
import { checkAssignment } from '../record/assignment-record.ts';
import { check, type Checked } from '../record/check.ts';
import { checkReceived, type Received } from '../record/received-record.ts';
import { RemarkShape, type Remark } from '../record/remark-record.ts';
import { GroupShape, PersonShape } from '../record/roster-record.ts';

export type Assigned = {
	people: Person[];
	groups: Group[];
	assignments: Assignment[];
	received: Received[];
	remarks: Remark[];
};

export const ASSIGNED_TABLES = [
	'people',
	'groups',
	'assignments',
	'received',
	'remarks'
] as const satisfies readonly (keyof Assigned)[];

/** What a file of an earlier version, which knew nothing of it, holds. */
export const nothingAssigned = (): Assigned => ({
	people: [],
	groups: [],
	assignments: [],
	received: [],
	remarks: []
});

/** Assignments of a newer build are told from damaged ones, by `assignedIssue`. */
export const assignedShape = {
	people: v.array(PersonShape),
	groups: v.array(GroupShape),
	assignments: v.array(v.custom<Assignment>(() => true)),
	received: v.array(v.custom<Received>(() => true)),
	remarks: v.array(RemarkShape)
};

/** The key of each record, as the tables have it. */
export const ASSIGNED_KEYS = {
	people: ({ id }: Person) => id,
	groups: ({ id }: Group) => id,
	assignments: ({ id }: Assignment) => id,
	received: ({ learner, assignment }: Received): [string, string] => [learner, assignment.id],
	remarks: ({ attempt, seq }: Remark): [string, number] => [attempt, seq]
};

/** The keys of all records as texts. */
export const assignedKeys = (assigned: Assigned): Record<keyof Assigned, string[]> => ({
	people: assigned.people.map(ASSIGNED_KEYS.people),
	groups: assigned.groups.map(ASSIGNED_KEYS.groups),
	assignments: assigned.assignments.map(ASSIGNED_KEYS.assignments),
	received: assigned.received.map((each) => ASSIGNED_KEYS.received(each).join(' ')),
	remarks: assigned.remarks.map((each) => ASSIGNED_KEYS.remarks(each).join(' '))
});

/** Whom the records of a backup can belong to. */
export type Owners = { learners: ReadonlySet<string>; attempts: ReadonlySet<unknown> };

const lost = (key: string, id: string): { ok: false; detail: string } => ({
	ok: false,
	detail: `${key}: there is no ${id}`
});

/** The checks of each record, with what it hangs on. */
export const assignedChecks = ({ learners, attempts }: Owners) => ({
	people: (record: unknown): Checked<Person> => check(PersonShape, record),
	groups: (record: unknown): Checked<Group> => check(GroupShape, record),
	assignments: checkAssignment,
	received: (record: unknown) => {
		const checked = checkReceived(record);
		if (!checked.ok || learners.has(checked.value.learner)) return checked;
		return { ...lost('learner', checked.value.learner), code: 'broken' as const };
	},
	remarks: (record: unknown): Checked<Remark> => {
		const checked = check(RemarkShape, record);
		if (!checked.ok || attempts.has(checked.value.attempt)) return checked;
		return lost('attempt', checked.value.attempt);
	}
});

type Issue = { ok: false; code: 'broken' | 'newer'; detail: string };

/** The first record that is damaged, of a newer build, or hangs on nothing. */
export function assignedIssue(assigned: Assigned, owners: Owners): Issue | undefined {
	const checks = assignedChecks(owners);
	for (const table of ASSIGNED_TABLES)
		for (const [i, record] of assigned[table].entries()) {
			const checked: Checked<unknown> & { code?: 'broken' | 'newer' } = checks[table](record);
			if (!checked.ok)
				return {
					ok: false,
					code: checked.code ?? 'broken',
					detail: `${table}[${i}].${checked.detail}`
				};
		}
	return undefined;
}
