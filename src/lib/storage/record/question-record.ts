/** The shape of stored questions, papers and courses. */
import * as v from 'valibot';
import { LEVELS } from '#lib/domain/sop/limits.ts';
import { CONTENTS, NATURES, SEVERITIES } from '#lib/domain/sop/vocabulary.ts';
import type { Answer } from '#lib/domain/quiz/answer.ts';
import { QUIZ_MODES, type Paper } from '#lib/domain/quiz/paper.ts';
import { UNITS, type Question } from '#lib/domain/quiz/question.ts';
import type { Course } from '#lib/domain/training/study.ts';
import { Hash, Name, Text, whole } from './values.ts';

const Version = whole(1, Number.MAX_SAFE_INTEGER);

/** Most of anything that a question holds: what goes beyond is no question. */
const MOST = 60;
const few = <T extends v.GenericSchema>(item: T) => v.pipe(v.array(item), v.maxLength(MOST));

const asked = {
	id: Name,
	version: Version,
	locale: Name,
	bank: Name,
	clauses: few(Name),
	tags: few(Name),
	difficulty: v.picklist([1, 2, 3]),
	ask: Text,
	explanation: Text
};
const options = few(v.strictObject({ id: Name, text: Text, right: v.boolean(), why: Text }));
const figure = {
	from: v.pipe(v.number(), v.finite()),
	to: v.pipe(v.number(), v.finite()),
	unit: v.nullable(v.picklist(UNITS))
};

export const QuestionRecord = v.variant('type', [
	v.strictObject({ ...asked, type: v.literal('single'), options }),
	v.strictObject({ ...asked, type: v.literal('multiple'), options }),
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
		...figure,
		unitText: Text,
		mistakes: few(v.strictObject({ ...figure, why: Text }))
	}),
	v.strictObject({
		...asked,
		type: v.literal('matching'),
		lefts: few(v.strictObject({ id: Name, text: Text, right: Name, why: Text })),
		rights: few(v.strictObject({ id: Name, text: Text }))
	}),
	v.strictObject({
		...asked,
		type: v.literal('ordering'),
		steps: few(v.strictObject({ id: Name, text: Text, why: Text }))
	}),
	v.strictObject({
		...asked,
		type: v.literal('short'),
		answer: Text,
		accept: few(Text),
		mistakes: few(v.strictObject({ like: few(Text), why: Text }))
	}),
	v.strictObject({
		...asked,
		type: v.literal('classify'),
		nature: v.picklist(NATURES),
		content: v.picklist(CONTENTS),
		severity: v.nullable(v.picklist(SEVERITIES)),
		why: v.strictObject({ nature: Text, content: Text, severity: Text }),
		mistakes: v.record(v.string(), Text)
	}),
	v.strictObject({
		...asked,
		type: v.literal('dialogue'),
		lines: few(
			v.strictObject({
				id: Name,
				who: v.picklist(['staff', 'customer']),
				text: Text,
				mistake: v.boolean(),
				why: Text
			})
		)
	})
]) as unknown as v.GenericSchema<Question>;

/** A learner's answer; whether it fits its question is judged when the log is read. */
export const AnswerRecord: v.GenericSchema<Answer> = v.variant('type', [
	v.strictObject({ type: v.literal('single'), option: Name }),
	v.strictObject({ type: v.literal('multiple'), options: few(Name) }),
	v.strictObject({ type: v.literal('truefalse'), value: v.boolean() }),
	v.strictObject({
		type: v.literal('number'),
		value: v.pipe(v.number(), v.finite()),
		unit: v.nullable(v.picklist(UNITS))
	}),
	v.strictObject({ type: v.literal('matching'), pairs: v.record(v.string(), Name) }),
	v.strictObject({ type: v.literal('ordering'), order: few(Name) }),
	v.strictObject({ type: v.literal('short'), text: Text }),
	v.strictObject({
		type: v.literal('classify'),
		nature: v.picklist(NATURES),
		content: v.picklist(CONTENTS),
		severity: v.nullable(v.picklist(LEVELS))
	}),
	v.strictObject({ type: v.literal('dialogue'), line: Name })
]);

const Titles = v.record(v.string(), Text);

export const PaperRecord: v.GenericSchema<Paper> = v.strictObject({
	id: Name,
	version: Version,
	titles: Titles,
	mode: v.picklist(QUIZ_MODES),
	seconds: v.nullable(whole(1, 86_400)),
	pass: whole(0, 100),
	tries: v.nullable(whole(1, 1000)),
	questions: v.pipe(
		v.array(v.strictObject({ id: Name, version: Version, hash: Hash })),
		v.minLength(1),
		v.maxLength(200)
	)
});

export const CourseRecord: v.GenericSchema<Course> = v.strictObject({
	id: Name,
	version: Version,
	titles: Titles,
	lessons: v.pipe(v.array(Name), v.minLength(1), v.maxLength(100))
});
