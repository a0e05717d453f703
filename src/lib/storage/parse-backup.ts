/** Reads a backup file. Nothing in it is believed: shapes, references, logs and content hashes are all checked. */
import * as v from 'valibot';
import type { Attempt } from '#lib/domain/training/attempt.ts';
import { BACKUP_FORMAT, BACKUP_VERSION, byAttempt, type Backup } from './backup.ts';
import { check } from './check.ts';
import { DeskRecordShape, DraftRecordShape } from './desk-records.ts';
import { hashOf } from './hash.ts';
import { amongItems, judge } from './judge.ts';
import { OwnQuestionRecord } from './own-questions.ts';
import { checkAttempt, ItemRecord, LearnerRecord, LogEntryRecord } from './records.ts';
import { SettingRecord } from './settings.ts';
import { Instant } from './values.ts';

/** The longest text that is read, in UTF-16 units. */
export const MOST_TEXT = 200 * 1024 * 1024;

/**
 * `foreign`: JSON, but not our backup. `newer`: a newer build wrote it, or an attempt in it. `broken`: `detail` names
 * the place.
 */
export type Refusal = {
	ok: false;
	code: 'not-json' | 'foreign' | 'newer' | 'broken' | 'too-large';
	detail: string;
};

export type Parsed = { ok: true; backup: Backup } | Refusal;

const broken = (detail: string): Refusal => ({ ok: false, code: 'broken', detail });

const Envelope = v.looseObject({ format: v.literal(BACKUP_FORMAT), version: v.number() });

const Shape = v.strictObject({
	format: v.literal(BACKUP_FORMAT),
	version: v.literal(BACKUP_VERSION),
	exportedAt: Instant,
	learners: v.array(LearnerRecord),
	attempts: v.array(v.custom<Attempt>(() => true)),
	log: v.array(LogEntryRecord),
	items: v.array(ItemRecord),
	settings: v.array(SettingRecord),
	desks: v.array(DeskRecordShape),
	drafts: v.array(DraftRecordShape),
	questions: v.array(OwnQuestionRecord),
	aside: v.array(v.strictObject({ table: v.string(), record: v.unknown() }))
});

/** A file of an earlier version as one of this: version 1 knew no desks, version 2 no questions, version 3 no refreshers. */
function upgraded(file: v.InferOutput<typeof Envelope>): unknown {
	const version = BACKUP_VERSION;
	if (file.version === 1) return { ...file, version, desks: [], drafts: [], questions: [] };
	if (file.version === 2) return { ...file, version, questions: [] };
	return file.version === 3 ? { ...file, version } : file;
}

/** The first key that comes twice in a list, or undefined. */
function twice(backup: Backup): string | undefined {
	const lists: [string, string[]][] = [
		['learners', backup.learners.map(({ id }) => id)],
		['attempts', backup.attempts.map(({ id }) => id)],
		['items', backup.items.map(({ hash }) => hash)],
		['settings', backup.settings.map(({ key }) => key)],
		['desks', backup.desks.map(({ id }) => id)],
		['drafts', backup.drafts.map(({ attempt, form }) => `${attempt} ${form}`)],
		['questions', backup.questions.map(({ id }) => id)]
	];
	for (const [list, keys] of lists) {
		const seen = new Set<string>();
		for (const key of keys) {
			if (seen.has(key)) return `${list}: ${key} comes twice`;
			seen.add(key);
		}
	}
	return undefined;
}

/** The attempts, their learners, logs and items. */
function attemptIssue(backup: Backup): Refusal | undefined {
	const learners = new Set(backup.learners.map(({ id }) => id));
	const find = amongItems(backup.items);
	const logs = byAttempt(backup.log);
	for (const [i, attempt] of backup.attempts.entries()) {
		if (!learners.has(attempt.learner))
			return broken(`attempts[${i}].learner: there is no ${attempt.learner}`);
		const entries = (logs.get(attempt.id) ?? []).sort((a, b) => a.seq - b.seq);
		const reading = judge(attempt, entries, find);
		if (!reading.ok) return broken(`attempts[${i}]: ${reading.code}, ${reading.detail}`);
		logs.delete(attempt.id);
	}
	const [stray] = logs.keys();
	return stray === undefined ? undefined : broken(`log: there is no attempt ${stray}`);
}

function hashIssue({ items }: Backup): Refusal | undefined {
	const changed = items.findIndex((item) => hashOf(item) !== item.hash);
	return changed < 0 ? undefined : broken(`items[${changed}].hash: differs from the content`);
}

function parseJson(text: string): { ok: true; value: unknown } | Refusal {
	try {
		return { ok: true, value: JSON.parse(text) as unknown };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return { ok: false, code: 'not-json', detail: error.message };
	}
}

/** The text of a backup file as a backup that `restoreBackup` may take, or why it may not. Writes nothing. */
export function parseBackup(text: string): Parsed {
	if (text.length > MOST_TEXT)
		return { ok: false, code: 'too-large', detail: `${text.length} > ${MOST_TEXT}` };
	const json = parseJson(text);
	if (!json.ok) return json;

	const envelope = check(Envelope, json.value);
	if (!envelope.ok) return { ok: false, code: 'foreign', detail: envelope.detail };
	if (envelope.value.version > BACKUP_VERSION)
		return { ok: false, code: 'newer', detail: `version: ${envelope.value.version}` };
	const shape = check(Shape, upgraded(envelope.value));
	if (!shape.ok) return broken(shape.detail);
	const backup = shape.value;

	for (const [i, record] of backup.attempts.entries()) {
		const attempt = checkAttempt(record);
		if (!attempt.ok) return { ...attempt, detail: `attempts[${i}].${attempt.detail}` };
	}
	const double = twice(backup);
	if (double !== undefined) return broken(double);
	return attemptIssue(backup) ?? hashIssue(backup) ?? { ok: true, backup };
}
