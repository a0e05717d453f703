/** The cards that the shipped policy and the shipped banks make: everything to be known by heart is asked, nothing twice. */
import { describe, expect, it } from 'vitest';
import { cardsOf } from '#lib/domain/refresher/make-cards.ts';
import { factsOf } from '#lib/domain/refresher/policy-facts.ts';
import { timeNeeded } from '#lib/domain/refresher/rating.ts';
import { QUESTION_TYPES } from '#lib/domain/quiz/question.ts';
import { policy } from '../support/sop-rules.ts';
import { shipped } from '../support/shipped.ts';

const { learning } = shipped;
const questions = learning.questions.flatMap(({ locales }) => locales['zh-Hant'] ?? []);
const { cards, issues } = cardsOf(policy, questions);

describe('the shipped cards', () => {
	it('ask for every limit, approver, signature, form, opening and closing condition', () => {
		expect(issues).toEqual([]);
		const ids = new Set(cards.map(({ id }) => id));
		const wanted = factsOf(policy).filter(({ optional }) => !optional);
		expect(wanted.filter(({ card }) => !ids.has(card))).toEqual([]);
	});

	it('have an ID of their own each, and ask no clause twice by the same question', () => {
		expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
		const pairs = cards.map(({ clause, question }) => `${clause} ${question}`);
		expect(new Set(pairs).size).toBe(pairs.length);
	});

	it('ask every question that somebody wrote', () => {
		const asked = new Set(cards.map(({ question }) => question));
		const written = questions.filter(({ id }) => !id.includes('.'));
		expect(written.filter(({ id }) => !asked.has(id))).toEqual([]);
	});

	it('know some emergencies, and they are few', () => {
		const emergencies = cards.filter(({ emergency }) => emergency);
		expect(emergencies.map(({ id }) => id)).toContain('OPEN-d.opening');
		expect(emergencies.length).toBeLessThan(cards.length / 10);
	});
});

it('every type of question has a time that it needs', () => {
	for (const type of QUESTION_TYPES) expect(timeNeeded(type, [])).toBeGreaterThan(0);
});
