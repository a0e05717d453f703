/** What is said to the parts of an answer once it is marked. */
import type { Answer } from '#lib/domain/quiz/answer.ts';
import type { Mark } from '#lib/domain/quiz/mark.ts';
import { m } from '#lib/paraglide/messages.js';
import { percent } from '../words.ts';
import type { Offered } from './offered.ts';

/** `missed`: right, and the learner did not give it. `should`: what would have been right. */
export type Judged = {
	kind: 'right' | 'wrong' | 'missed';
	word: string;
	should?: string | undefined;
	why: string;
};

/** What is said to an option; undefined: nothing, as it is wrong and was not picked. */
export function judgedOption(
	{ id, right, why }: Pick<Offered, 'id' | 'right' | 'why'>,
	picked: readonly string[],
	several: boolean
): Judged | undefined {
	if (picked.includes(id))
		return right
			? { kind: 'right', word: m.quiz_q_hit(), why }
			: { kind: 'wrong', word: m.quiz_q_miss(), why };
	if (!right) return undefined;
	const isLeftOut = several && picked.length > 0;
	return {
		kind: 'missed',
		word: isLeftOut ? m.quiz_q_left_out() : m.quiz_q_this_is_right(),
		why
	};
}

/** What is said to one row (a pair, a step, a part of the class); `why` where nothing was answered, so that nothing was marked. */
export function judgedRow(mark: Mark, of: string, should: string, why: string): Judged {
	const feedback = mark.feedback.find((each) => each.of === of);
	if (!feedback) return { kind: 'missed', word: m.quiz_q_unanswered(), should, why };
	return feedback.right
		? { kind: 'right', word: m.quiz_q_row_right(), why: feedback.why }
		: { kind: 'wrong', word: m.quiz_q_row_wrong(), should, why: feedback.why };
}

/** The verdict on an answer as a whole. */
export function verdictOn(
	{ points }: Mark,
	answer: Answer | undefined
): { seal: 'met' | 'part' | 'lost'; glyph: string; word: string } {
	if (answer === undefined)
		return { seal: 'lost', glyph: m.seal_lost(), word: m.quiz_q_unanswered() };
	if (points >= 1) return { seal: 'met', glyph: m.seal_met(), word: m.quiz_q_right() };
	if (points > 0)
		return {
			seal: 'part',
			glyph: m.seal_part(),
			word: m.quiz_q_partly({ share: percent(Math.round(points * 100)) })
		};
	return { seal: 'lost', glyph: m.seal_lost(), word: m.quiz_q_wrong() };
}
