/** The shape of an exercise's file, as a trainer writes it (documented in content/README.md). */
import * as v from 'valibot';
import { CASE_EVENTS } from '#lib/domain/sop/events.ts';
import { ROLES } from '#lib/domain/sop/limits.ts';
import { CHANNELS } from '#lib/domain/sop/vocabulary.ts';
import { TELLINGS } from '#lib/domain/training/exercise.ts';
import { Text } from './schema.ts';

const Id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an ID is lower-case words with hyphens')
);
const Moment = v.pipe(
	v.string(),
	v.regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/, 'a moment is `2026-03-02 10:00`, in the office’s zone')
);
const Facts = v.record(v.string(), v.picklist(['yes', 'no'], 'a fact is yes or no'));

const Line = v.pipe(
	v.strictObject({
		customer: v.optional(Text),
		staff: v.optional(Text),
		direction: v.optional(Text)
	}),
	v.check(
		(line) => Object.keys(line).length === 1,
		'a line is one of `customer`, `staff`, `direction`'
	)
);

const Step = v.strictObject({
	do: v.picklist(CASE_EVENTS, 'not an event of a case'),
	at: Moment,
	id: v.optional(Id),
	by: v.optional(v.picklist(ROLES)),
	since: v.optional(Id),
	after: v.optional(v.array(Id)),
	why: v.optional(Text),
	to: v.optional(v.picklist(ROLES)),
	conditions: v.optional(v.array(v.string())),
	limit: v.optional(v.string()),
	until: v.optional(v.union([Moment, v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))])),
	consent: v.optional(v.boolean()),
	openable: v.optional(v.boolean()),
	checked: v.optional(v.boolean()),
	facts: v.optional(Facts),
	ground: v.optional(v.picklist(['correction', 'worsening'])),
	groundAt: v.optional(Moment)
});
export type StepSource = v.InferOutput<typeof Step>;

export const ExerciseSource = v.strictObject({
	id: Id,
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	title: Text,
	trains: Text,
	difficulty: v.picklist([1, 2, 3]),
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
	channel: v.picklist(CHANNELS),
	raisedBy: v.optional(v.picklist(['customer', 'staff']), 'customer'),
	telling: v.picklist(TELLINGS),
	person: Text,
	received: Moment,
	begins: Moment,
	ends: Moment,
	told: v.pipe(v.array(Line), v.minLength(1)),
	news: v.optional(v.array(v.strictObject({ id: Id, at: Moment, text: Text })), []),
	facts: Facts,
	/** What is picked, by `<event>.<key>`: the true one, and what it is confused with. */
	picks: v.record(
		v.string(),
		v.strictObject({ right: Text, wrong: v.pipe(v.array(Text), v.minLength(1)), why: Text })
	),
	steps: v.pipe(v.array(Step), v.minLength(1)),
	/** Limits that are still running when the exercise ends. */
	open: v.optional(v.array(v.string()), []),
	pass: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 70)
});
export type ExerciseSource = v.InferOutput<typeof ExerciseSource>;
