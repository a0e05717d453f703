/** The shape of a stored exercise. */
import * as v from 'valibot';
import { CASE_EVENTS } from '#lib/domain/sop/events.ts';
import { ROLES } from '#lib/domain/sop/limits.ts';
import { CHANNELS } from '#lib/domain/sop/vocabulary.ts';
import { TELLINGS, type Exercise } from '#lib/domain/training/exercise.ts';
import { Instant, Name, whole } from './values.ts';

const Facts = v.record(Name, v.picklist(['yes', 'no']));
const Until = v.union([v.strictObject({ on: Name }), v.strictObject({ at: Instant })]);

const Details = v.strictObject({
	to: v.exactOptional(v.picklist(ROLES)),
	conditions: v.exactOptional(v.array(Name)),
	limit: v.exactOptional(Name),
	until: v.exactOptional(Until),
	consent: v.exactOptional(v.boolean()),
	openable: v.exactOptional(v.boolean()),
	checked: v.exactOptional(v.boolean()),
	facts: v.exactOptional(Facts),
	ground: v.exactOptional(v.picklist(['correction', 'worsening'])),
	groundAt: v.exactOptional(Instant)
});

export const ExerciseRecord = v.strictObject({
	id: Name,
	version: whole(1, Number.MAX_SAFE_INTEGER),
	locale: Name,
	title: v.string(),
	trains: v.string(),
	difficulty: v.picklist([1, 2, 3]),
	minutes: whole(1, 1000),
	channel: v.picklist(CHANNELS),
	raisedBy: v.picklist(['customer', 'staff']),
	telling: v.picklist(TELLINGS),
	person: v.string(),
	receivedAt: Instant,
	beginsAt: Instant,
	endsAt: Instant,
	told: v.array(
		v.strictObject({ who: v.picklist(['customer', 'staff', 'direction']), text: v.string() })
	),
	news: v.array(v.strictObject({ id: Name, at: Instant, text: v.string() })),
	facts: Facts,
	picks: v.array(
		v.strictObject({
			field: v.pipe(v.string(), v.regex(/^[a-z-]+\.[A-Za-z]+$/, 'Expected <event>.<key>')),
			options: v.array(v.strictObject({ id: Name, text: v.string() })),
			right: Name,
			why: v.string()
		})
	),
	steps: v.array(
		v.strictObject({
			id: Name,
			event: v.picklist(CASE_EVENTS),
			by: v.picklist(ROLES),
			at: Instant,
			since: v.exactOptional(Name),
			after: v.exactOptional(v.array(Name)),
			with: Details,
			why: v.string()
		})
	),
	pass: whole(0, 100)
}) as unknown as v.GenericSchema<Exercise>;
