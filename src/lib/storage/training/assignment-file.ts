/**
 * An assignment as a file: for what no link carries, and for what the trainee's build may not have. Its items come along, so
 * that an assigned scenario, exercise or course can be done in the version that was meant. Checked like a backup.
 */
import * as v from 'valibot';
import type { PinnedItem } from '#lib/domain/training/attempt.ts';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { checkAssignment } from '../record/assignment-record.ts';
import { canonicalSum } from './canonical.ts';
import { check } from '../record/check.ts';
import { broken, hashIssue, parseJson, twice } from '../backup/file-checks.ts';
import { ItemRecord } from '../record/records.ts';
import type { ResultsRefusal } from './results.ts';
import { atOnce } from '../steps.ts';
import { Hash } from '../record/values.ts';

const ASSIGNMENT_FILE_FORMAT = 'complaint-desk-assignment';
/** The version that this build writes, and the newest that it reads. */
const ASSIGNMENT_FILE_VERSION = 1;
/** The longest text that is read, in UTF-16 units: some hundred items. */
export const MOST_ASSIGNMENT_TEXT = 50 * 1024 * 1024;

export type AssignmentFile = {
	format: typeof ASSIGNMENT_FILE_FORMAT;
	version: typeof ASSIGNMENT_FILE_VERSION;
	assignment: Assignment;
	/** What the parts are in the trainer's build; none where the trainee's is known to have them. */
	items: PinnedItem[];
	/** SHA-256 (hex) over all the rest, in canonical order. It finds accidents, not fraud. */
	sha256: string;
};

export type ReadAssignment = { ok: true; file: AssignmentFile } | ResultsRefusal;

const Envelope = v.looseObject({
	format: v.literal(ASSIGNMENT_FILE_FORMAT),
	version: v.number()
});

const Shape = v.strictObject({
	format: v.literal(ASSIGNMENT_FILE_FORMAT),
	version: v.literal(ASSIGNMENT_FILE_VERSION),
	assignment: v.custom<Assignment>(() => true),
	items: v.array(ItemRecord),
	sha256: Hash
});

/** The checks of a file beyond its version. */
function checked(value: unknown): ReadAssignment {
	const shape = check(Shape, value);
	if (!shape.ok) return broken(shape.detail);
	const file = shape.value;
	const assignment = checkAssignment(file.assignment);
	if (!assignment.ok) return { ...assignment, detail: `assignment.${assignment.detail}` };
	const { sha256, ...rest } = file;
	const sum = canonicalSum(rest);
	if (sum === undefined) return broken('nests too deeply');
	if (sum !== sha256) return { ok: false, code: 'altered', detail: sum };
	const double = twice({ items: file.items.map(({ hash }) => hash) });
	if (double !== undefined) return broken(double);
	return atOnce(hashIssue(file)) ?? { ok: true, file };
}

/**
 * An assignment file, ready to be written as JSON.
 * @throws TypeError when `readAssignmentFile` would not take it: that is a bug of the caller
 */
export function makeAssignmentFile(assignment: Assignment, items: PinnedItem[]): AssignmentFile {
	const rest = {
		format: ASSIGNMENT_FILE_FORMAT,
		version: ASSIGNMENT_FILE_VERSION,
		...{ assignment, items }
	} as const;
	const file = { ...rest, sha256: canonicalSum(rest) ?? '' };
	const read = checked(file);
	if (!read.ok) throw new TypeError(`assignment: ${read.code} ${read.detail}`);
	return file;
}

/** The text of an assignment file, or why it cannot be taken: the codes are those of results. Writes nothing, never throws. */
export function readAssignmentFile(text: string): ReadAssignment {
	if (text.length > MOST_ASSIGNMENT_TEXT)
		return { ok: false, code: 'too-large', detail: `${text.length} > ${MOST_ASSIGNMENT_TEXT}` };
	const json = parseJson(text);
	if (!json.ok) return json;
	const envelope = check(Envelope, json.value);
	if (!envelope.ok) return { ok: false, code: 'foreign', detail: envelope.detail };
	if (envelope.value.version > ASSIGNMENT_FILE_VERSION)
		return { ok: false, code: 'newer', detail: `version: ${envelope.value.version}` };
	return checked(json.value);
}
