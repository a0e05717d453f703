/** The shape of a module's file and of a lesson's head, as a trainer writes them (documented in content/README.md). */
import * as v from 'valibot';
import { Id } from '../questions/question-schema.ts';
import { Text } from '../schema.ts';

const whole = (min: number, max: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

export const ModuleSource = v.strictObject({
	id: Id,
	version: whole(1, Number.MAX_SAFE_INTEGER),
	title: Text,
	about: Text,
	requires: v.array(Id),
	lessons: v.pipe(v.array(Id), v.minLength(1)),
	check: v.strictObject({ draw: whole(3, 30), pass: whole(1, 100) }),
	practise: v.strictObject({ scenarios: v.array(Id), exercises: v.array(Id) })
});
export type ModuleSource = v.InferOutput<typeof ModuleSource>;

const Written = v.pipe(v.string('a title is missing'), v.trim(), v.minLength(1));

/** The head of a lesson in Chinese; the English one has its title alone. */
export const LessonHead = v.strictObject({
	title: Written,
	minutes: whole(1, 30),
	clauses: v.pipe(v.array(v.string()), v.minLength(1, 'which clauses does it teach?'))
});
export type LessonHead = v.InferOutput<typeof LessonHead>;
export const TitleHead = v.strictObject({ title: Written });
