/** The shape of every record. Nothing that is read from a database or a file is trusted before it fits one. */
import * as v from 'valibot';
import {
	LOG_FORMAT,
	type Attempt,
	type Learner,
	type LogEntry,
	type PinnedItem
} from '#lib/domain/training/attempt.ts';
import { MODES } from '#lib/domain/roleplay/scenario.ts';
import { check } from './check.ts';
import { EventRecord } from './event-record.ts';
import { ExerciseRecord } from './exercise-record.ts';
import { CourseRecord, PaperRecord, QuestionRecord } from './question-record.ts';
import { RulesRecord } from './rules-record.ts';
import { ScenarioRecord } from './scenario-record.ts';
import { AttemptId, Hash, Instant, LearnerId, Name, whole } from './values.ts';

const Count = whole(0, Number.MAX_SAFE_INTEGER);

export const LearnerRecord: v.GenericSchema<Learner> = v.strictObject({
	id: LearnerId,
	name: v.pipe(
		v.string(),
		v.maxLength(200),
		v.check((name) => name.trim() !== '', 'Expected a name')
	),
	createdAt: Instant
});

export const LogEntryRecord: v.GenericSchema<LogEntry> = v.strictObject({
	attempt: AttemptId,
	seq: Count,
	at: Instant,
	event: EventRecord
});

const begun = {
	id: AttemptId,
	learner: LearnerId,
	content: v.strictObject({
		id: Name,
		version: whole(1, Number.MAX_SAFE_INTEGER),
		hash: Hash
	}),
	// 32 bits, whether the app counts them as signed or not.
	seed: whole(-(2 ** 31), 2 ** 32 - 1),
	startedAt: Instant,
	format: v.literal(LOG_FORMAT),
	parent: v.exactOptional(v.strictObject({ attempt: AttemptId, events: Count }))
};

export const AttemptRecord: v.GenericSchema<Attempt> = v.variant('kind', [
	v.strictObject({ ...begun, kind: v.literal('roleplay'), mode: v.picklist(MODES) }),
	v.strictObject({ ...begun, kind: v.literal('case') }),
	v.strictObject({ ...begun, kind: v.literal('exercise') }),
	v.strictObject({ ...begun, kind: v.literal('quiz') }),
	v.strictObject({ ...begun, kind: v.literal('study') }),
	v.strictObject({ ...begun, kind: v.literal('refresher') })
]);

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** Looks at the keys itself: valibot passes over `__proto__`, and what it passes over would stay unchecked. */
const isByLocale = (value: unknown): boolean => {
	const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
	return keys.length > 0 && keys.every((key) => LOCALE.test(key));
};

const pinned = { hash: Hash, id: Name, version: whole(1, Number.MAX_SAFE_INTEGER) };

const byLocale = <T extends { id: string; version: number; locale: string }>(
	schema: v.GenericSchema<T>
) =>
	v.pipe(
		v.custom<Record<string, T>>(isByLocale, 'Expected texts by language'),
		v.record(v.string(), schema),
		v.check(
			(locales) => Object.entries(locales).every(([locale, item]) => item.locale === locale),
			'Expected the same language inside as outside'
		)
	);

/** What bears the item's ID and version a second time. */
function insidesOf(item: PinnedItem): { id: string; version: number }[] {
	if (item.kind === 'case') return [];
	if (item.kind === 'quiz') return [item.paper];
	if (item.kind === 'study') return [item.course];
	return Object.values<{ id: string; version: number }>(item.locales);
}

export const ItemRecord: v.GenericSchema<PinnedItem> = v.pipe(
	v.variant('kind', [
		v.strictObject({ ...pinned, kind: v.literal('roleplay'), locales: byLocale(ScenarioRecord) }),
		v.strictObject({ ...pinned, kind: v.literal('case'), rules: RulesRecord }),
		v.strictObject({
			...pinned,
			kind: v.literal('exercise'),
			rules: RulesRecord,
			locales: byLocale(ExerciseRecord)
		}),
		v.strictObject({ ...pinned, kind: v.literal('question'), locales: byLocale(QuestionRecord) }),
		v.strictObject({ ...pinned, kind: v.literal('quiz'), paper: PaperRecord }),
		v.strictObject({ ...pinned, kind: v.literal('study'), course: CourseRecord })
	]),
	v.check(
		(item) =>
			insidesOf(item).every(({ id, version }) => id === item.id && version === item.version),
		'Expected the same ID and version inside as outside'
	)
);

export type CheckedAttempt =
	{ ok: true; value: Attempt } | { ok: false; code: 'broken' | 'newer'; detail: string };

/** An attempt, or whether a newer build wrote it (then it is sound, but not for this build) or it is damaged. */
export function checkAttempt(value: unknown): CheckedAttempt {
	const format = v.safeParse(v.looseObject({ format: v.pipe(v.number(), v.integer()) }), value);
	if (format.success && format.output.format > LOG_FORMAT)
		return { ok: false, code: 'newer', detail: `format: ${format.output.format}` };
	const checked = check(AttemptRecord, value);
	return checked.ok ? checked : { ...checked, code: 'broken' };
}
