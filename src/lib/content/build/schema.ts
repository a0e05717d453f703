/** The shape of content files, as a trainer writes them (documented in content/README.md). */
import * as v from 'valibot';
import {
	CHANNELS,
	COMPLAINANT_TYPES,
	CONTENTS,
	CRITERIA,
	NATURES,
	SEVERITIES
} from '#lib/domain/sop/vocabulary.ts';
import { RECORD_FIELDS, type Guard } from '#lib/domain/roleplay/scenario.ts';

const Id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an ID is lower-case words with hyphens')
);
const Written = v.pipe(v.string('a text is missing'), v.trim(), v.minLength(1, 'a text is empty'));

/** A text in both written languages; Simplified Chinese is made from `zh`. */
export const Text = v.strictObject({ zh: Written, en: Written });
export type Text = v.InferOutput<typeof Text>;

const whole = (min: number, max: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

const GuardSchema: v.GenericSchema<Guard> = v.lazy(() =>
	v.union(
		[
			v.strictObject({ flag: Id }),
			v.strictObject({ fact: Id }),
			v.strictObject({ noted: Id }),
			v.strictObject({ below: whole(0, 100) }),
			v.strictObject({ atLeast: whole(0, 100) }),
			v.strictObject({ not: GuardSchema }),
			v.strictObject({ all: v.pipe(v.array(GuardSchema), v.minLength(1)) }),
			v.strictObject({ any: v.pipe(v.array(GuardSchema), v.minLength(1)) })
		],
		'a guard is one of flag, fact, noted, below, atLeast, not, all, any'
	)
);

const Line = v.pipe(
	v.strictObject({
		say: v.optional(Text),
		direction: v.optional(Text),
		when: v.optional(GuardSchema),
		/** Replies (`node/reply`) that this line takes up: proved that one of them was given before it is said. */
		answers: v.optional(v.array(v.string()))
	}),
	v.check((line) => !line.say !== !line.direction, 'a line is either `say` or `direction`')
);
export type SourceLine = v.InferOutput<typeof Line>;

const CriterionId = v.picklist(CRITERIA, 'not one of the 22 criteria');
const Cites = v.optional(v.array(v.string()), []);

const Verdict = v.pipe(
	v.strictObject({
		criterion: CriterionId,
		verdict: v.picklist(['met', 'part', 'lost']),
		points: whole(-5, 5),
		reason: Text,
		cites: Cites
	}),
	v.check(
		({ verdict, points }) => (verdict === 'lost' ? points < 0 : points > 0),
		'met and part have points above zero, lost below zero'
	)
);

const Fatal = v.strictObject({
	act: v.picklist(['quarrel', 'promise', 'blame']),
	clause: v.string(),
	reason: Text
});

const Targets = v.union(
	[Id, v.pipe(v.array(v.strictObject({ when: v.optional(GuardSchema), to: Id })), v.minLength(1))],
	'`to` is an ID, or a list of {when, to}'
);
export type SourceTargets = v.InferOutput<typeof Targets>;

const Move = {
	temperature: v.optional(whole(-100, 100), 0),
	verdicts: v.optional(v.array(Verdict), []),
	learns: v.optional(v.array(Id), []),
	sets: v.optional(v.array(Id), []),
	takes: v.optional(whole(0, 3600), 15),
	then: v.optional(v.array(Line), []),
	to: Targets,
	fatal: v.optional(Fatal)
};

const Reply = v.strictObject({
	say: Text,
	when: v.optional(GuardSchema),
	/** Why it may score better than a reply that leads further: for trainers, never shown to learners. */
	despite: v.optional(Text),
	...Move
});

/** What silence does: by default of the scenario; a node says where it leads and may say it differently. */
const Silence = v.strictObject({
	temperature: whole(-100, 100),
	verdicts: v.array(Verdict),
	then: v.array(Line)
});
const NodeSilence = v.strictObject({ ...v.partial(Silence).entries, to: Targets });

const Phrase = v.strictObject({
	criterion: v.picklist(
		['RULE-01', 'RULE-03', 'TIP-02'],
		'a phrase counts for RULE-01, RULE-03 or TIP-02'
	),
	points: v.pipe(
		whole(-3, 3),
		v.notValue(0, 'a phrase earns or costs, so its points are not zero')
	),
	reason: Text,
	cites: Cites,
	fact: v.optional(Id)
});

const Node = v.strictObject({
	lines: v.pipe(v.array(Line), v.minLength(1)),
	phrases: v.optional(v.record(Id, Phrase), {}),
	replies: v.pipe(
		v.record(Id, Reply),
		v.check((replies) => {
			const count = Object.keys(replies).length;
			return count >= 2 && count <= 4;
		}, 'a node has 2 to 4 replies')
	),
	limit: v.optional(whole(10, 600)),
	silence: NodeSilence
});

const Ending = v.strictObject({
	outcome: v.picklist(['good', 'middling', 'turned', 'bad']),
	title: Text,
	meaning: Text,
	line: v.optional(v.array(Line), [])
});

/** The complaint form as it can be filled from what was said. */
const Record = v.strictObject({
	received: v.pipe(
		v.string(),
		v.regex(
			/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/,
			'a moment is `2026-03-02 10:00`, in the office’s zone'
		)
	),
	fields: v.pipe(
		v.record(
			v.picklist(
				RECORD_FIELDS,
				'not a field of the complaint form that is filled from what was said'
			),
			v.strictObject({
				right: Text,
				wrong: v.pipe(v.array(Text), v.minLength(1), v.maxLength(4)),
				why: Text,
				facts: v.pipe(v.array(Id), v.minLength(1))
			})
		),
		v.check(
			(fields) => RECORD_FIELDS.every((key) => key in fields),
			`a record has all of ${RECORD_FIELDS.join(', ')}`
		)
	)
});

const Look = v.strictObject({
	skin: v.picklist(['light', 'warm', 'tan', 'brown']),
	hair: v.picklist(['bald', 'short', 'bob', 'long', 'bun', 'curly']),
	hairColour: v.picklist(['black', 'brown', 'grey', 'white']),
	age: v.picklist(['young', 'middle', 'old']),
	glasses: v.boolean(),
	top: v.picklist(['teal', 'rust', 'plum', 'slate', 'olive', 'navy'])
});

export const ScenarioSource = v.strictObject({
	id: Id,
	version: whole(1, 9999),
	trains: Text,
	title: Text,
	teaser: Text,
	brief: Text,
	place: Text,
	time: Text,
	channel: v.picklist(CHANNELS),
	difficulty: v.picklist([1, 2, 3]),
	minutes: whole(1, 60),
	persona: v.strictObject({
		name: Text,
		address: Text,
		about: Text,
		temper: Text,
		flat: Text,
		look: Look
	}),
	type: v.picklist(COMPLAINANT_TYPES),
	truth: v.strictObject({
		nature: v.picklist(NATURES),
		content: v.picklist(CONTENTS),
		severity: v.optional(v.picklist(SEVERITIES)),
		reason: Text
	}),
	facts: v.record(Id, Text),
	temperature: v.strictObject({ start: whole(0, 100), min: whole(0, 100), max: whole(0, 100) }),
	pass: v.strictObject({ overall: whole(1, 100), required: v.array(CriterionId) }),
	limit: whole(10, 600),
	silence: Silence,
	start: Id,
	nodes: v.record(Id, Node),
	endings: v.record(Id, Ending),
	record: v.optional(Record)
});
export type ScenarioSource = v.InferOutput<typeof ScenarioSource>;

export const CriteriaSource = v.array(
	v.strictObject({
		id: CriterionId,
		name: Text,
		short: Text,
		meaning: Text,
		good: Text,
		breaks: Text
	})
);
export type CriteriaSource = v.InferOutput<typeof CriteriaSource>;

const CLAUSE_GROUPS = [
	'class',
	'steps',
	'conduct',
	'reception',
	'limits',
	'case',
	'department',
	'etiquette',
	'flow',
	'skills',
	'principles',
	'mind',
	'daily',
	'readings'
] as const;

export const ClausesSource = v.array(
	v.strictObject({
		id: v.pipe(
			v.string(),
			v.regex(/^[A-Z0-9]+(-[A-Za-z0-9]+)*$/, 'a clause ID is as the procedure spells it')
		),
		group: v.picklist(CLAUSE_GROUPS),
		title: Text,
		text: Text
	})
);
export type ClausesSource = v.InferOutput<typeof ClausesSource>;

export const GlossarySource = v.array(v.strictObject({ from: Written, to: Written, why: Written }));
