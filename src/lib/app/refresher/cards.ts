/** The cards of today: the policy in force, the bank that asks about it, and what both make. */
import { loadRulesItem } from '#lib/content/load.ts';
import type { QuestionMeta } from '#lib/domain/quiz/draw.ts';
import type { Deck } from '#lib/domain/refresher/card.ts';
import { cardsOf } from '#lib/domain/refresher/make-cards.ts';
import { policyOf, type Policy } from '#lib/domain/sop/policy.ts';
import type { RulesItem } from '#lib/domain/training/attempt.ts';
import { loadBank } from '../quiz/bank.ts';

export type Cards = {
	/** What the log of the refreshers is pinned to. */
	item: RulesItem;
	policy: Policy;
	bank: QuestionMeta[];
	deck: Deck;
};

/** What can be asked, imported questions included. */
export async function loadCards(): Promise<Cards> {
	const [item, bank] = await Promise.all([loadRulesItem(), loadBank()]);
	const policy = policyOf(item.rules.rules, item.rules.version);
	return { item, policy, bank, deck: cardsOf(policy, bank) };
}
