/** The shape of an assignment that a learner of this device has accepted. */
import * as v from 'valibot';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { checkAssignment, type CheckedAssignment } from './assignment-record.ts';
import { check } from './check.ts';
import { Instant, LearnerId } from './values.ts';

/** `receivedAt`: UTC ms, when it came first. `person`: which of those that it is made out `to` the learner is. */
export type Received = {
	learner: string;
	assignment: Assignment;
	receivedAt: number;
	person: string;
};

const Shape = v.strictObject({
	learner: LearnerId,
	assignment: v.unknown(),
	receivedAt: Instant,
	person: LearnerId
});

export type CheckedReceived =
	{ ok: true; value: Received } | Extract<CheckedAssignment, { ok: false }>;

/** What a learner has received, or whether a newer build wrote it or it is damaged. */
export function checkReceived(value: unknown): CheckedReceived {
	const shape = check(Shape, value);
	if (!shape.ok) return { ...shape, code: 'broken' };
	const assignment = checkAssignment(shape.value.assignment);
	if (!assignment.ok) return { ...assignment, detail: `assignment.${assignment.detail}` };
	return { ok: true, value: value as Received };
}
