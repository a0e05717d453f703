import { describe, expect, it } from 'vitest';
import { solver } from '../../../../../tests/support/solve.ts';
import { storedCase } from '../../../../../tests/support/stored-case.ts';
import type { ExerciseAttempt } from '#lib/domain/training/attempt.ts';
import type { PractisedCase } from '#lib/domain/training/case-log.ts';
import { markedExercise } from './marked-papers.ts';
import { shipped } from '../../../../../tests/support/shipped.ts';

const [item] = shipped.exercises;
if (!item) throw new Error('no exercise');
const played = solver(item);
const { steps } = played.exercise;

const attempt = { kind: 'exercise' } as ExerciseAttempt;
const logged = (practised: PractisedCase) => storedCase(practised);
const marked = (log: ReturnType<typeof logged>) =>
	markedExercise({ ok: true, kind: 'exercise', attempt, item, log });

describe('an exercise that can be remarked on', () => {
	it('has a place for each step that was taken, refusals in between or not', () => {
		const model = played.play((_, event) => event);
		const [first] = model.log;
		if (!first) throw new Error('an empty log');
		const tried = { act: first, codes: ['wrong-role'] as const, after: 1 };
		const log = logged({ ...model, refused: [tried] });
		const found = marked(log);
		expect(found?.seqs).toHaveLength(steps.length);
		expect(found?.seqs.map((seq) => log[seq ?? -1]?.event.type)).toEqual(
			steps.map(({ event }) => event)
		);
	});

	it('has none for a step that was not taken; that is spoken of where it was handed in', () => {
		const log = logged(played.play((step, event) => (step === steps[1] ? null : event)));
		const found = marked(log);
		expect(found?.seqs[1]).toBeUndefined();
		expect(log[found?.whole ?? -1]?.event.type).toBe('finished');
	});

	it('is none while it goes on', () => {
		expect(marked(logged(played.play((_, event) => event)).slice(0, -1))).toBeUndefined();
	});
});
