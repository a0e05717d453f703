/** Mistakes as cards on the clause that was broken: of talks, quizzes and the practice desk. */
import type { Policy } from '../sop/policy.ts';
import type { Card, Deck, DeckIssue } from './card.ts';
import { factsOf } from './policy-facts.ts';
import { byClause, cardOn, saidBy, type AskedOf } from './question-cards.ts';

/**
 * The ID of the card that a mistake on a clause becomes: the one that asks the question that was answered wrongly, else the
 * clause's first; else one of its own, `<clause>.mistake`.
 */
export function cardOfMistake({ cards }: Deck, clause: string, question?: string): string {
	const onClause = cards.filter((card) => card.clause === clause);
	const found =
		onClause.find((card) => card.question === question) ??
		(question === undefined ? undefined : cards.find((card) => card.question === question)) ??
		onClause[0];
	return found?.id ?? `${clause}.mistake`;
}

/** A deck with the cards that mistakes have become and that it does not hold yet. What nothing asks about is named. */
export function withMistakes(
	deck: Deck,
	policy: Policy,
	questions: readonly AskedOf[],
	added: readonly { card: string; clause: string }[]
): Deck {
	const known = new Set(deck.cards.map(({ id }) => id));
	const fresh = added.filter(
		({ card, clause }) => card === `${clause}.mistake` && !known.has(card)
	);
	if (fresh.length === 0) return deck;
	const said = saidBy(factsOf(policy));
	const about = byClause(questions);
	const cards: Card[] = [];
	const issues: DeckIssue[] = [];
	for (const { card, clause } of fresh) {
		if (known.has(card)) continue;
		known.add(card);
		const question = about.get(clause)?.[0];
		if (question) cards.push(cardOn(card, clause, 'mistake', question, said));
		else issues.push({ code: 'not-asked', clause, card });
	}
	return { cards: [...deck.cards, ...cards], issues: [...deck.issues, ...issues] };
}
