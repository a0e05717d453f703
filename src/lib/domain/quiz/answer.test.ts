import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, asked, askedOf } from '../../../../tests/support/random-answer.ts';
import { RUNS } from '../../../../tests/support/random-scenario.ts';
import { fits, picksOf, type Answer } from './answer.ts';
import { QUESTION_TYPES, type Question } from './question.ts';

/** The first question that chance brings of a type. */
const one = (type: Question['type']) => {
	const [found] = fc.sample(askedOf[type], { seed: 7, numRuns: 1 });
	if (!found) throw new Error(`no ${type}`);
	return found;
};

describe('fits', () => {
	it('answers that name what their question has, right or wrong, fit', () => {
		fc.assert(
			fc.property(answered, ({ question, right, answer }) => {
				expect(fits(question, answer)).toBe(true);
				expect(fits(question, right)).toBe(true);
			}),
			{ numRuns: RUNS }
		);
	});

	it.each(QUESTION_TYPES)('an answer to a %s fits no question of another type', (type) => {
		const { right } = one(type);
		const taken = QUESTION_TYPES.filter((other) => fits(one(other).question, right));
		expect(taken).toEqual([type]);
	});

	it.each<[string, Question['type'], Answer]>([
		['an option that it does not have', 'single', { type: 'single', option: 'o9' }],
		['one unknown among several', 'multiple', { type: 'multiple', options: ['o1', 'o9'] }],
		['an option twice', 'multiple', { type: 'multiple', options: ['o1', 'o1'] }],
		['a left that it does not have', 'matching', { type: 'matching', pairs: { l9: 'r1' } }],
		['a right that it does not have', 'matching', { type: 'matching', pairs: { l1: 'r9' } }],
		['a step left out', 'ordering', { type: 'ordering', order: ['s1'] }],
		['no step', 'ordering', { type: 'ordering', order: [] }],
		['a line that is not there', 'dialogue', { type: 'dialogue', line: 'd99' }],
		['what every object has', 'single', { type: 'single', option: 'constructor' }]
	])('%s does not fit', (_, type, answer) => {
		expect(fits(one(type).question, answer)).toBe(false);
	});

	it('a step twice in the place of another does not fit', () => {
		const { question, right } = one('ordering');
		if (right.type !== 'ordering') throw new Error('no order');
		const order = right.order.map((id, i) => (i === 0 ? (right.order[1] as string) : id));
		expect(fits(question, { type: 'ordering', order })).toBe(false);
	});

	it('only a line of the staff can be the mistake', () => {
		const lines = (['customer', 'staff'] as const).map((who) => ({
			id: who,
			who,
			text: '…',
			mistake: who === 'staff',
			why: ''
		}));
		const question = { ...one('dialogue').question, type: 'dialogue', lines } as Question;
		expect(fits(question, { type: 'dialogue', line: 'staff' })).toBe(true);
		expect(fits(question, { type: 'dialogue', line: 'customer' })).toBe(false);
	});

	it('a figure has a unit where the question leaves it open, and none where it brings its own', () => {
		const base = { ...one('number').question, type: 'number', from: 1, to: 1 } as const;
		const open = { ...base, unit: 'days' } as Question;
		const own = { ...base, unit: null } as Question;
		const answer = (value: number, unit: 'days' | null): Answer => ({
			type: 'number',
			value,
			unit
		});
		expect(fits(open, answer(1, 'days'))).toBe(true);
		expect(fits(open, answer(1, null))).toBe(false);
		expect(fits(own, answer(1, null))).toBe(true);
		expect(fits(own, answer(1, 'days'))).toBe(false);
		for (const value of [NaN, Infinity, -Infinity])
			expect(fits(own, answer(value, null))).toBe(false);
	});
});

describe('picksOf', () => {
	it.each<[Answer, string[]]>([
		[{ type: 'single', option: 'o1' }, ['o1']],
		[{ type: 'multiple', options: ['o1', 'o3'] }, ['o1', 'o3']],
		[{ type: 'multiple', options: [] }, ['—']],
		[{ type: 'truefalse', value: false }, ['false']],
		[{ type: 'number', value: 10, unit: 'minutes' }, ['10 minutes']],
		[{ type: 'number', value: 12, unit: null }, ['12']],
		[{ type: 'matching', pairs: { l1: 'r2', l2: 'r2' } }, ['l1 → r2', 'l2 → r2']],
		[{ type: 'ordering', order: ['s2', 's1'] }, ['s2 → s1']],
		[{ type: 'short', text: ' repair order ' }, ['repair order']],
		[
			{ type: 'classify', nature: 'NAT-C1', content: 'CON-E', severity: null },
			['NAT-C1', 'CON-E', '—']
		],
		[{ type: 'dialogue', line: 'd2' }, ['d2']]
	])('%j', (answer, picks) => {
		expect(picksOf(answer)).toEqual(picks);
	});

	it('the same answers are counted as the same: it depends on nothing else', () => {
		fc.assert(
			fc.property(asked, ({ right }) => {
				expect(picksOf(structuredClone(right))).toEqual(picksOf(right));
			}),
			{ numRuns: RUNS }
		);
	});
});
