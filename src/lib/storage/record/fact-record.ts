/** The shape of what is kept of an attempt of somebody on the roster: a cache, made from its log. */
import * as v from 'valibot';
import { MODES } from '#lib/domain/roleplay/scenario.ts';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import { PART_KINDS, type AttemptFact, type PartKey } from '#lib/domain/training/attempt-fact.ts';
import { check } from './check.ts';
import { AttemptId, Instant, LearnerId, Name, whole } from './values.ts';

/** A fact with whose it is. `key`: of its part, for the index. */
export type FactRecord = AttemptFact & { person: string; key: PartKey };

const Points = whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);

/** The sums are kept in tenths of a percent. */
const Percent = v.pipe(
	v.number(),
	v.minValue(0),
	v.maxValue(100),
	v.check((percent) => Math.round(percent * 10) / 10 === percent, 'Expected at most one decimal')
);

const Key = v.custom<PartKey>(
	(key) => typeof key === 'string' && PART_KINDS.some((kind) => key.startsWith(`${kind}:`)),
	'Expected the key of a part'
);

export const FactShape = v.strictObject({
	id: AttemptId,
	person: LearnerId,
	key: Key,
	part: v.strictObject({ kind: v.picklist(PART_KINDS), id: Name }),
	version: whole(1, Number.MAX_SAFE_INTEGER),
	startedAt: Instant,
	finishedAt: v.nullable(Instant),
	mode: v.nullable(v.picklist(MODES)),
	percent: v.nullable(Percent),
	passed: v.boolean(),
	criteria: v.record(
		v.picklist(CRITERIA),
		v.strictObject({ earned: Points, offered: whole(0, Number.MAX_SAFE_INTEGER) })
	),
	fatal: v.boolean(),
	missed: v.array(v.string())
}) as unknown as v.GenericSchema<FactRecord>;

/** The facts among records; damaged ones are passed over. */
export const soundFacts = (records: readonly unknown[]): FactRecord[] =>
	records.flatMap((record) => {
		const checked = check(FactShape, record);
		return checked.ok ? [checked.value] : [];
	});
