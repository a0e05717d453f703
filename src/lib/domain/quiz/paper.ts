/** A paper: which questions are put, and how. What an attempt at a quiz is pinned to. */

/**
 * `practice`: feedback after each answer, which stands. `check` (the end of a module): feedback at the end, answers can be
 * changed until then. `exam`: the same within a time, and with a number of tries.
 */
export const QUIZ_MODES = ['practice', 'check', 'exam'] as const;
export type QuizMode = (typeof QUIZ_MODES)[number];

type QuestionRef = { id: string; version: number; hash: string };

export type Paper = {
	id: string;
	version: number;
	/** Its title by language. */
	titles: Readonly<Record<string, string>>;
	mode: QuizMode;
	/** Time for the whole of it; null for as long as one likes. */
	seconds: number | null;
	/** Percent of all points. */
	pass: number;
	/** How often it may be sat; null for as often as one likes. */
	tries: number | null;
	questions: readonly QuestionRef[];
};
