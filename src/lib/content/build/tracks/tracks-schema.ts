/** The shape of content/tracks.yaml: what must be passed for a certificate. */
import * as v from 'valibot';
import { Id } from '../questions/question-schema.ts';
import { Text } from '../schema.ts';

const Ids = v.array(Id);

export const TracksSource = v.array(
	v.pipe(
		v.strictObject({
			id: Id,
			version: v.pipe(v.number(), v.integer(), v.minValue(1)),
			title: Text,
			about: Text,
			/** Their checks. */
			modules: Ids,
			scenarios: Ids,
			exercises: Ids,
			/** Exams of content/papers.yaml. */
			quizzes: Ids
		}),
		v.check(
			({ modules, scenarios, exercises, quizzes }) =>
				[...modules, ...scenarios, ...exercises, ...quizzes].length > 0,
			'a track without parts would be passed by nobody'
		)
	)
);
export type TracksSource = v.InferOutput<typeof TracksSource>;
