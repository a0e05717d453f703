/** The shape of content/sop/classification.yaml, conditions.yaml and forms.yaml. */
import * as v from 'valibot';
import { CASE_EVENTS } from '#lib/domain/sop/events.ts';
import { CLOSING_NEEDS } from '#lib/domain/sop/policy.ts';
import { CONTENTS, NATURES, SEVERITIES } from '#lib/domain/sop/vocabulary.ts';
import { EventType, RoleId } from './policy-schema.ts';
import { Text } from './schema.ts';

/** At most so many facts in a table: its input space is walked whole. */
const MAX_FACTS = 12;

const table = <const Outcomes extends readonly string[]>(outcomes: Outcomes) =>
	v.strictObject({
		facts: v.pipe(
			v.array(v.string()),
			v.maxLength(MAX_FACTS, `a table has at most ${MAX_FACTS} facts`)
		),
		rows: v.array(
			v.strictObject({
				id: v.string(),
				when: v.record(v.string(), v.picklist(['yes', 'no'], 'an answer is yes or no')),
				then: v.picklist(outcomes, `an outcome is one of ${outcomes.join(', ')}`),
				clause: v.string(),
				addition: v.optional(v.boolean(), false),
				reason: Text
			})
		)
	});

export const ClassificationSource = v.strictObject({
	facts: v.record(v.string(), v.strictObject({ clause: v.string(), ask: Text })),
	nature: table(NATURES),
	content: table(CONTENTS),
	severity: table(SEVERITIES)
});
export type ClassificationSource = v.InferOutput<typeof ClassificationSource>;

const Ids = v.array(v.string());

export const ConditionsSource = v.strictObject({
	opening: v.record(v.string(), v.strictObject({ opens: v.boolean(), name: Text })),
	closing: v.strictObject({
		conditions: v.record(
			v.string(),
			v.array(v.picklist(CLOSING_NEEDS, `a need is one of ${CLOSING_NEEDS.join(', ')}`))
		),
		together: v.strictObject({
			oneOf: Ids,
			always: Ids,
			withLinks: Ids,
			major: Ids,
			never: Ids,
			cannotBeHandled: Ids
		}),
		afterClosing: v.array(EventType)
	}),
	permissions: v.record(
		EventType,
		v.strictObject({
			roles: v.pipe(v.array(RoleId), v.minLength(1, 'nobody may do it')),
			clause: v.string()
		})
	)
});
export type ConditionsSource = v.InferOutput<typeof ConditionsSource>;

const FilledBy = v.pipe(
	v.string(),
	v.check((from) => {
		const [event, key, ...rest] = from.split('.');
		return rest.length === 0 && !!key && CASE_EVENTS.some((type) => type === event);
	}, '`from` is <event>.<field>, with an event that the engine knows')
);

export const FormsSource = v.record(
	v.string(),
	v.strictObject({
		name: Text,
		fields: v.record(
			v.string(),
			v.strictObject({ label: Text, from: FilledBy, required: v.optional(v.string()) })
		)
	})
);
export type FormsSource = v.InferOutput<typeof FormsSource>;
