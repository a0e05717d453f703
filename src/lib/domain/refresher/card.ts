/** A card: one thing to be remembered of one clause, and the question that asks for it. */

export type CardKind =
	| 'limit'
	| 'approver'
	| 'who'
	| 'to'
	| 'signature'
	| 'form'
	| 'opening'
	| 'closing'
	| 'question'
	| 'mistake';

export type Card = {
	/** Stable: `<clause or limit>.<kind>`, and for a question of a bank `<clause>.question.<question>`. */
	id: string;
	clause: string;
	kind: CardKind;
	/** ID of the question that is asked when it comes up. */
	question: string;
	/** Fingerprint of what the clause says now: when it changes, what was remembered is out of date. */
	print: string;
	/** Of what is done in an emergency: remembered more surely (`memory.ts`), and first among equals. */
	emergency: boolean;
};

/** What could not be made of the policy. `not-asked`: no question asks about it; `no-approver`: nobody may approve its overrun. */
export type DeckIssue = { code: 'not-asked' | 'no-approver'; clause: string; card: string };

/** All cards, in the order of the policy and then of the bank, and what is missing. */
export type Deck = { cards: readonly Card[]; issues: readonly DeckIssue[] };
