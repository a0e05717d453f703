import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/domain/quiz/question.ts';
import { giftQuestions, TRICKY } from '../../../../tests/support/random-question.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { sharesOf } from './moodle-shares.ts';
import { writeMoodle } from './write-moodle.ts';

const { window } = new JSDOM('');

/** Moodle's grades, in per cent: question_bank::fraction_options_full(), from which 0.001 is as far off as it takes. */
const FRACTIONS = [
	...[100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667],
	...[14.28571, 12.5, 11.11111, 10, 5, 0]
];
const FORMATS = ['html', 'plain_text', 'markdown', 'moodle_auto_format'];
const COMMON = 'name questiontext generalfeedback defaultgrade penalty hidden idnumber tags';
const COMBINED = 'correctfeedback partiallycorrectfeedback incorrectfeedback';
/** What the documentation and Moodle's own exports have for each type, beside what all have. */
const PARTS: Readonly<Record<string, string>> = {
	multichoice: `single shuffleanswers answernumbering showstandardinstruction ${COMBINED} answer`,
	truefalse: 'answer',
	shortanswer: 'usecase answer',
	numerical: 'answer units unitgradingtype unitpenalty showunits unitsleft',
	matching: `shuffleanswers ${COMBINED} subquestion`,
	ordering: `layouttype selecttype selectcount gradingtype showgrading numberingstyle ${COMBINED} answer`
};
const VALUES: Readonly<Record<string, RegExp>> = {
	single: /^(true|false)$/,
	shuffleanswers: /^(true|false)$/,
	answernumbering: /^(none|abc|ABCD|123|iii|IIII)$/,
	showstandardinstruction: /^[01]$/,
	usecase: /^[01]$/,
	hidden: /^[01]$/,
	unitgradingtype: /^[012]$/,
	showunits: /^[0123]$/,
	unitsleft: /^[01]$/,
	layouttype: /^(VERTICAL|HORIZONTAL)$/,
	selecttype: /^(ALL|RANDOM|CONTIGUOUS)$/,
	gradingtype: /^RELATIVE_ALL_PREVIOUS_AND_NEXT$/,
	showgrading: /^(SHOW|HIDE)$/,
	numberingstyle: /^(none|abc|ABCD|123|iii|IIII)$/,
	selectcount: /^\d+$/,
	defaultgrade: /^1$/,
	penalty: /^(1|0\.3333333)$/,
	tolerance: /^\d+(\.\d+)?(e-\d+)?$/,
	multiplier: /^\d+(\.\d+)?$/
};

const childrenOf = (element: Element, name?: string): Element[] =>
	[...element.children].filter(({ tagName }) => name === undefined || tagName === name);
const textIn = (element: Element, ...path: string[]): string | undefined =>
	path.reduce<Element | undefined>((at, name) => at && childrenOf(at, name)[0], element)
		?.textContent;
const childText = (element: Element): string => textIn(element, 'text') ?? '';
/** What a learner reads in Moodle: its HTML as a browser shows it. */
const seen = (html: string): string =>
	new window.DOMParser().parseFromString(html, 'text/html').body.textContent;

function quizOf(xml: string): Element {
	const document = new window.DOMParser().parseFromString(xml, 'application/xml');
	expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
	expect(document.documentElement.tagName).toBe('quiz');
	return document.documentElement;
}

function checkFraction(answer: Element): number {
	const fraction = Number(answer.getAttribute('fraction'));
	expect(FRACTIONS.some((known) => Math.abs(known - Math.abs(fraction)) < 0.0001)).toBe(true);
	return fraction;
}

function checkAnswers(type: string, question: Element): void {
	const answers = childrenOf(question, 'answer');
	if (type === 'ordering') {
		const places = answers.map((answer) => Number(answer.getAttribute('fraction')));
		expect(places).toEqual(answers.map((_, i) => i + 1));
		expect(textIn(question, 'selectcount')).toBe(String(answers.length));
		return;
	}
	if (type === 'matching') {
		const lefts = childrenOf(question, 'subquestion').filter((each) => childText(each) !== '');
		expect(lefts.length).toBeGreaterThanOrEqual(2);
		for (const sub of childrenOf(question, 'subquestion'))
			expect(childrenOf(sub).map(({ tagName }) => tagName)).toEqual(['text', 'answer']);
		return;
	}
	const fractions = answers.map(checkFraction);
	const sumOf = (sign: number): number =>
		fractions.filter((each) => each * sign > 0).reduce((sum, each) => sum + each, 0);
	if (type === 'multichoice' && textIn(question, 'single') === 'false') {
		// Moodle wants all right ones together to be 100, give or take 1.
		expect(sumOf(1)).toBeCloseTo(100, 3);
		expect(sumOf(1) + sumOf(-1) < 0.001 || sumOf(-1) === 0).toBe(true);
	} else expect(Math.max(...fractions)).toBe(100);
	if (type === 'truefalse') expect(answers.map(childText)).toEqual(['true', 'false']);
}

