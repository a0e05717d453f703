/** Reads a backup file. Nothing in it is believed: shapes, references, logs and content hashes are all checked. */
import * as v from 'valibot';
import type { Attempt, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import { assignedIssue, assignedKeys, assignedShape } from './assigned-backup.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup } from './backup.ts';
import { check } from '../record/check.ts';
import { DeskRecordShape, DraftRecordShape } from '../record/desk-records.ts';
import {
	attemptIssue,
	broken,
	hashIssue,
	MOST_TEXT,
	parseJson,
	recordIssue,
	twice,
	type Refusal
} from './file-checks.ts';
import { OwnQuestionRecord } from '../own-questions.ts';
import { recordIn } from './record-in.ts';
import { ItemRecord, LearnerRecord, LogEntryRecord } from '../record/records.ts';
import { SettingRecord } from '../settings.ts';
import { atOnce, inPieces, type Steps } from '../steps.ts';
import { upgraded } from './upgrade-backup.ts';
import { Instant } from '../record/values.ts';

export type Parsed = { ok: true; backup: Backup } | Refusal;

const Envelope = v.looseObject({ format: v.literal(BACKUP_FORMAT), version: v.number() });

/** Of the long lists each record is looked at by itself. */
const Shape = v.strictObject({
	format: v.literal(BACKUP_FORMAT),
	version: v.literal(BACKUP_VERSION),
	exportedAt: Instant,
	learners: v.array(LearnerRecord),
	attempts: v.array(v.custom<Attempt>(() => true)),
	log: v.array(v.custom<LogEntry>(() => true)),
	items: v.array(v.custom<PinnedItem>(() => true)),
	settings: v.array(SettingRecord),
	desks: v.array(DeskRecordShape),
	drafts: v.array(DraftRecordShape),
	questions: v.array(OwnQuestionRecord),
	...assignedShape,
	aside: v.array(v.strictObject({ table: v.string(), record: v.unknown() }))
});

function* parsing(text: string): Steps<Parsed> {
	if (text.length > MOST_TEXT)
		return { ok: false, code: 'too-large', detail: `${text.length} > ${MOST_TEXT}` };
	const json = parseJson(text);
	if (!json.ok) return json;
	yield;
	const envelope = check(Envelope, json.value);
	if (!envelope.ok) return { ok: false, code: 'foreign', detail: envelope.detail };
	if (envelope.value.version > BACKUP_VERSION)
		return { ok: false, code: 'newer', detail: `version: ${envelope.value.version}` };
	const shape = check(Shape, upgraded(envelope.value));
	if (!shape.ok) return broken(shape.detail);
	const backup = shape.value;
	const damaged =
		(yield* recordIn('log', LogEntryRecord, backup.log)) ??
		(yield* recordIn('items', ItemRecord, backup.items));
	if (damaged !== undefined) return broken(damaged);
	const unsound = recordIssue(backup.attempts);
	if (unsound) return unsound;
	const learners = new Set(backup.learners.map(({ id }) => id));
	const attempts = new Set(backup.attempts.map(({ id }) => id));
	const unassigned = assignedIssue(backup, { learners, attempts });
	if (unassigned) return unassigned;
	const double = twice({
		...assignedKeys(backup),
		learners: backup.learners.map(({ id }) => id),
		attempts: backup.attempts.map(({ id }) => id),
		items: backup.items.map(({ hash }) => hash),
		settings: backup.settings.map(({ key }) => key),
		desks: backup.desks.map(({ id }) => id),
		drafts: backup.drafts.map(({ attempt, form }) => `${attempt} ${form}`),
		questions: backup.questions.map(({ id }) => id)
	});
	if (double !== undefined) return broken(double);
	const owners = new Set([...learners, ...backup.people.map(({ id }) => id)]);
	return (
		(yield* attemptIssue(backup, owners)) ?? (yield* hashIssue(backup)) ?? { ok: true, backup }
	);
}

/** The text of a backup file as a backup that `restoreBackup` may take, or why it may not. Writes nothing. */
export const parseBackup = (text: string): Parsed => atOnce(parsing(text));

/** The same, with turns for the browser in between. */
export const parseBackupInPieces = (text: string): Promise<Parsed> => inPieces(parsing(text));
