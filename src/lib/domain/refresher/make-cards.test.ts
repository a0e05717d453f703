import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { limitsWith, policy } from '../../../../tests/support/sop-rules.ts';
import type { Policy } from '../sop/policy.ts';
import type { Deck } from './card.ts';
import { cardsOf } from './make-cards.ts';
import { cardOfMistake, withMistakes } from './mistake-cards.ts';
import { factsOf } from './policy-facts.ts';
import type { AskedOf } from './question-cards.ts';

// In the long run each property is tried ten thousand times.
vi.setConfig({ testTimeout: PATIENCE });

const asked = (id: string, clauses: string[], tags: string[] = ['talk'], version = 1): AskedOf => ({
	...{ id, version, clauses, tags }
});

/** Questions on everything: those made from the policy, and one that somebody wrote for each clause. */
const BANK: AskedOf[] = factsOf(policy).flatMap(({ clause, kind, asks }) => [
	...asks.map((id) => asked(id, [clause], ['limits'])),
	asked(`written-${clause.toLowerCase()}-${kind}`, [clause], ['forms', 'open-close', 'limits'])
]);
const deck = cardsOf(policy, BANK);
const cardIn = ({ cards }: Deck, id: string) => cards.find((card) => card.id === id);
const ofKind = (kind: string): string[] =>
	deck.cards.filter((card) => card.kind === kind).map(({ id }) => id);

describe('the cards of the shipped policy', () => {
	it('are of every limit, approver, form, opening and closing condition, and of every signature', () => {
		const limits = [...policy.limits, ...policy.office].map(({ id }) => `${id}.limit`);
		expect(ofKind('limit')).toEqual([...limits, 'DL-RINGS.limit']);
		expect(ofKind('approver')).toEqual([
			'DL-MIN-SOLVE.approver',
			'DL-IMP-SOLVE.approver',
			'DL-MAJ-SOLVE.approver'
		]);
		expect(ofKind('form')).toEqual(policy.forms.map(({ id }) => `${id}.form`));
		expect(ofKind('opening')).toEqual(Object.keys(policy.opening).map((id) => `${id}.opening`));
		expect(ofKind('closing')).toEqual(
			Object.keys(policy.closing.conditions).map((id) => `${id}.closing`)
		);
		expect(ofKind('signature')).toEqual([
			'DL-FORM.signature',
			'CLOSE-FIELDS.signature',
			'FORM-CASE.signature',
			'CLOSE-a.signature'
		]);
		expect(deck.issues).toEqual([]);
	});

	it('ask for the figure rather than to pick it, and cite the clause that names an approver', () => {
		expect(cardIn(deck, 'DL-FORM.limit')?.question).toBe('DL-FORM.figure');
		expect(cardIn(deck, 'DL-MIN-SOLVE.approver')).toMatchObject({
			clause: 'APR-MIN',
			question: 'DL-MIN-SOLVE.approver'
		});
	});

	it('ask by questions that no other card asks yet, if there are any', () => {
		const asks = (bank: AskedOf[]) =>
			['CLOSE-a', 'CLOSE-b'].map((id) => cardIn(cardsOf(policy, bank), `${id}.closing`)?.question);
		const both = asked('both', ['CLOSE-a', 'CLOSE-b'], ['open-close']);
		const late = asked('late', ['TIP-01', 'CLOSE-b'], ['open-close']);
		expect(asks([both])).toEqual(['both', 'both']);
		expect(asks([both, late])).toEqual(['both', 'late']);
	});

	it('know an emergency by its clause or by the tag of its question', () => {
		expect(cardIn(deck, 'OPEN-d.opening')?.emergency).toBe(true);
		expect(cardIn(deck, 'OPEN-a.opening')?.emergency).toBe(false);
		const burst = cardsOf(policy, [asked('burst-pipe', ['JOB-DESK-3'], ['emergency'])]);
		expect(cardIn(burst, 'JOB-DESK-3.question.burst-pipe')?.emergency).toBe(true);
	});
});

