/** Questions of a bank as cards. */
import type { Card } from './card.ts';
import { fingerprint } from './fingerprint.ts';
import type { PolicyFact } from './policy-facts.ts';

/** What must be known of a question; its first clause is its main one. */
export type AskedOf = {
	id: string;
	version: number;
	clauses: readonly string[];
	tags: readonly string[];
};

/** Clauses of what is done in an emergency: a call for help opens a case at once (OPEN-d), sudden events (CON-S). */
const EMERGENCIES: ReadonlySet<string> = new Set(['OPEN-d', 'CON-S']);

/** Whether a card on a clause, asked by a question with such tags, is of an emergency. */
export const isEmergency = (clause: string, tags: readonly string[]): boolean =>
	EMERGENCIES.has(clause) || tags.includes('emergency');

/** The questions by the clauses that they ask about, those whose main clause it is first. */
export function byClause(questions: readonly AskedOf[]): ReadonlyMap<string, AskedOf[]> {
	const found = new Map<string, AskedOf[]>();
	const put = (clause: string, question: AskedOf): void => {
		const list = found.get(clause);
		if (list) list.push(question);
		else found.set(clause, [question]);
	};
	for (const question of questions) if (question.clauses[0]) put(question.clauses[0], question);
	for (const question of questions)
		for (const clause of question.clauses.slice(1)) put(clause, question);
	return found;
}

type Said = ReadonlyMap<string, readonly unknown[]>;

/** What the policy says, by clause. */
export function saidBy(facts: readonly PolicyFact[]): Said {
	const said = new Map<string, unknown[]>();
	for (const { clause, says } of facts) said.set(clause, [...(said.get(clause) ?? []), says]);
	return said;
}

/** A card that asks a question of the bank: out of date when it is asked otherwise, or when its clauses say something else. */
export function cardOn(
	id: string,
	clause: string,
	kind: 'question' | 'mistake',
	question: AskedOf,
	said: Said
): Card {
	const print = fingerprint([
		question.version,
		question.clauses.map((each) => said.get(each) ?? null)
	]);
	const emergency = isEmergency(clause, question.tags);
	return { id, clause, kind, question: question.id, print, emergency };
}
