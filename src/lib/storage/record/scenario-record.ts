/** The shape of a stored scenario: what the engine relies on, so that a foreign file cannot break it in mid-talk. */
import * as v from 'valibot';
import { RECORD_FIELDS, type Scenario } from '#lib/domain/roleplay/scenario.ts';
import {
	CHANNELS,
	COMPLAINANT_TYPES,
	CONTENTS,
	CRITERIA,
	NATURES,
	SEVERITIES
} from '#lib/domain/sop/vocabulary.ts';
import { inconsistency } from '../backup/consistency.ts';
import { GuardRecord } from './guard-record.ts';
import { Degrees, Instant, Name, whole } from './values.ts';

const Points = whole(-1000, 1000);

const When = v.exactOptional(GuardRecord);

const LineRecord = v.strictObject({
	kind: v.picklist(['say', 'direction']),
	text: v.array(v.union([v.string(), v.strictObject({ phrase: Name, text: v.string() })])),
	when: When
});

const Criterion = v.picklist(CRITERIA);
const Cites = v.array(v.string());

const move = {
	temperature: whole(-100, 100),
	verdicts: v.array(
		v.strictObject({
			criterion: Criterion,
			verdict: v.picklist(['met', 'part', 'lost']),
			points: Points,
			reason: v.string(),
			cites: Cites
		})
	),
	learns: v.array(Name),
	sets: v.array(Name),
	takes: v.pipe(v.number(), v.minValue(0)),
	then: v.array(LineRecord),
	to: v.pipe(v.array(v.strictObject({ to: Name, when: When })), v.nonEmpty()),
	fatal: v.exactOptional(
		v.strictObject({
			act: v.picklist(['quarrel', 'promise', 'blame']),
			clause: v.string(),
			reason: v.string()
		})
	)
};

const NodeRecord = v.strictObject({
	id: Name,
	lines: v.array(LineRecord),
	phrases: v.array(
		v.strictObject({
			id: Name,
			criterion: v.picklist(['RULE-01', 'RULE-03', 'TIP-02']),
			points: Points,
			reason: v.string(),
			cites: Cites,
			fact: v.exactOptional(Name)
		})
	),
	replies: v.pipe(
		v.array(v.strictObject({ id: Name, say: v.string(), when: When, ...move })),
		v.check(
			(replies) => replies.some(({ when }) => when === undefined),
			'Expected a reply that is always open'
		)
	),
	limit: v.pipe(v.number(), v.gtValue(0), v.finite()),
	silence: v.strictObject(move)
});

/** The tags that the content build lets through, without attributes; a file from elsewhere may carry no others. */
const FOREIGN_MARKUP = /<(?!\/?(?:p|em|strong|ul|ol|li|br|blockquote|code)>)/;

export const ScenarioRecord: v.GenericSchema<Scenario> = v.pipe(
	v.strictObject({
		id: Name,
		version: whole(1, Number.MAX_SAFE_INTEGER),
		locale: Name,
		title: v.string(),
		teaser: v.string(),
		brief: v.pipe(
			v.string(),
			v.check((html) => !FOREIGN_MARKUP.test(html), 'Expected text markup only')
		),
		place: v.string(),
		time: v.string(),
		channel: v.picklist(CHANNELS),
		difficulty: v.picklist([1, 2, 3]),
		minutes: v.pipe(v.number(), v.minValue(0)),
		persona: v.strictObject({
			name: v.string(),
			address: v.string(),
			about: v.string(),
			temper: v.string(),
			flat: v.string(),
			look: v.strictObject({
				skin: v.picklist(['light', 'warm', 'tan', 'brown']),
				hair: v.picklist(['bald', 'short', 'bob', 'long', 'bun', 'curly']),
				hairColour: v.picklist(['black', 'brown', 'grey', 'white']),
				age: v.picklist(['young', 'middle', 'old']),
				glasses: v.boolean(),
				top: v.picklist(['teal', 'rust', 'plum', 'slate', 'olive', 'navy'])
			})
		}),
		type: v.picklist(COMPLAINANT_TYPES),
		truth: v.strictObject({
			nature: v.picklist(NATURES),
			content: v.picklist(CONTENTS),
			severity: v.exactOptional(v.picklist(SEVERITIES)),
			reason: v.string()
		}),
		facts: v.array(v.strictObject({ id: Name, label: v.string() })),
		temperature: v.strictObject({ start: Degrees, min: Degrees, max: Degrees }),
		pass: v.strictObject({ overall: whole(0, 100), required: v.array(Criterion) }),
		start: Name,
		nodes: v.pipe(v.array(NodeRecord), v.nonEmpty()),
		endings: v.array(
			v.strictObject({
				id: Name,
				outcome: v.picklist(['good', 'middling', 'turned', 'bad']),
				title: v.string(),
				meaning: v.string(),
				line: v.array(LineRecord)
			})
		),
		record: v.exactOptional(
			v.strictObject({
				receivedAt: Instant,
				fields: v.array(
					v.strictObject({
						key: v.picklist(RECORD_FIELDS),
						options: v.array(v.strictObject({ id: Name, text: v.string() })),
						right: Name,
						why: v.string(),
						facts: v.array(Name)
					})
				)
			})
		)
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		const message = dataset.typed ? inconsistency(dataset.value) : undefined;
		if (message) addIssue({ message });
	})
);
