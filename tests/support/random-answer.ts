/** Questions at random, of all nine types, with the answer that is right and answers at random. */
import fc from 'fast-check';
import type { Answer } from '#lib/domain/quiz/answer.ts';
import { UNITS, type Question } from '#lib/domain/quiz/question.ts';
import { isValid, levelOf, LEVELS } from '#lib/domain/sop/limits.ts';
import { CONTENTS, NATURES, SEVERITIES } from '#lib/domain/sop/vocabulary.ts';

/** A question, what is right to it, and answers that fit it, right or wrong. */
export type Asked = { question: Question; right: Answer; answer: fc.Arbitrary<Answer> };

const head = {
	id: 'random',
	version: 1,
	locale: 'en',
	bank: 'kinds',
	clauses: ['NAT-V'],
	tags: ['classify'],
	difficulty: 1 as const,
	ask: 'Which?',
	explanation: 'So it is.'
};
const named = (prefix: string, count: number) =>
	Array.from({ length: count }, (_, i) => ({
		id: `${prefix}${i + 1}`,
		text: `${prefix} ${i + 1}`,
		why: `why ${prefix}${i + 1}`
	}));
const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

const single: fc.Arbitrary<Asked> = fc
	.integer({ min: 2, max: 6 })
	.chain((count) => fc.record({ count: fc.constant(count), right: fc.nat(count - 1) }))
	.map(({ count, right }) => {
		const options = named('o', count).map((option, i) => ({ ...option, right: i === right }));
		return {
			question: { ...head, type: 'single', options },
			right: { type: 'single', option: `o${right + 1}` },
			answer: fc.constantFrom(...idsOf(options)).map((option) => ({ type: 'single', option }))
		};
	});

const multiple: fc.Arbitrary<Asked> = fc
	.array(fc.boolean(), { minLength: 2, maxLength: 6 })
	.filter((rights) => new Set(rights).size === 2)
	.map((rights) => {
		const options = named('o', rights.length).map((option, i) => ({
			...option,
			right: rights[i] === true
		}));
		return {
			question: { ...head, type: 'multiple', options },
			right: { type: 'multiple', options: idsOf(options.filter((option) => option.right)) },
			answer: fc
				.shuffledSubarray(idsOf(options))
				.map((picked) => ({ type: 'multiple', options: picked }))
		};
	});

const truefalse: fc.Arbitrary<Asked> = fc.boolean().map((value) => ({
	question: { ...head, type: 'truefalse', answer: value, ifTrue: 'If so.', ifFalse: 'If not.' },
	right: { type: 'truefalse', value },
	answer: fc.boolean().map((given) => ({ type: 'truefalse', value: given }))
}));

const unit = fc.option(fc.constantFrom(...UNITS));
const figure = { from: fc.integer({ min: 1, max: 60 }), more: fc.nat(3) };
const number: fc.Arbitrary<Asked> = fc
	.record({ ...figure, unit, wrong: fc.array(fc.record(figure), { maxLength: 2 }) })
	.map(({ from, more, unit: asked, wrong }) => ({
		question: {
			...head,
			type: 'number',
			from,
			to: from + more,
			unit: asked,
			unitText: asked === null ? 'tips' : '',
			mistakes: wrong.map((each) => ({
				from: each.from,
				to: each.from + each.more,
				unit: asked,
				why: 'Mixed up.'
			}))
		},
		right: { type: 'number', value: from, unit: asked },
		answer: fc.record({
			type: fc.constant('number' as const),
			value: fc.oneof(
				fc.integer({ min: 0, max: 4000 }),
				fc.double({ min: 0, max: 80, noNaN: true })
			),
			unit: asked === null ? fc.constant(null) : fc.constantFrom(...UNITS)
		})
	}));