describe('the questions of a bank', () => {
	const clauses = fc.uniqueArray(
		fc.constantFrom(...new Set(factsOf(policy).map(({ clause }) => clause)), 'TIP-01', 'ETI-2'),
		{ minLength: 1, maxLength: 3 }
	);
	const tags = fc.subarray(['limits', 'forms', 'open-close', 'emergency', 'talk']);
	const banks = fc.uniqueArray(
		fc.record({
			id: fc.oneof(
				fc.stringMatching(/^[a-z]{1,3}$/),
				fc.constantFrom(...factsOf(policy).flatMap(({ asks }) => asks))
			),
			version: fc.integer({ min: 1, max: 9 }),
			clauses,
			tags
		}),
		{ selector: ({ id }) => id, maxLength: 40 }
	);

	it('never ask a clause twice by the same question, and each card has its own ID', () => {
		fc.assert(
			fc.property(banks, (bank) => {
				const { cards } = cardsOf(policy, bank);
				expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
				const pairs = cards.map(({ clause, question }) => `${clause} ${question}`);
				expect(new Set(pairs).size).toBe(pairs.length);
			}),
			{ numRuns: RUNS }
		);
	});

	it('are all asked, on their main clause, unless they only repeat what the policy is asked for', () => {
		fc.assert(
			fc.property(banks, (bank) => {
				const made = new Set(factsOf(policy).flatMap(({ asks }) => asks));
				const { cards } = cardsOf(policy, bank);
				for (const { id, clauses: of } of bank)
					if (!made.has(id))
						expect(cards.some(({ clause, question }) => clause === of[0] && question === id)).toBe(
							true
						);
			}),
			{ numRuns: RUNS }
		);
	});

	it('a fact has a card or an issue, never both, and nothing is thrown', () => {
		fc.assert(
			fc.property(banks, (bank) => {
				const { cards, issues } = cardsOf(policy, bank);
				const named = [...cards, ...issues.map(({ card }) => ({ id: card }))].map(({ id }) => id);
				expect(new Set(named).size).toBe(named.length);
				for (const { card, optional } of factsOf(policy))
					if (!optional) expect(named).toContain(card);
			}),
			{ numRuns: RUNS }
		);
	});

	it('more of them leave the IDs and prints of the other cards as they are', () => {
		const more = cardsOf(policy, [...BANK, asked('one-more', ['TIP-01'])]);
		expect(more.cards.slice(0, -1)).toEqual(deck.cards);
		expect(more.cards.at(-1)?.id).toBe('TIP-01.question.one-more');
	});
});

describe('a change of the policy', () => {
	const question = asked('on-two', ['TIP-01', 'DL-FORM']);
	const other = asked('on-one', ['TIP-01']);
	const bank = [...BANK, question, other];
	const before = cardsOf(policy, bank);
	const changedBy = (change: Partial<Policy>): string[] => {
		const after = cardsOf({ ...policy, ...change }, bank);
		return before.cards
			.filter(({ id, print }) => cardIn(after, id)?.print !== print)
			.map(({ id }) => id);
	};
	const span = { unit: 'minutes' as const, count: 15 };

	it('of a limit changes the prints of that limit and of the questions on its clause, and no others', () => {
		const changed = changedBy({ limits: limitsWith('DL-FORM', { span }) });
		expect(changed[0]).toBe('DL-FORM.limit');
		expect(changed).toContain('TIP-01.question.on-two');
		for (const id of changed.slice(1))
			expect(id).toMatch(/^(DL-FORM\.question\.|TIP-01\.question\.on-two$)/);
	});

	it('of what a limit counts from, or applies to, changes it as well', () => {
		for (const change of [{ anchor: 'handled' as const }, { appliesTo: ['minor' as const] }])
			expect(changedBy({ limits: limitsWith('DL-FORM', change) })[0]).toBe('DL-FORM.limit');
	});

	it('of which closing conditions go together changes those conditions', () => {
		const together = { ...policy.closing.together, major: [] };
		const changed = changedBy({ closing: { ...policy.closing, together } });
		expect(changed.filter((id) => !id.includes('.question.'))).toEqual(['CLOSE-e.closing']);
	});

	it('none of it, but a question asked otherwise, changes its own card', () => {
		const reworded = cardsOf(policy, [...BANK, question, { ...other, version: 2 }]);
		const changed = before.cards.filter(({ id, print }) => cardIn(reworded, id)?.print !== print);
		expect(changed.map(({ id }) => id)).toEqual(['TIP-01.question.on-one']);
	});

	it('of an approver changes that one’s', () => {
		const approver = { role: 'ROLE-HEAD' as const, clause: 'APR-MIN', addition: false };
		const changed = changedBy({ limits: limitsWith('DL-MIN-SOLVE', { approver }) });
		expect(changed.filter((id) => !id.includes('.question.'))).toEqual(['DL-MIN-SOLVE.approver']);
	});

	it('of nothing but its version and its readings changes none', () => {
		const readings = { ...policy.readings, lateEntryMinutes: 30 };
		expect(changedBy({ version: policy.version + 1, readings })).toEqual([]);
	});
});

