/** Random questions, with texts that mean something to GIFT, to HTML and to XML. */
import fc from 'fast-check';
import {
	UNITS,
	type ChoiceQuestion,
	type MatchingQuestion,
	type NumberQuestion,
	type Question,
	type ShortQuestion,
	type TrueFalseQuestion
} from '#lib/domain/quiz/question.ts';

/** Texts that a careless writer breaks on. */
export const TRICKY = [
	'09:30 前到場？',
	'3 = 2 + 1 ~ {x} #1 \\n \\\\ \\= \\',
	'[html]<b>not bold</b>',
	'[plain] [moodle]x',
	'// no comment',
	'$CATEGORY: $course$/none',
	'::no title::',
	'%50%half',
	'50% of 100 %',
	'left -> right',
	'line\n\nline \n //line\n',
	'  two  spaces\t',
	'全形　　空格：「投訴」；～＃＝｛｝',
	'&amp; &lt;b&gt; &#65; &&058; &&010',
	'<script>alert(1)</script><br> ]]> <!-- x',
	'####not feedback',
	'T',
	'🙋🏽‍♀️ 您好',
	'\u00a0\ufeff\u2028\r\v\f',
	'{#5}',
	'*住宅*'
];

const anyText = fc.oneof(
	fc.constantFrom(...TRICKY),
	fc.string({ unit: 'binary', maxLength: 12 }).map((it) => it.replaceAll('\0', '')),
	fc.tuple(fc.constantFrom(...TRICKY), fc.constantFrom(...TRICKY)).map((parts) => parts.join(''))
);
const text = anyText.filter((it) => it.trim() !== '');
const why = fc.oneof(fc.constant(''), anyText);
/** What has no HTML form, and so has to survive as it is. */
const plain = text
	.map((it) => it.replaceAll('&&', '&').replace(/\s+/g, ' ').trim())
	.filter((it) => it !== '' && !/^>\s*\d+\s/.test(it));
const pattern = plain.map((it) => it.replaceAll('->', '→'));

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/);
const ids = (count: number): fc.Arbitrary<string[]> =>
	fc.uniqueArray(id, { minLength: count, maxLength: count });
const usual = (letter: string, count: number): string[] =>
	Array.from({ length: count }, (_, i) => `${letter}${i + 1}`);
const idsOrUsual = (letter: string, count: number): fc.Arbitrary<string[]> =>
	fc.oneof(fc.constant(usual(letter, count)), ids(count));

const asked = fc.record({
	id,
	version: fc.integer({ min: 1, max: 99 }),
	locale: fc.constant('zh-Hant'),
	bank: id,
	clauses: fc.array(id, { maxLength: 3 }),
	tags: fc.array(fc.oneof(anyText, fc.constantFrom('tag:x', 'unit:hours', 'a]b', 'a\\', '')), {
		maxLength: 3
	}),
	difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
	ask: text,
	explanation: why
});

const choice: fc.Arbitrary<ChoiceQuestion> = fc
	.tuple(
		asked,
		fc.constantFrom('single' as const, 'multiple' as const),
		fc.integer({ min: 2, max: 8 })
	)
	.chain(([all, type, count]) =>
		fc
			.tuple(
				idsOrUsual('o', count),
				fc.array(fc.record({ text, right: fc.boolean(), why }), {
					minLength: count,
					maxLength: count
				}),
				fc.nat(count - 1)
			)
			.map(([names, options, right]) => ({
				...all,
				type,
				options: options.map((option, i) => ({
					...option,
					id: names[i] ?? '',
					right: i === right || (type === 'multiple' && option.right)
				}))
			}))
	);

const trueFalse: fc.Arbitrary<TrueFalseQuestion> = fc
	.tuple(asked, fc.record({ answer: fc.boolean(), ifTrue: why, ifFalse: why }))
	.map(([all, own]) => ({ ...all, type: 'truefalse', ...own }));

const unit = fc.constantFrom(null, ...UNITS);
const range = fc
	.tuple(fc.integer({ min: -5000, max: 5000 }), fc.nat(300))
	.map(([from, more]) => ({ from: from / 10, to: (from + more) / 10 }));
const number: fc.Arbitrary<NumberQuestion> = fc
	.tuple(
		asked,
		range,
		unit,
		why,
		fc.array(fc.tuple(range, unit, why), { maxLength: 3 }),
		fc.boolean()
	)
	.map(([all, figure, own, unitText, mistakes, isLastAny]) => ({
		...all,
		...figure,
		type: 'number',
		unit: own,
		unitText: own === null ? unitText : '',
		mistakes: [
			...mistakes.map(([wrong, other, reason]) => ({ ...wrong, unit: other, why: reason })),
			...(isLastAny
				? [{ from: -Number.MAX_VALUE, to: Number.MAX_VALUE, unit: own, why: 'none' }]
				: [])
		]
	}));

const short: fc.Arbitrary<ShortQuestion> = fc
	.tuple(
		asked,
		fc.array(pattern, { minLength: 1, maxLength: 3 }),
		fc.option(text),
		fc.array(fc.record({ like: fc.array(pattern, { minLength: 1, maxLength: 3 }), why }), {
			maxLength: 3
		})
	)
	.map(([all, accept, answer, mistakes]) => ({
		...all,
		type: 'short',
		answer: (answer ?? accept[0] ?? '').trim(),
		accept,
		mistakes
	}));

const matching: fc.Arbitrary<MatchingQuestion> = fc
	.tuple(asked, fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 5 }))
	.chain(([all, lefts, rights]) =>
		fc
			.tuple(
				idsOrUsual('l', lefts),
				idsOrUsual('r', rights),
				fc.uniqueArray(plain, { minLength: rights, maxLength: rights }),
				fc.array(fc.record({ text, why, right: fc.nat(rights - 1) }), {
					minLength: lefts,
					maxLength: lefts
				})
			)
			.map(([leftIds, rightIds, texts, pairs]): MatchingQuestion => ({
				...all,
				type: 'matching',
				lefts: pairs.map((pair, i) => ({
					...pair,
					id: leftIds[i] ?? '',
					right: rightIds[pair.right] ?? ''
				})),
				rights: texts.map((each, i) => ({ id: rightIds[i] ?? '', text: each }))
			}))
	);

/** A question of a type that GIFT has a form for, within what it can hold. */
export const giftQuestions: fc.Arbitrary<Question> = fc.oneof(
	choice,
	trueFalse,
	number,
	short,
	matching
);