const matching: fc.Arbitrary<Asked> = fc
	.record({
		rights: fc.integer({ min: 2, max: 5 }),
		lefts: fc.array(fc.nat(), { minLength: 2, maxLength: 6 })
	})
	.map(({ rights: count, lefts: random }) => {
		const rights = named('r', count);
		const lefts = named('l', random.length).map((left, i) => ({
			...left,
			right: `r${((random[i] ?? 0) % count) + 1}`
		}));
		const right = Object.fromEntries(lefts.map((left) => [left.id, left.right]));
		const given = fc.record(
			Object.fromEntries(lefts.map(({ id }) => [id, fc.constantFrom(...idsOf(rights))])),
			{ requiredKeys: [] }
		);
		return {
			question: { ...head, type: 'matching', lefts, rights },
			right: { type: 'matching', pairs: right },
			answer: given.map((pairs) => ({ type: 'matching', pairs: { ...pairs } as typeof right }))
		};
	});

const ordering: fc.Arbitrary<Asked> = fc.integer({ min: 2, max: 8 }).map((count) => {
	const steps = named('s', count);
	const order = idsOf(steps);
	return {
		question: { ...head, type: 'ordering', steps },
		right: { type: 'ordering', order },
		answer: fc
			.shuffledSubarray(order, { minLength: count })
			.map((given) => ({ type: 'ordering', order: given }))
	};
});

const TERMS = ['repair order', '維修服務單', 'complaint form', '投訴意見表'];
const short: fc.Arbitrary<Asked> = fc.nat(TERMS.length - 1).map((i) => {
	const term = TERMS[i] as string;
	return {
		question: {
			...head,
			type: 'short',
			answer: term,
			accept: [term],
			mistakes: [{ like: ['*form*', '*表*'], why: 'That is a form.' }]
		},
		right: { type: 'short', text: term },
		answer: fc
			.oneof(fc.constantFrom(...TERMS), fc.string({ unit: 'grapheme' }))
			.map((text) => ({ type: 'short', text }))
	};
});

const classify: fc.Arbitrary<Asked> = fc
	.record({
		nature: fc.constantFrom(...NATURES),
		content: fc.constantFrom(...CONTENTS),
		row: fc.constantFrom(...SEVERITIES)
	})
	.map(({ nature, content, row }) => {
		const severity = isValid(nature) ? row : null;
		return {
			question: {
				...head,
				type: 'classify',
				nature,
				content,
				severity,
				why: { nature: 'Its nature.', content: 'Its content.', severity: 'How grave.' },
				mistakes: { 'NAT-C3': 'Anger is not all.', major: 'Not that grave.' }
			},
			right: {
				type: 'classify',
				nature,
				content,
				severity: severity === null ? null : levelOf(severity)
			},
			answer: fc.record({
				type: fc.constant('classify' as const),
				nature: fc.constantFrom(...NATURES),
				content: fc.constantFrom(...CONTENTS),
				severity: fc.constantFrom(null, ...LEVELS)
			})
		};
	});

const dialogue: fc.Arbitrary<Asked> = fc
	.record({
		staff: fc
			.array(fc.boolean(), { minLength: 3, maxLength: 9 })
			.filter((who) => who.includes(true)),
		which: fc.nat()
	})
	.map(({ staff, which }) => {
		const all = named('d', staff.length);
		const spoken = idsOf(all.filter((_, i) => staff[i]));
		const wrong = spoken[which % spoken.length] as string;
		const lines = all.map((line, i) => ({
			...line,
			who: staff[i] ? ('staff' as const) : ('customer' as const),
			mistake: line.id === wrong
		}));
		return {
			question: { ...head, type: 'dialogue', lines },
			right: { type: 'dialogue', line: wrong },
			answer: fc.constantFrom(...spoken).map((line) => ({ type: 'dialogue', line }))
		};
	});

/** One arbitrary for each type of question. */
export const askedOf: Readonly<Record<Question['type'], fc.Arbitrary<Asked>>> = {
	single,
	multiple,
	truefalse,
	number,
	matching,
	ordering,
	short,
	classify,
	dialogue
};

/** A question of any type. */
export const asked: fc.Arbitrary<Asked> = fc.oneof(...Object.values(askedOf));

/** A question with one of the answers that fit it. */
export const answered = asked.chain(({ question, right, answer }) =>
	answer.map((given) => ({ question, right, answer: given }))
);
