import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '#lib/domain/quiz/question.ts';
import { TRICKY } from '../../../../tests/support/random-question.ts';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { readGift } from './read-gift.ts';

const read = (text: string) => readGift(text, { locale: 'zh-Hant' });
/** The only question of a file without issues. */
function only(text: string): Question {
	const { questions, issues } = read(text);
	expect(issues).toEqual([]);
	const [question, ...others] = questions;
	if (!question || others.length > 0) throw new Error(`${questions.length} questions`);
	return question;
}
/** What a question is about, without IDs and whys. */
const gist = (question: Question) => {
	if (!('options' in question)) return question.type;
	return [
		question.type,
		...question.options.map(({ text, right }) => `${right ? '+' : '-'}${text}`)
	];
};

describe('a file as Moodle exports it', () => {
	const EXPORT = `\uFEFF// question: 0  name: Switch category to $course$/top/投訴處理
$CATEGORY: $course$/top/投訴處理


// question: 4311  name: 到場時限
// [id:limits-7] [tag:時限] [tag:急修]
::到場時限::[html]<p dir\\="ltr" style\\="text-align\\: left;">困𨋢 09\\:30 報，<br>幾時前要<b>到場</b>？</p>{
	=<p>09\\:45</p>#<p>對，&lt;15&nbsp;分鐘&gt;。</p>
	~<p>10\\:30</p>#<p>太遲。</p>
	~%50%<p>10\\:00</p>
	####<p>見程序。</p>
}


// question: 4312  name: 通知
::通知::停水須預先通知住戶。{TRUE#要通知的。#正確。}


// question: 4313  name: 小時
::小時::處理輕微投訴的時限是多少小時？{#
	=%100%24:0#對
	=%0%48:12#那是中度的時限。
	~#不是。
}


// question: 4314  name: 配對
::配對::由誰批？{
	=無事件 -> 主管
	=中度 -> 經理\\: 助理亦可
	= -> 總部
}
`;
	it('comes in whole: Windows or old Mac newlines, categories, comments, HTML', () => {
		for (const newline of ['\n', '\r\n', '\r']) {
			const { questions, issues } = read(EXPORT.replaceAll('\n', newline));
			expect(issues).toEqual([]);
			expect(questions.map(({ id, type }) => `${id} ${type}`)).toEqual([
				'limits-7 single',
				'imported-2 truefalse',
				'imported-3 number',
				'imported-4 matching'
			]);
		}
	});

	it('becomes plain text with whys, mistakes, explanation and the defaults of a file from elsewhere', () => {
		const [single, trueFalse, number, matching] = read(EXPORT).questions;
		expect(single).toEqual({
			id: 'limits-7',
			version: 1,
			locale: 'zh-Hant',
			bank: 'imported',
			clauses: [],
			tags: ['時限', '急修'],
			difficulty: 2,
			ask: '困𨋢 09:30 報，\n幾時前要到場？',
			explanation: '見程序。',
			type: 'single',
			options: [
				{ id: 'o1', text: '09:45', right: true, why: '對，<15 分鐘>。' },
				{ id: 'o2', text: '10:30', right: false, why: '太遲。' },
				{ id: 'o3', text: '10:00', right: false, why: '' }
			]
		});
		// Moodle's first feedback is for the wrong answer.
		expect(trueFalse).toMatchObject({ answer: true, ifTrue: '正確。', ifFalse: '要通知的。' });
		expect(number).toMatchObject({
			from: 24,
			to: 24,
			unit: null,
			unitText: '',
			mistakes: [
				{ from: 36, to: 60, unit: null, why: '那是中度的時限。' },
				{ from: -Number.MAX_VALUE, to: Number.MAX_VALUE, why: '不是。' }
			]
		});
		expect(matching).toMatchObject({
			lefts: [
				{ id: 'l1', text: '無事件', right: 'r1' },
				{ id: 'l2', text: '中度', right: 'r2' }
			],
			rights: [
				{ id: 'r1', text: '主管' },
				{ id: 'r2', text: '經理: 助理亦可' },
				{ id: 'r3', text: '總部' }
			]
		});
	});
});

