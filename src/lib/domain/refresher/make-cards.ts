/** Makes the cards: what the policy lays down, joined with the questions that ask about it. */
import type { Policy } from '../sop/policy.ts';
import type { Card, Deck, DeckIssue } from './card.ts';
import { fingerprint } from './fingerprint.ts';
import { factsOf, type PolicyFact } from './policy-facts.ts';
import { byClause, cardOn, isEmergency, saidBy, type AskedOf } from './question-cards.ts';

/** The tag of questions that ask for such a thing. */
const TAGS: Readonly<Record<PolicyFact['kind'], string>> = {
	limit: 'limits',
	approver: 'approvals',
	who: 'roles',
	to: 'roles',
	signature: 'forms',
	form: 'forms',
	opening: 'open-close',
	closing: 'open-close'
};

/**
 * All cards of a policy and a bank. A clause is never asked twice by the same question: what the policy takes for a fact is
 * not a card of its own again, nor is another question made from the same fact.
 *
 * What is missing is named, never thrown: a fact that nothing asks about, a limit that counts as overrun
 * (`statistics.overruns`) though nobody may approve it.
 */
export function cardsOf(policy: Policy, questions: readonly AskedOf[]): Deck {
	const facts = factsOf(policy);
	const made = new Map(questions.map((question) => [question.id, question]));
	const about = byClause(questions);
	const ofFacts = new Set(facts.flatMap(({ asks }) => asks));
	const asked = new Set<string>();
	const used = new Set<string>();
	const cards: Card[] = [];
	const issues: DeckIssue[] = [];

	const isNew = ({ id }: AskedOf): boolean => !used.has(id);
	const questionOf = ({ clause, kind, asks }: PolicyFact): AskedOf | undefined => {
		const own = asks.flatMap((id) => made.get(id) ?? []);
		if (own[0] || kind === 'who' || kind === 'to') return own[0];
		const written = (about.get(clause) ?? []).filter(
			({ id }) => !ofFacts.has(id) && !asked.has(`${clause} ${id}`)
		);
		// One that no other card asks yet comes first. Of a clause with a signature much else can be asked.
		const inTurn = [...written.filter(isNew), ...written];
		const tagged = inTurn.find(({ tags }) => tags.includes(TAGS[kind]));
		return tagged ?? (kind === 'signature' ? undefined : inTurn[0]);
	};

	for (const fact of facts) {
		const { card: id, clause, kind } = fact;
		const question = questionOf(fact);
		if (question) {
			asked.add(`${clause} ${question.id}`);
			used.add(question.id);
			const emergency = isEmergency(clause, question.tags);
			const print = fingerprint(fact.says);
			cards.push({ id, clause, kind, question: question.id, print, emergency });
		} else if (!fact.optional) issues.push({ code: 'not-asked', clause, card: id });
	}
	for (const id of policy.statistics.overruns) {
		const limit = policy.limits.find((each) => each.id === id);
		if (!limit?.approver)
			issues.push({ code: 'no-approver', clause: limit?.clause ?? id, card: `${id}.approver` });
	}

	const says = saidBy(facts);
	for (const question of questions) {
		const [clause] = question.clauses;
		if (clause === undefined || ofFacts.has(question.id)) continue;
		if (asked.has(`${clause} ${question.id}`)) continue;
		cards.push(cardOn(`${clause}.question.${question.id}`, clause, 'question', question, says));
	}
	return { cards, issues };
}
