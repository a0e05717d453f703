/** The shape of an assignment that comes from elsewhere: a link, a file or the database. */
import * as v from 'valibot';
import { MODES } from '#lib/domain/roleplay/scenario.ts';
import { isZone } from '#lib/domain/sop/calendar.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import { ASSIGNMENT_FORMAT, type Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { partKey, PART_KINDS } from '#lib/domain/training/attempt-fact.ts';
import { check } from './check.ts';
import { AttemptId, LearnerId, whole } from './values.ts';

const MOST_PARTS = 60;
const MOST_PEOPLE = 2000;
const MOST_COMMENTS = 500;
/** The last instant of a year of four digits, which is all that a calendar file can write. */
const Moment = whole(0, Date.UTC(10_000, 0, 1) - 1);
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const named = (most: number) =>
	v.pipe(
		text(most),
		v.check((name) => name.trim() !== '', 'Expected a name')
	);
const ItemId = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z0-9]+([-_.][A-Za-z0-9]+)*$/, 'Expected an ID'),
	v.maxLength(100)
);
const Criterion = v.picklist(CRITERIA);

const isOnce = (keys: readonly string[]): boolean => new Set(keys).size === keys.length;

/** What comes back with the results: letters, digits, - and _. */
export const Nonce = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/, 'Expected a nonce'));

const Part = v.strictObject({
	kind: v.picklist(PART_KINDS),
	id: ItemId,
	version: whole(1, Number.MAX_SAFE_INTEGER)
});

const CommentRecord = v.strictObject({
	attempt: AttemptId,
	seq: whole(0, Number.MAX_SAFE_INTEGER),
	text: text(2000),
	verdict: v.exactOptional(v.nullable(v.picklist(['met', 'part', 'lost']))),
	at: Moment
});

const AssignmentRecord: v.GenericSchema<Assignment> = v.strictObject({
	format: v.literal(ASSIGNMENT_FORMAT),
	id: AttemptId,
	nonce: Nonce,
	from: text(200),
	title: named(200),
	note: text(2000),
	parts: v.pipe(
		v.array(Part),
		v.minLength(1),
		v.maxLength(MOST_PARTS),
		v.check((parts) => isOnce(parts.map(partKey)), 'Expected each part once')
	),
	due: v.nullable(
		v.strictObject({
			at: Moment,
			zone: v.pipe(text(100), v.check(isZone, 'Expected a known time zone'))
		})
	),
	mode: v.nullable(v.picklist(MODES)),
	attempts: v.nullable(whole(1, 1000)),
	pass: v.strictObject({
		overall: v.nullable(whole(0, 100)),
		criteria: v.pipe(
			v.array(Criterion),
			v.maxLength(CRITERIA.length),
			v.check((criteria) => isOnce(criteria), 'Expected each criterion once')
		),
		noFatal: v.boolean()
	}),
	to: v.pipe(
		v.array(v.strictObject({ id: LearnerId, name: named(200) })),
		v.maxLength(MOST_PEOPLE),
		v.check((people) => isOnce(people.map(({ id }) => id)), 'Expected each person once')
	),
	issuedAt: Moment,
	comments: v.exactOptional(v.pipe(v.array(CommentRecord), v.maxLength(MOST_COMMENTS)))
});

export type CheckedAssignment =
	{ ok: true; value: Assignment } | { ok: false; code: 'broken' | 'newer'; detail: string };

/** An assignment, or whether a newer build made it (then it is sound, but not for this build) or it is damaged. */
export function checkAssignment(value: unknown): CheckedAssignment {
	const format = v.safeParse(v.looseObject({ format: v.pipe(v.number(), v.integer()) }), value);
	if (format.success && format.output.format > ASSIGNMENT_FORMAT)
		return { ok: false, code: 'newer', detail: `format: ${format.output.format}` };
	const checked = check(AssignmentRecord, value);
	return checked.ok ? checked : { ...checked, code: 'broken' };
}
