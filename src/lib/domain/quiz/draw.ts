/** Draws the questions of a paper from a bank, the same for the same seed. */
import { shuffled } from '../chance/shuffle.ts';
import type { Difficulty, QuestionType } from './question.ts';

/** What is known of a question without its texts. */
export type QuestionMeta = {
	id: string;
	version: number;
	hash: string;
	bank: string;
	type: QuestionType;
	clauses: readonly string[];
	tags: readonly string[];
	difficulty: Difficulty;
};

/** An empty list asks for nothing in particular. */
export type Wish = {
	banks: readonly string[];
	tags: readonly string[];
	difficulties: readonly Difficulty[];
	count: number;
};

const isWanted = ({ banks, tags, difficulties }: Wish, question: QuestionMeta): boolean =>
	(banks.length === 0 || banks.includes(question.bank)) &&
	(tags.length === 0 || question.tags.some((tag) => tags.includes(tag))) &&
	(difficulties.length === 0 || difficulties.includes(question.difficulty));

/** The questions that fit a wish. */
export const wanted = (bank: readonly QuestionMeta[], wish: Wish): QuestionMeta[] =>
	bank.filter((question) => isWanted(wish, question));

/**
 * At most `count` questions, in the order in which they are put. Those about clauses that no other drawn one asks about
 * come first, so that a short paper covers much.
 */
export function draw(bank: readonly QuestionMeta[], wish: Wish, seed: number): QuestionMeta[] {
	const pool = shuffled(wanted(bank, wish), seed, 'draw');
	const seen = new Set<string>();
	const fresh: QuestionMeta[] = [];
	const again: QuestionMeta[] = [];
	for (const question of pool) {
		const isNew = question.clauses.some((clause) => !seen.has(clause));
		(isNew ? fresh : again).push(question);
		for (const clause of question.clauses) seen.add(clause);
	}
	return shuffled([...fresh, ...again].slice(0, wish.count), seed, 'order');
}
