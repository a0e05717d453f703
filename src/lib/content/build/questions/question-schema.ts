/** The shape of a question bank, as a trainer writes it (documented in content/README.md). */
import * as v from 'valibot';
import { UNITS } from '#lib/domain/quiz/question.ts';
import { CONTENTS, NATURES, SEVERITIES } from '#lib/domain/sop/vocabulary.ts';
import { Text } from '../schema.ts';

export const Id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an ID is lower-case words with hyphens')
);

export const TAGS = [
	...['limits', 'approvals', 'roles', 'forms', 'classify', 'open-close', 'talk', 'phone'],
	...['etiquette', 'emergency', 'mind', 'daily', 'statistics', 'readings', 'letter']
] as const;

const asked = {
	id: Id,
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	clauses: v.pipe(v.array(v.string()), v.minLength(1, 'which clause does it ask about?')),
	tags: v.pipe(v.array(v.picklist(TAGS, 'not a tag')), v.minLength(1), v.maxLength(4)),
	difficulty: v.picklist([1, 2, 3]),
	ask: Text,
	explanation: Text
};

const Option = v.pipe(
	v.strictObject({ right: v.optional(Text), wrong: v.optional(Text), why: Text }),
	v.check(
		({ right, wrong }) => (right === undefined) !== (wrong === undefined),
		'an option is either `right` or `wrong`'
	)
);
const options = (least: number, most: number) =>
	v.pipe(v.array(Option), v.minLength(least), v.maxLength(most));

const Plus = v.optional(v.pipe(v.number(), v.integer()), 0);
const LimitFigure = v.strictObject({ limit: v.string(), plus: Plus });

const OwnFigure = v.union([
	v.strictObject({ value: v.number(), unit: Text }),
	v.strictObject({ from: v.number(), to: v.number(), unit: Text })
]);

const Mistake = v.union(
	[
		v.strictObject({ limit: v.string(), plus: Plus, why: Text }),
		v.strictObject({ value: v.number(), unit: v.optional(v.picklist(UNITS)), why: Text }),
		v.strictObject({ from: v.number(), to: v.number(), why: Text })
	],
	'a mistake is a `limit` (with `plus`), a `value` or a range, and why'
);

const Written = v.pipe(v.string(), v.trim(), v.minLength(1));
const Patterns = v.strictObject({
	zh: v.optional(v.array(Written), []),
	en: v.optional(v.array(Written), [])
});

const Line = v.pipe(
	v.strictObject({
		customer: v.optional(Text),
		staff: v.optional(Text),
		mistake: v.optional(v.literal(true)),
		why: v.optional(Text)
	}),
	v.check(
		({ customer, staff, mistake, why }) =>
			customer === undefined
				? staff !== undefined && why !== undefined
				: staff === undefined && mistake === undefined && why === undefined,
		'a line is `customer`, or `staff` with its `why`'
	)
);

export const QuestionSource = v.variant('type', [
	v.strictObject({ ...asked, type: v.literal('single'), options: options(3, 5) }),
	v.strictObject({ ...asked, type: v.literal('multiple'), options: options(4, 6) }),
	v.strictObject({
		...asked,
		type: v.literal('truefalse'),
		answer: v.boolean(),
		ifTrue: Text,
		ifFalse: Text
	}),
	v.strictObject({
		...asked,
		type: v.literal('number'),
		answer: v.union([LimitFigure, OwnFigure], 'an answer is a `limit`, or a figure with its unit'),
		mistakes: v.optional(v.array(Mistake), [])
	}),
	v.strictObject({
		...asked,
		type: v.literal('matching'),
		pairs: v.pipe(
			v.array(v.strictObject({ left: Text, right: Text, why: Text })),
			v.minLength(3),
			v.maxLength(8)
		),
		extra: v.optional(v.array(Text), [])
	}),
	v.strictObject({
		...asked,
		type: v.literal('ordering'),
		steps: v.pipe(
			v.array(v.strictObject({ text: Text, why: Text })),
			v.minLength(3),
			v.maxLength(8)
		)
	}),
	v.strictObject({
		...asked,
		type: v.literal('short'),
		answer: Text,
		also: v.optional(Patterns, {}),
		mistakes: v.optional(v.array(v.strictObject({ like: Patterns, why: Text })), [])
	}),
	v.strictObject({
		...asked,
		type: v.literal('classify'),
		nature: v.picklist(NATURES),
		content: v.picklist(CONTENTS),
		severity: v.optional(v.picklist(SEVERITIES)),
		why: v.strictObject({ nature: Text, content: Text, severity: Text }),
		mistakes: v.optional(v.record(v.string(), Text), {})
	}),
	v.strictObject({
		...asked,
		type: v.literal('dialogue'),
		lines: v.pipe(v.array(Line), v.minLength(4), v.maxLength(10))
	})
]);
export type QuestionSource = v.InferOutput<typeof QuestionSource>;

export const BankSource = v.strictObject({
	id: Id,
	title: Text,
	questions: v.pipe(v.array(QuestionSource), v.minLength(1))
});
export type BankSource = v.InferOutput<typeof BankSource>;