/** A file as Moodle's documentation has it; the questions in it. */
function checked(xml: string): Element[] {
	const quiz = quizOf(xml);
	const [first] = childrenOf(quiz);
	if (first) expect(first.getAttribute('type')).toBe('category');
	for (const element of quiz.querySelectorAll('[format]'))
		expect(FORMATS).toContain(element.getAttribute('format'));
	for (const element of quiz.querySelectorAll(Object.keys(VALUES).join(',')))
		expect(element.textContent).toMatch(VALUES[element.tagName] ?? /./);
	for (const question of childrenOf(quiz)) {
		const type = question.getAttribute('type') ?? '';
		const names = childrenOf(question).map(({ tagName }) => tagName);
		if (type === 'category') {
			expect(names).toEqual(['category', 'info']);
			expect(textIn(question, 'category', 'text')).toMatch(/^\$course\$\/top\/./);
			continue;
		}
		const optional = ['units', 'answer', 'subquestion'];
		const documented = `${COMMON} ${PARTS[type]}`.split(' ');
		expect(documented).toEqual(expect.arrayContaining(names));
		expect(names).toEqual(
			expect.arrayContaining(documented.filter((name) => !optional.includes(name)))
		);
		const once = names.filter((name) => name !== 'answer' && name !== 'subquestion');
		expect(new Set(once).size).toBe(once.length);
		for (const name of `name questiontext generalfeedback ${COMBINED}`.split(' '))
			for (const element of childrenOf(question, name))
				expect(childrenOf(element).map(({ tagName }) => tagName)).toEqual(['text']);
		expect(textIn(question, 'name', 'text')).not.toBe('');
		checkAnswers(type, question);
	}
	return childrenOf(quiz).filter((question) => question.getAttribute('type') !== 'category');
}

const ASKED = {
	version: 3,
	locale: 'en',
	bank: 'limits',
	clauses: ['DL-FORM'],
	tags: ['night'],
	difficulty: 1,
	ask: 'By when?',
	explanation: 'See the procedure.'
} as const;
/** The XML of one question, checked. */
function one(question: Question): Element {
	const { xml, left } = writeMoodle([question]);
	expect(left).toEqual([]);
	const [element] = checked(xml);
	if (!element) throw new Error('no question');
	return element;
}
const answersOf = (question: Element): [string, string, string][] =>
	childrenOf(question, 'answer').map((answer) => [
		answer.getAttribute('fraction') ?? '',
		childText(answer),
		seen(textIn(answer, 'feedback', 'text') ?? '')
	]);

