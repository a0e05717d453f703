/** The shape of every record. Nothing that is read from a database or a file is trusted before it fits one. */
import * as v from 'valibot';
import {
	LOG_FORMAT,
	type Attempt,
	type Learner,
	type LogEntry,
	type PinnedItem
} from '#lib/domain/training/attempt.ts';
import { MODES, type Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk.ts';
import { check } from './check.ts';
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

const TalkEventRecord: v.GenericSchema<TalkEvent> = v.variant('type', [
	v.strictObject({ type: v.literal('noted'), node: Name, phrase: Name }),
	v.strictObject({ type: v.literal('unnoted'), node: Name, phrase: Name }),
	v.strictObject({ type: v.literal('replied'), node: Name, reply: Name }),
	v.strictObject({ type: v.literal('silent'), node: Name })
]);

export const LogEntryRecord: v.GenericSchema<LogEntry> = v.strictObject({
	attempt: AttemptId,
	seq: Count,
	at: Instant,
	event: TalkEventRecord
});

export const AttemptRecord: v.GenericSchema<Attempt> = v.strictObject({
	id: AttemptId,
	learner: LearnerId,
	kind: v.literal('roleplay'),
	content: v.strictObject({
		id: Name,
		version: whole(1, Number.MAX_SAFE_INTEGER),
		hash: Hash
	}),
	mode: v.picklist(MODES),
	// 32 bits, whether the app counts them as signed or not.
	seed: whole(-(2 ** 31), 2 ** 32 - 1),
	startedAt: Instant,
	format: v.literal(LOG_FORMAT),
	parent: v.exactOptional(v.strictObject({ attempt: AttemptId, events: Count }))
});

const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/;

/** Looks at the keys itself: valibot passes over `__proto__`, and what it passes over would stay unchecked. */
const isByLocale = (value: unknown): boolean => {
	const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
	return keys.length > 0 && keys.every((key) => LOCALE.test(key));
};

export const ItemRecord: v.GenericSchema<PinnedItem> = v.pipe(
	v.strictObject({
		hash: Hash,
		kind: v.literal('roleplay'),
		id: Name,
		version: whole(1, Number.MAX_SAFE_INTEGER),
		locales: v.pipe(
			v.custom<Record<string, Scenario>>(isByLocale, 'Expected scenarios by language'),
			v.record(v.string(), ScenarioRecord)
		)
	}),
	v.check(
		({ id, version, locales }) =>
			Object.entries(locales).every(
				([locale, s]) => s.locale === locale && s.id === id && s.version === version
			),
		'Expected the same ID, version and language inside as outside'
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
