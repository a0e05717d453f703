/** The shape of what belongs to a practice desk. */
import * as v from 'valibot';
import { STAGES } from '#lib/domain/sop/case-state.ts';
import { ROLES, type Role } from '#lib/domain/sop/limits.ts';
import { CONTENTS, NATURES, SEVERITIES } from '#lib/domain/sop/vocabulary.ts';
import type { CaseSummary } from '#lib/domain/training/case-summary.ts';
import { AttemptId, Instant, LearnerId, Name, Text, whole } from './values.ts';

/** How many steps can be taken back. */
export const MOST_STEPS = 50;

/** Before a step: where the clock and the role stood, and the logs that it extended, by their length. */
type DeskStep = { now: number; role: Role; cases: { id: string; seq: number }[] };

/** A desk's register. `id`: of a learner, or of an exercise's attempt. `now`: simulated UTC ms. Latest step last. */
export type DeskRecord = { id: string; now: number; role: Role; steps: DeskStep[] };

/** What was typed into a form and not yet filed. `at`: UTC ms, real time. */
export type DraftRecord = {
	attempt: string;
	form: string;
	fields: Record<string, string>;
	at: number;
};

const Role = v.picklist(ROLES);
const Place = whole(0, Number.MAX_SAFE_INTEGER);

export const DeskRecordShape: v.GenericSchema<DeskRecord> = v.strictObject({
	id: v.union([AttemptId, LearnerId]),
	now: Instant,
	role: Role,
	steps: v.pipe(
		v.array(
			v.strictObject({
				now: Instant,
				role: Role,
				cases: v.array(v.strictObject({ id: AttemptId, seq: Place }))
			})
		),
		v.maxLength(MOST_STEPS)
	)
});

export const DraftRecordShape: v.GenericSchema<DraftRecord> = v.strictObject({
	attempt: Name,
	form: Name,
	fields: v.record(v.string(), Text),
	at: Instant
});

export const CaseSummaryShape: v.GenericSchema<CaseSummary> = v.strictObject({
	id: AttemptId,
	desk: LearnerId,
	receivedAt: Instant,
	stage: v.picklist(STAGES),
	nature: v.nullable(v.picklist(NATURES)),
	content: v.nullable(v.picklist(CONTENTS)),
	severity: v.nullable(v.picklist(SEVERITIES)),
	department: v.string(),
	person: v.string(),
	event: v.string(),
	dues: v.array(
		v.strictObject({
			limit: Name,
			dueAt: Instant,
			inclusive: v.boolean(),
			amberAt: v.nullable(Instant)
		})
	),
	breached: v.boolean(),
	monthAt: v.nullable(Instant)
});
