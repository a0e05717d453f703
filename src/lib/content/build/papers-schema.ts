/** The shape of content/papers.yaml: the quizzes that are offered, each drawn from the banks. */
import * as v from 'valibot';
import { QUIZ_MODES } from '#lib/domain/quiz/paper.ts';
import { Id, TAGS } from './questions/question-schema.ts';
import { Text } from './schema.ts';

const whole = (min: number, max: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));

export const PapersSource = v.array(
	v.pipe(
		v.strictObject({
			id: Id,
			version: whole(1, Number.MAX_SAFE_INTEGER),
			title: Text,
			about: Text,
			mode: v.picklist(QUIZ_MODES),
			draw: v.strictObject({
				/** None for all. */
				banks: v.optional(v.array(v.string()), []),
				tags: v.array(v.picklist(TAGS)),
				difficulties: v.array(v.picklist([1, 2, 3])),
				count: whole(1, 60)
			}),
			minutes: v.optional(whole(1, 180)),
			pass: whole(1, 100),
			tries: v.optional(whole(1, 20))
		}),
		v.check(
			({ mode, minutes, tries }) =>
				mode === 'exam' || (minutes === undefined && tries === undefined),
			'only an exam has `minutes` and `tries`'
		)
	)
);
export type PapersSource = v.InferOutput<typeof PapersSource>;