describe('a file that a teacher wrote by hand', () => {
	it('may have colons, equals signs and braces in its texts', () => {
		expect(only('09:30 報失，1+1=2，幾時到場？{ =09:45 ~10:00#見 09:45 }')).toMatchObject({
			ask: '09:30 報失，1+1=2，幾時到場？',
			options: [{ text: '09:45' }, { text: '10:00', why: '見 09:45' }]
		});
		expect(only('What is \\{x\\} \\= \\~? {=\\{1\\} ~\\#2}')).toMatchObject({
			ask: 'What is {x} = ~?',
			options: [{ text: '{1}' }, { text: '#2' }]
		});
		expect(only('::Zeit: 9 Uhr::Um 9:00? {T}')).toMatchObject({ id: 'imported-zeit-9-uhr' });
	});

	it('may have tabs, several blank lines, blank lines among the answers, and a missing word', () => {
		expect(gist(only('\n\n\tQ\t{\n\t~a\n\n\n\t=b\n \t\n}\n\n\n'))).toEqual(['single', '-a', '+b']);
		expect(only('A lift is {=rescued ~repaired} first.').ask).toBe('A lift is _____ first.');
	});

	it('may have comments anywhere; those before a question are its own, even over blank lines', () => {
		const text =
			'// header {not a brace\n\n// [id:a] [tag:x\\]y]\n\nQ {\n// [tag:inside]\n=a\n// ~no\n~b}';
		expect(only(text)).toMatchObject({ id: 'a', tags: ['x]y', 'inside'] });
		expect(gist(only(text))).toEqual(['single', '+a', '-b']);
	});

	it('may have a category right above a question, with comments that are not the question’s', () => {
		expect(only('// [id:cat]\n$CATEGORY: a/b\nQ {T}')).toMatchObject({
			id: 'imported-1',
			ask: 'Q'
		});
	});

	it.each([
		['{~%50%a ~%50%b ~%-100%c}', ['multiple', '+a', '+b', '-c']],
		['{~%100%a ~b}', ['multiple', '+a', '-b']],
		['{=a =b ~c}', ['multiple', '+a', '+b', '-c']],
		['{=a ~%50%b ~c}', ['single', '+a', '-b', '-c']]
	])('%s is %j', (answers, expected) => {
		expect(gist(only(`Q ${answers}`))).toEqual(expected);
	});

	it.each([
		['{#5}', { from: 5, to: 5 }],
		['{#5#why}', { from: 5, to: 5 }],
		['{# -1.5 : 0.5 }', { from: -2, to: -1 }],
		['{#3.1415:0.0005}', { from: 3.141, to: 3.142 }],
		['{#3..4####see 9:30}', { from: 3, to: 4, explanation: 'see 9:30' }],
		['{#=5:1 =5}', { from: 4, to: 6, mistakes: [] }],
		[
			'{#=5 =%50%5:2#near 5:00}',
			{ from: 5, mistakes: [{ from: 3, to: 7, unit: null, why: 'near 5:00' }] }
		]
	])('%s is a number', (answers, expected) => {
		expect(only(`Q ${answers}`)).toMatchObject({ type: 'number', ...expected });
	});

	it('has short answers with wildcards, and partial credit as a mistake', () => {
		expect(
			only('Where? {=*lobby* =hall =%50%*lift*#Not yet. =%0%*car park*#Not yet.}')
		).toMatchObject({
			type: 'short',
			answer: 'lobby',
			accept: ['*lobby*', 'hall'],
			mistakes: [{ like: ['*lift*', '*car park*'], why: 'Not yet.' }]
		});
		expect(only('[html]Sign? {=a < b & c}')).toMatchObject({ accept: ['a < b & c'] });
	});

	it('[markdown], [moodle] and [plain] are plain text; only [html] is markup', () => {
		for (const format of ['markdown', 'moodle', 'plain'])
			expect(only(`[${format}]<b>1 &lt; 2</b> {T}`).ask).toBe('<b>1 &lt; 2</b>');
		const bad = '[html]<img src\\=x onerror\\="a()"><script>b()</script>1 &lt; <i>2</i>&#0; {T}';
		expect(only(bad).ask).toBe('1 < 2&#0;');
	});
});

