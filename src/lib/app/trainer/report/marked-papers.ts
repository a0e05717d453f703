/** Sittings and exercises of a person as a trainer reads them. */
import { LOCALES, type Locale } from '#lib/content/locale.ts';
import type { Answer } from '#lib/domain/quiz/answer.ts';
import type { Mark } from '#lib/domain/quiz/mark.ts';
import type { Question } from '#lib/domain/quiz/question.ts';
import { resultOf, sittingOf } from '#lib/domain/quiz/sitting.ts';
import { practisedCase } from '#lib/domain/training/case-log.ts';
import { gradeOf, type Grade } from '#lib/domain/training/grade.ts';
import type { Exercise } from '#lib/domain/training/exercise.ts';
import { policyOf, type Policy } from '#lib/domain/sop/policy.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import { stepSeqs } from '#lib/app/desk/graded.ts';
import { exerciseIn } from '#lib/app/desk/exercise.ts';
import { questionsIn, type QuizReading } from '#lib/app/quiz/quiz-session.svelte.ts';

/** `seq`: of the answer that counts in the log; undefined for what was not answered. */
export type MarkedAnswer = {
	question: Question;
	answer: Answer | undefined;
	mark: Mark;
	seq: number | undefined;
	flag: string | undefined;
};

/** @throws when the log is none of this paper */
export function markedSitting(
	{ log, item, questions }: QuizReading,
	locale: Locale
): { percent: number; passed: boolean; isOver: boolean; answers: MarkedAnswer[] } {
	const asked = questionsIn(questions, locale);
	const read = sittingOf(item.paper, asked, log);
	if (!read.ok) throw new Error(`seq ${read.index}: ${read.code}`);
	const { percent, passed, marks } = resultOf(item.paper, asked, read.sitting);
	const answers = marks.flatMap(({ question: id, answer, mark }): MarkedAnswer[] => {
		const question = asked.get(id);
		if (!question) return [];
		const last = log.findLast(
			({ event }) => event.type === 'question-answered' && event.question === id
		);
		return [
			{
				...{ question, answer, mark: mark ?? { points: 0, feedback: [] } },
				seq: last?.seq,
				flag: read.sitting.flags.get(id)
			}
		];
	});
	return { percent, passed, isOver: read.sitting.handedInAt !== undefined, answers };
}

type ExerciseReading = Extract<Reading, { kind: 'exercise' }>;

/**
 * What of an exercise can be remarked on, by the `seq` of the entry. `seqs`: of each step; undefined where it was not taken. What is
 * said of those, and of the whole, stands at `whole`: the entry of handing in.
 */
export type MarkedExercise = {
	exercise: Exercise;
	grade: Grade;
	policy: Policy;
	seqs: readonly (number | undefined)[];
	whole: number;
};

/** An exercise that was handed in; undefined while it goes on. @throws when its model does not hold */
export function markedExercise(
	{ item, log }: ExerciseReading,
	locale: Locale = LOCALES[0]
): MarkedExercise | undefined {
	const practised = practisedCase(log.map(({ event }) => event));
	const whole = log.findLast(({ event }) => event.type === 'finished')?.seq;
	if (practised.finishedAt === undefined || whole === undefined) return undefined;
	const exercise = exerciseIn(item, locale);
	const grade = gradeOf(exercise, item.rules, practised, practised.finishedAt);
	const policy = policyOf(item.rules.rules, item.rules.version);
	return { exercise, grade, policy, whole, seqs: stepSeqs(grade, practised) };
}