describe('what is missing is named', () => {
	it('a policy without approvers', () => {
		const limits = policy.limits.map((limit) => ({ ...limit, approver: null }));
		const { cards, issues } = cardsOf({ ...policy, limits }, BANK);
		expect(cards.some(({ kind }) => kind === 'approver')).toBe(false);
		expect(issues.map(({ code, card }) => [code, card])).toEqual(
			policy.statistics.overruns.map((id) => ['no-approver', `${id}.approver`])
		);
	});

	it('an overrun of a limit that the policy does not have', () => {
		const limits = policy.limits.filter(({ id }) => id !== 'DL-MIN-SOLVE');
		expect(cardsOf({ ...policy, limits }, BANK).issues).toEqual([
			{ code: 'no-approver', clause: 'DL-MIN-SOLVE', card: 'DL-MIN-SOLVE.approver' }
		]);
	});

	it('a limit that nothing asks about; who does it need not be asked', () => {
		const bank = BANK.filter(({ clauses }) => !clauses.includes('DL-VISIT'));
		expect(cardsOf(policy, bank).issues).toEqual([
			{ code: 'not-asked', clause: 'DL-VISIT', card: 'DL-VISIT.limit' }
		]);
	});

	it('everything, without any question', () => {
		const { cards, issues } = cardsOf(policy, []);
		expect(cards).toEqual([]);
		expect(issues).toHaveLength(factsOf(policy).filter(({ optional }) => !optional).length);
	});
});

describe('a mistake', () => {
	const bank = [...BANK, asked('about-tip', ['TIP-01', 'TIP-02'])];
	const whole = cardsOf(policy, bank);

	it('becomes the card that asked, else the clause’s first, else one of its own', () => {
		expect(cardOfMistake(whole, 'DL-FORM')).toBe('DL-FORM.limit');
		expect(cardOfMistake(whole, 'DL-FORM', 'DL-FORM.who')).toBe('DL-FORM.who');
		expect(cardOfMistake(whole, 'TIP-02', 'about-tip')).toBe('TIP-01.question.about-tip');
		expect(cardOfMistake(whole, 'TIP-02')).toBe('TIP-02.mistake');
	});

	it('of its own asks a question about the clause, once; without any it is named', () => {
		const added = ['TIP-02', 'TIP-02', 'TIP-03'].map((clause) => ({
			card: `${clause}.mistake`,
			clause
		}));
		const more = withMistakes(whole, policy, bank, added);
		expect(more.cards.slice(whole.cards.length)).toMatchObject([
			{ id: 'TIP-02.mistake', clause: 'TIP-02', kind: 'mistake', question: 'about-tip' }
		]);
		expect(more.issues).toEqual([{ code: 'not-asked', clause: 'TIP-03', card: 'TIP-03.mistake' }]);
		expect(withMistakes(whole, policy, bank, [{ card: 'DL-FORM.limit', clause: 'DL-FORM' }])).toBe(
			whole
		);
	});
});