describe('IDs', () => {
	it('are those of the file where safe, else of the title or place, and never twice', () => {
		const text = ['[id:a]', '[id:a]', '[id:__proto__]', '[id:a-2]', '', '']
			.map((id, i) => `// ${id}\n${i > 3 ? '::Café «Ω»::' : ''}Q${i} {T}`)
			.join('\n\n');
		const ids = read(text).questions.map(({ id }) => id);
		expect(ids).toEqual(['a', 'a-3', 'imported-proto', 'a-2', 'imported-cafe', 'imported-cafe-2']);
		expect(read(text).questions.map(({ id }) => id)).toEqual(ids);
	});

	it('of options that a file lists wrongly are the usual ones', () => {
		for (const list of ['a', 'a,a', 'a,__proto__', 'a,b,c'])
			expect(only(`// [options:${list}]\nQ {=x ~y}`)).toMatchObject({
				options: [{ id: 'o1' }, { id: 'o2' }]
			});
	});
});

describe('what is wrong', () => {
	it('is named with its line, and the others come in', () => {
		const { questions, issues } = read(
			[
				'Good one {T}',
				'',
				'// a comment',
				'No end {',
				'=a',
				'~b',
				'',
				'Good two {F}',
				'',
				'Two {=a {nested} ~b}',
				'',
				'Write an essay. {}',
				'',
				'Only words.',
				'',
				'None right {',
				'~a',
				'~b',
				'}',
				'',
				'One option {~%100%a}',
				'',
				'How many? {#',
				'=five}',
				'',
				'Backwards {#5..3}',
				'',
				'Apart {#=5 =9}',
				'',
				'[html]<p></p>{T}',
				'',
				'[html]Pick {=<img src\\="x"> ~b}',
				'',
				'Order {>2 ALL',
				'first',
				'second}',
				'',
				`Long {=${'x'.repeat(10_001)} ~b}`,
				'',
				'Too many weights {~%200%a ~b}',
				'',
				'Good three {=a ~b}'
			].join('\n')
		);
		expect(questions.map(({ ask }) => ask)).toEqual(['Good one', 'Good two', 'Good three']);
		expect(issues.map(({ line, at, code, detail }) => [line, at, code, detail])).toEqual([
			[4, 6, 'syntax', '~b'],
			[10, 10, 'syntax', 'Two {=a {nested} ~b}'],
			[12, 12, 'unsupported', 'essay'],
			[14, 14, 'unsupported', 'description'],
			[16, 16, 'no-right-option', ''],
			[21, 21, 'no-option', ''],
			[23, 24, 'number', '=five}'],
			[26, 26, 'number', 'range'],
			[28, 28, 'unsupported', 'several-numbers'],
			[30, 30, 'empty', 'ask'],
			[32, 32, 'empty', 'option'],
			[34, 34, 'unsupported', 'ordering'],
			[38, 38, 'too-long', 'text'],
			[40, 40, 'syntax', 'Too many weights {~%200%a ~b}']
		]);
	});

	it('is the file itself when it is empty or too large', () => {
		expect(read(' \n// nothing\n').issues).toEqual([
			{ line: 1, at: 1, code: 'empty', detail: 'file' }
		]);
		expect(read('x'.repeat(2_000_001))).toEqual({
			questions: [],
			issues: [{ line: 1, at: 1, code: 'too-large', detail: '2000001' }]
		});
		expect(read(`Q {=${'a ='.repeat(40_000)}}`).issues).toMatchObject([
			{ code: 'too-long', detail: 'question' }
		]);
	});

	it(
		'never throws, and a question that comes in has a text and an answer',
		() => {
			const pieces = fc.constantFrom(
				...TRICKY,
				...['{', '}', '=', '~', '#', '####', '->', '%50%', '::', '\\', '\n', '\n\n', 'T', '1..2'],
				...[
					'[html]',
					'<p',
					'&#',
					'// [id:',
					'// [tag:',
					'// [options:a,',
					'$CATEGORY:',
					']',
					'q {=a ~b}'
				]
			);
			const files = fc.oneof(
				fc.string({ unit: 'binary' }),
				fc
					.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 40 })
					.map((all) => all.join(''))
			);
			fc.assert(
				fc.property(files, (file) => {
					const { questions, issues } = read(file);
					const lines = file.split(/\r\n|\r|\n/).length;
					expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
					for (const { ask } of questions) expect(ask.trim()).not.toBe('');
					for (const { line, at } of issues) {
						expect(line).toBeGreaterThanOrEqual(1);
						expect(at).toBeGreaterThanOrEqual(line);
						expect(at).toBeLessThanOrEqual(lines);
					}
				}),
				{ numRuns: RUNS }
			);
		},
		PATIENCE
	);
});
