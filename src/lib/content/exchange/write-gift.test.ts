import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/domain/quiz/question.ts';
import { giftQuestions, TRICKY } from '../../../../tests/support/random-question.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { readGift } from './read-gift.ts';
import { writeGift } from './write-gift.ts';

const ASKED = {
	version: 1,
	locale: 'en',
	bank: 'limits',
	clauses: ['DL-FORM'],
	tags: [],
	difficulty: 2,
	ask: 'By when?',
	explanation: ''
} as const;
const single = (id: string, text: string): Question => ({
	...ASKED,
	id,
	type: 'single',
	ask: text,
	explanation: text,
	options: [
		{ id: 'o1', text, right: false, why: text },
		{ id: 'o2', text: `no ${text}`, right: true, why: '' }
	]
});

/**
 * What Moodle takes a block for, by its own rules: comment lines and escaped signs out of the way, it looks for the first
 * braces, for `#`, `~`, `=` and `->` in them, for weights, and wants two answers where there is a choice.
 */
function asMoodle(block: string) {
	const text = block
		.split('\n')
		.filter((line) => !line.trim().startsWith('//'))
		.join('\n')
		.replaceAll('\\\\', '\u2423')
		.replace(/\\[:#={}~n]/g, '\u2423');
	const answers = text.slice(text.indexOf('{') + 1, text.indexOf('}')).trim();
	const body = answers.split('####')[0]?.trim() ?? '';
	const weights = [...body.matchAll(/[=~]%(-?\d{1,2}\.?\d*)%/g)].map(([, weight]) =>
		Number(weight)
	);
	const isNumber = body.startsWith('#');
	const isChoice = !isNumber && body.includes('~');
	const isMatch = !isNumber && !isChoice && body.includes('=') && body.includes('->');
	const isTruth = /^(TRUE|FALSE)(#|$)/.test(body);
	const single = body.includes('=') ? 'single' : 'multiple';
	const other = isMatch ? 'matching' : isTruth ? 'truefalse' : 'short';
	const type = isNumber ? 'number' : isChoice ? single : other;
	const named = text.startsWith('::') && text.includes('::', 2);
	return { type, weights, named, count: body.split(isChoice ? /[~=]/ : '=').length - 1 };
}

/** Per cent that Moodle knows, besides their negatives. */
const WEIGHTS = [0, 10, 11.11111, 12.5, 14.28571, 16.66667, 20, 25, 33.33333, 50, 100];

describe('writeGift', () => {
	it(
		'comes back exactly as it was, whatever the texts, tags, IDs and figures',
		() => {
			fc.assert(
				fc.property(
					fc.uniqueArray(giftQuestions, { selector: ({ id }) => id, maxLength: 4 }),
					(questions) => {
						const { text, left } = writeGift(questions);
						expect(left).toEqual([]);
						const read = readGift(text, { locale: 'zh-Hant' });
						expect(read.questions).toEqual(questions);
						expect(read.issues.filter(({ code }) => code !== 'empty')).toEqual([]);
					}
				),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);

	it(
		'is what Moodle takes for a question of the same type, with weights that it knows',
		() => {
			fc.assert(
				fc.property(giftQuestions, (question) => {
					const { text } = writeGift([question]);
					const { type, weights, named, count } = asMoodle(text);
					expect(text.trim()).not.toMatch(/^\s*$/m);
					expect(named).toBe(true);
					expect(type).toBe(question.type);
					for (const weight of weights) expect(WEIGHTS).toContain(Math.abs(weight));
					if (['single', 'multiple', 'matching'].includes(type))
						expect(count).toBeGreaterThanOrEqual(2);
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);

	it.each(TRICKY.map((text) => [text]).filter(([text]) => text?.trim() !== ''))(
		'keeps %j as question, option, why and explanation',
		(text) => {
			const question = single('tricky', text);
			const written = writeGift([question]);
			expect(written.left).toEqual([]);
			expect(readGift(written.text, { locale: 'en' }).questions).toEqual([question]);
		}
	);

	it('writes what a person can read and Moodle takes: tags, weights that Moodle knows, figures', () => {
		const { text } = writeGift([
			{
				...ASKED,
				id: 'limits-1',
				type: 'multiple',
				tags: ['急', 'version:9'],
				explanation: '見程序 09:30。',
				options: [
					{ id: 'a', text: 'Manager', right: true, why: '' },
					{ id: 'b', text: 'Head office', right: true, why: 'From 24 hours.' },
					{ id: 'c', text: '[x] guard', right: true, why: '' },
					{ id: 'd', text: '%', right: false, why: '' }
				]
			},
			{
				...ASKED,
				id: 'limits-2',
				type: 'number',
				from: 24,
				to: 24,
				unit: 'hours',
				unitText: '',
				mistakes: [
					{ from: 48, to: 72, unit: 'hours', why: 'Too late.' },
					{ from: 1, to: 1, unit: 'days', why: 'A day is no 24 hours.' }
				]
			}
		]);
		expect(text).toBe(
			`// [id:limits-1] [tag:version:1] [tag:difficulty:2] [tag:bank:limits] [tag:clause:DL-FORM] [tag:急] [tag:tag:version:9]
// [options:a,b,c,d]
::limits-1::[plain]By when?{
	~%33.33333%Manager
	~%33.33333%Head office#From 24 hours.
	~%33.33333%[plain][x] guard
	~%-100%[plain]%
	####見程序 09\\:30。
}

// [id:limits-2] [tag:version:1] [tag:difficulty:2] [tag:bank:limits] [tag:clause:DL-FORM] [tag:unit:hours]
// [mistake:2:1:1:days:A day is no 24 hours.]
::limits-2::[plain]By when?{#
	=24
	=%0%48..72#Too late.
}
`
		);
		expect(parse(text)).toHaveLength(2);
	});

	it('leaves out by name what GIFT has no form for, and what would not come back the same', () => {
		const good = single('good', 'x');
		const odd: Question[] = [
			{ ...ASKED, id: 'order', type: 'ordering', steps: [{ id: 's1', text: 'a', why: '' }] },
			{
				...ASKED,
				id: 'talk',
				type: 'dialogue',
				lines: [{ id: 'l1', who: 'staff', text: 'No.', mistake: true, why: '' }]
			},
			{ ...single('good', 'y') },
			{ ...single('blank', ' ') },
			{ ...single('long', 'x'.repeat(10_001)) },
			{ ...single('half', 'a\ud83d') },
			{ ...single('名', 'x') },
			{
				...ASKED,
				id: 'one',
				type: 'single',
				options: [{ id: 'o1', text: 'a', right: true, why: '' }]
			},
			{
				...ASKED,
				id: 'tiny',
				type: 'number',
				from: 1e-9,
				to: 1,
				unit: null,
				unitText: '',
				mistakes: []
			},
			{ ...ASKED, id: 'arrow', type: 'short', answer: 'b', accept: ['b', 'a->b'], mistakes: [] },
			{ ...ASKED, id: 'none', type: 'short', answer: 'b', accept: [], mistakes: [] },
			{
				...ASKED,
				id: 'twins',
				type: 'matching',
				lefts: [{ id: 'l1', text: 'a', right: 'r1', why: '' }],
				rights: [
					{ id: 'r1', text: 'same' },
					{ id: 'r2', text: 'same' }
				]
			}
		];
		const { text, left } = writeGift([good, ...odd]);
		expect(left).toEqual(odd.map(({ id, type }) => ({ id, type })));
		expect(readGift(text, { locale: 'en' })).toEqual({ questions: [good], issues: [] });
	});

	it('writes nothing for no questions', () => {
		expect(writeGift([])).toEqual({ text: '', left: [] });
	});
});
