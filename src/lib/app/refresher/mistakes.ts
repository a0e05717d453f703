/** The mistakes of what has been kept: of every kind of attempt, and where each can be looked at again. */
import type { Moment } from '#lib/domain/refresher/review.ts';
import type { RuleSet } from '#lib/domain/sop/policy.ts';
import type { Attempt } from '#lib/domain/training/attempt.ts';
import { caseMistakes } from '#lib/domain/training/mistakes/case-mistakes.ts';
import { exerciseMistakes } from '#lib/domain/training/mistakes/exercise-mistakes.ts';
import type { Mistake } from '#lib/domain/training/mistakes/mistake.ts';
import { quizMistakes } from '#lib/domain/training/mistakes/quiz-mistakes.ts';
import { talkMistakes } from '#lib/domain/training/mistakes/talk-mistakes.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import { to } from '../locale.ts';
import { anchorOf } from './moment-anchor.ts';

/** The first language that there is: what is right does not depend on the language. @throws when there is none */
function anyOf<T>(locales: Iterable<T>): T {
	const [first] = locales;
	if (!first) throw new Error('content without texts');
	return first;
}

/**
 * The mistakes of an attempt as it was read; undefined while it goes on, when it cannot be read, and of the reading of a
 * module. `rules`: of today, by which the record of a talk is judged (cases and exercises carry their own); `now`: UTC ms.
 */
export function mistakesOf(
	reading: Reading,
	{ rules, now }: { rules: RuleSet; now: number }
): Mistake[] | undefined {
	if (!reading.ok) return undefined;
	switch (reading.kind) {
		case 'roleplay': {
			const { attempt, item, log } = reading;
			return talkMistakes(anyOf(Object.values(item.locales)), attempt.mode, log, rules);
		}
		case 'quiz': {
			const { attempt, item, log, questions } = reading;
			const { startedAt } = attempt;
			return quizMistakes(item.paper, anyOf(questions.values()), log, { startedAt, now });
		}
		case 'exercise': {
			const { item, log } = reading;
			return exerciseMistakes(anyOf(Object.values(item.locales)), item.rules, log);
		}
		case 'case':
			return caseMistakes(reading.log, reading.item.rules);
		case 'study':
		case 'refresher':
			return undefined;
	}
}

/** The address of the page that shows a moment of an attempt, in the present language; where no mistakes are made there is none. */
export function momentHref(kind: Attempt['kind'], { attempt, seq }: Moment): string | undefined {
	switch (kind) {
		case 'roleplay':
			return `${to('/debrief/')}?attempt=${attempt}#${anchorOf(seq)}`;
		case 'quiz':
			return `${to('/quiz/')}?attempt=${attempt}#${anchorOf(seq)}`;
		case 'exercise':
			return `${to('/exercise/')}?attempt=${attempt}#${anchorOf(seq)}`;
		case 'case':
			return `${to('/desk/case/')}?case=${attempt}`;
		case 'study':
		case 'refresher':
			return undefined;
	}
}