describe('writeMoodle', () => {
	it(
		'is XML as Moodle documents it, whatever the texts',
		() => {
			fc.assert(
				fc.property(fc.array(giftQuestions, { maxLength: 4 }), (questions) => {
					const { xml, left } = writeMoodle(questions);
					expect(left).toEqual([]);
					expect(checked(xml)).toHaveLength(questions.length);
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);

	it.each(TRICKY.filter((text) => text.trim() !== '').map((text) => [text]))(
		'a browser shows %j as it was written',
		(text) => {
			const question = one({
				...ASKED,
				id: 'tricky',
				type: 'single',
				ask: text,
				explanation: text,
				options: [
					{ id: 'o1', text, right: true, why: text },
					{ id: 'o2', text: 'x', right: false, why: '' }
				]
			});
			const plain = (shown: string): string => shown.replace(/\s/g, '');
			for (const shown of [
				seen(textIn(question, 'questiontext', 'text') ?? ''),
				seen(textIn(question, 'generalfeedback', 'text') ?? ''),
				seen(answersOf(question)[0]?.[1] ?? ''),
				answersOf(question)[0]?.[2] ?? ''
			])
				expect(plain(shown)).toBe(plain(text));
			expect(textIn(question, 'name', 'text')?.trim()).toBe(text.replace(/\s+/g, ' ').trim());
		}
	);

	it('drops what XML has no place for, even in attributes and IDs', () => {
		const ask = 'a\u0000\u0001\u000b\ud83d\uffff\u007fb]]>';
		const question = one({
			...ASKED,
			id: 'x',
			type: 'truefalse',
			ask,
			answer: true,
			ifTrue: '',
			ifFalse: ''
		});
		expect(textIn(question, 'name', 'text')).toBe('a \u007fb]]>');
	});

	it('has a category for each bank, an ID number and tags', () => {
		const base = { ...ASKED, type: 'truefalse', answer: true, ifTrue: '', ifFalse: '' } as const;
		const { xml } = writeMoodle([
			{ ...base, id: 'a' },
			{ ...base, id: 'b', bank: 'in/out' },
			{ ...base, id: 'c' }
		]);
		const order = childrenOf(quizOf(xml)).map(
			(each) => textIn(each, 'category', 'text') ?? textIn(each, 'idnumber')
		);
		expect(order).toEqual(['$course$/top/limits', 'a', 'c', '$course$/top/in//out', 'b']);
		const tags = [...(checked(xml)[0]?.querySelectorAll('tag > text') ?? [])];
		expect(tags.map(({ textContent }) => textContent)).toEqual([
			...['version:3', 'difficulty:1', 'bank:limits', 'clause:DL-FORM', 'night']
		]);
	});

	it('multiple: each right one earns its share, each wrong one costs its own', () => {
		const options = ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({
			id,
			text: id,
			right: i < 3,
			why: ''
		}));
		const question = one({ ...ASKED, id: 'm', type: 'multiple', options });
		expect(textIn(question, 'single')).toBe('false');
		expect(answersOf(question).map(([fraction]) => Number(fraction))).toEqual([
			...[33.33333, 33.33333, 33.33333, -50, -50]
		]);
	});

	it.each(Array.from({ length: 20 }, (_, i) => [i + 1]))(
		'%i shares are 100 together, in fractions that Moodle knows',
		(count) => {
			const shares = sharesOf(count) ?? [];
			expect(shares).toHaveLength(count);
			expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(100, 3);
			for (const share of shares) expect(FRACTIONS).toContain(share);
		}
	);

	it('true or false: each answer with its own feedback', () => {
		const question = one({
			...ASKED,
			id: 't',
			type: 'truefalse',
			answer: false,
			ifTrue: 'no',
			ifFalse: 'yes'
		});
		expect(answersOf(question)).toEqual([
			['0', 'true', 'no'],
			['100', 'false', 'yes']
		]);
	});

	it('[AMB-2] number: hours may be answered in minutes, days may not', () => {
		const hours = one({
			...ASKED,
			id: 'h',
			type: 'number',
			from: 24,
			to: 26,
			unit: 'hours',
			unitText: '',
			mistakes: [
				{ from: 30, to: 30, unit: 'minutes', why: 'half an hour' },
				{ from: 1, to: 1, unit: 'days', why: 'a day' },
				{ from: -Number.MAX_VALUE, to: Number.MAX_VALUE, unit: 'hours', why: 'no' }
			]
		});
		expect(answersOf(hours)).toEqual([
			['100', '25', ''],
			['0', '0.5', 'half an hour'],
			['0', '*', 'no']
		]);
		expect(
			childrenOf(hours, 'answer').map((each) => Number(textIn(each, 'tolerance')))[0]
		).toBeCloseTo(1, 5);
		const units = [...hours.querySelectorAll('unit')];
		expect(units.map((unit) => [textIn(unit, 'unit_name'), textIn(unit, 'multiplier')])).toEqual([
			['hours', '1'],
			['minutes', '60']
		]);
		expect(
			['unitgradingtype', 'unitpenalty', 'showunits'].map((name) => textIn(hours, name))
		).toEqual([...['1', '1', '2']]);
		const days = one({
			...ASKED,
			...{ id: 'd', type: 'number', from: 3, to: 3, unit: 'days', unitText: '', mistakes: [] }
		});
		expect(days.querySelectorAll('unit')).toHaveLength(1);
		expect(textIn(days, 'showunits')).toBe('0');
		expect(seen(textIn(days, 'questiontext', 'text') ?? '')).toBe('By when?(days)');
	});

	it('[AMB-2] minutes: the same figure in hours is right, although Moodle divides by a sixtieth', () => {
		const hours = Array.from({ length: 200 }, (_, i) => i + 1);
		const { xml } = writeMoodle(
			hours.map((hour): Question => ({
				...ASKED,
				...{ id: `n${hour}`, type: 'number', from: hour * 60, to: hour * 60, unit: 'minutes' },
				...{ unitText: '', mistakes: [] }
			}))
		);
		for (const [i, question] of checked(xml).entries()) {
			const multiplier = Number(question.querySelectorAll('unit > multiplier')[1]?.textContent);
			const minutes = Number(textIn(question, 'answer', 'text'));
			const off = Math.abs((i + 1) / multiplier - minutes);
			expect(minutes).toBe((i + 1) * 60);
			expect(off).toBeLessThanOrEqual(Number(textIn(question, 'answer', 'tolerance')));
		}
	});

	it('short: the answer as it is shown comes first, wildcards stay, mistakes have their whys', () => {
		const question = one({
			...ASKED,
			id: 's',
			type: 'short',
			answer: 'on-site * manager',
			accept: ['*onsite*manager*'],
			mistakes: [{ like: ['*guard*', 'porter'], why: 'Nobody there.' }]
		});
		expect(answersOf(question)).toEqual([
			['100', 'on-site \\* manager', ''],
			['100', '*onsite*manager*', ''],
			['0', '*guard*', 'Nobody there.'],
			['0', 'porter', 'Nobody there.']
		]);
	});

	it('matching: a right that belongs nowhere has an empty left; whys go to the general feedback', () => {
		const question = one({
			...ASKED,
			id: 'p',
			type: 'matching',
			lefts: [
				{ id: 'l1', text: 'a', right: 'r2', why: 'for a' },
				{ id: 'l2', text: 'b', right: 'r2', why: '' }
			],
			rights: [
				{ id: 'r1', text: 'x' },
				{ id: 'r2', text: 'y < z' }
			]
		});
		const pairs = childrenOf(question, 'subquestion');
		expect(pairs.map((pair) => [childText(pair), textIn(pair, 'answer', 'text')])).toEqual([
			['a', 'y < z'],
			['b', 'y < z'],
			['', 'x']
		]);
		expect(textIn(question, 'generalfeedback', 'text')).toBe(
			'See the procedure.<ul><li>a: for a</li></ul>'
		);
	});

	it('ordering: the steps in their order', () => {
		const steps = ['one', 'two', 'three'].map((text, i) => ({ id: `s${i}`, text, why: '' }));
		expect(
			answersOf(one({ ...ASKED, id: 'o', type: 'ordering', steps })).map(([, text]) => text)
		).toEqual([...['one', 'two', 'three']]);
	});

	it('dialogue: one line of the staff is to be picked, below the talk', () => {
		const question = one({
			...ASKED,
			id: 'd',
			type: 'dialogue',
			lines: [
				{ id: '1', who: 'customer', text: 'It leaks <again>.', mistake: false, why: '' },
				{ id: '2', who: 'staff', text: 'Not my job.', mistake: true, why: 'Passing on.' },
				{ id: '3', who: 'staff', text: 'I see.', mistake: false, why: 'Hears.' }
			]
		});
		expect(textIn(question, 'questiontext', 'text')).toBe(
			'<p>By when?</p><p><b>Customer</b>: It leaks &lt;again&gt;.</p><p><b>Staff</b>: Not my job.</p><p><b>Staff</b>: I see.</p>'
		);
		expect(textIn(question, 'shuffleanswers')).toBe('false');
		expect(answersOf(question)).toEqual([
			['100', 'Not my job.', 'Passing on.'],
			['0', 'I see.', 'Hears.']
		]);
	});

	it('leaves out by name what Moodle has no form for', () => {
		const options = (count: number, right: number) =>
			Array.from({ length: count }, (_, i) => ({
				id: `o${i}`,
				text: 'x',
				right: i < right,
				why: ''
			}));
		const odd: Question[] = [
			{
				...ASKED,
				id: 'class',
				type: 'classify',
				nature: 'NAT-V1',
				content: 'CON-E',
				severity: 'SEV-MIN',
				why: { nature: '', content: '', severity: '' },
				mistakes: {}
			},
			{ ...ASKED, id: 'two', type: 'single', options: options(3, 2) },
			{ ...ASKED, id: 'none', type: 'multiple', options: options(3, 0) },
			{ ...ASKED, id: 'many', type: 'multiple', options: options(22, 21) },
			{ ...ASKED, id: 'mute', type: 'short', answer: '', accept: [], mistakes: [] },
			{
				...ASKED,
				id: 'nan',
				type: 'number',
				from: NaN,
				to: 1,
				unit: null,
				unitText: '',
				mistakes: []
			},
			{ ...ASKED, id: 'step', type: 'ordering', steps: [{ id: 's', text: 'x', why: '' }] },
			{ ...ASKED, id: 'left', type: 'matching', lefts: [], rights: [] },
			{ ...ASKED, id: 'talk', type: 'dialogue', lines: [] }
		];
		const { xml, left } = writeMoodle(odd);
		expect(left).toEqual(odd.map(({ id, type }) => ({ id, type })));
		expect(checked(xml)).toEqual([]);
	});
});
