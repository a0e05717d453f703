import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { policy } from '../../../../../tests/support/sop-rules.ts';
import { lineOf, replaced } from '../../../../../tests/support/tiny-source.ts';
import { issueText } from '../issue.ts';
import { moduleIssues, type Known } from './check-module.ts';
import { withFigures } from './compile-module.ts';
import { readModule } from './read-module.ts';

const FOLDER = 'content/modules/04-kinds';
const MODULE = `id: kinds
version: 1
title: {zh: 分類, en: Kinds}
about: {zh: 學分類。, en: Learn the kinds.}
requires: [department]
lessons: [nature, gravity]
check: {draw: 5, pass: 80}
practise: {scenarios: [lift-again], exercises: [lift-part]}
`;
const ZH = `---
title: 性質
minutes: 3
clauses: [NAT-V, NAT-C]
---
有效與溝通。[[NAT-V]]

## 有效 {#valid}

時限是 {{DL-FORM.limit}}，見[期限](page:deadlines)。

> [!SAY]
> 「我先記下來。」[[NAT-C]]

![路徑](figure:path)

### 練習 {#practice}

[演一次](scenario:lift-again)，再看[下一課](lesson:kinds/gravity)。
`;
const EN = `---
title: Nature
---
Valid and communicative. [[NAT-V]]

## Valid {#valid}

The limit is {{DL-FORM.limit}}, see [the limits](page:deadlines).

> [!SAY]
> “Let me note it.” [[NAT-C]]

![The path](figure:path)

### Practice {#practice}

[Play it](scenario:lift-again), then [read on](lesson:kinds/gravity).
`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 40" role="img">
<text class="t" x="4" y="20">{{DL-FORM.limit}}</text>
</svg>
`;
const FILES: Readonly<Record<string, string>> = {
	'module.yaml': MODULE,
	'lessons/nature.zh.md': ZH,
	'lessons/nature.en.md': EN,
	'lessons/gravity.zh.md':
		'---\ntitle: 輕重\nminutes: 2\nclauses: [SEV-MIN]\n---\n輕微。[[SEV-MIN]]\n',
	'lessons/gravity.en.md': '---\ntitle: Gravity\n---\nMinor. [[SEV-MIN]]\n',
	'figures/path.zh.svg': SVG,
	'figures/path.en.svg': SVG
};
const KNOWN: Known = {
	clauses: new Set(['NAT-V', 'NAT-C', 'SEV-MIN']),
	scenarios: new Set(['lift-again']),
	exercises: new Set(['lift-part']),
	modules: new Set(['department', 'kinds']),
	lessons: new Set(['kinds/nature', 'kinds/gravity']),
	banks: new Map([['kinds', 20]])
};
const EARLIER = new Set(['department']);

type Files = Partial<Record<string, string | null>>;

/** What is said of the module with some of its files changed (null: left out), as a person reads it. */
function told(change: Files = {}, earlier = EARLIER, name = '04-kinds'): string[] {
	const root = mkdtempSync(join(tmpdir(), 'module-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	for (const part of ['lessons', 'figures'])
		mkdirSync(join(root, `content/modules/${name}/${part}`), { recursive: true });
	for (const [file, text] of Object.entries({ ...FILES, ...change }))
		if (text !== null) writeFileSync(join(root, `content/modules/${name}/${file}`), text ?? '');
	const read = readModule(root, name);
	if (!read.ok) return read.issues.map(issueText);
	const { issues } = withFigures(read.value, policy, {});
	return [...moduleIssues(read.value, earlier, KNOWN), ...issues].map(issueText);
}
const inZh = (passage: string, by: string) => ({
	'lessons/nature.zh.md': replaced(ZH, passage, by)
});
const inEn = (passage: string, by: string) => ({
	'lessons/nature.en.md': replaced(EN, passage, by)
});
const inModule = (passage: string, by: string) => ({
	'module.yaml': replaced(MODULE, passage, by)
});
const at = (file: string, line: number, key: string, message: string) =>
	`${FOLDER}/${file}:${line} ${key || '(file)'} — ${message}`;
const zhLine = (passage: string): number => lineOf(ZH, passage);
const enLine = (passage: string): number => lineOf(EN, passage);

it('a sound module has no issue', () => {
	expect(told()).toEqual([]);
});

describe('each issue of a lesson is named with file and line', () => {
	const NATURE = 'lessons/nature.zh.md';
	const IN_EN = 'lessons/nature.en.md';
	it.each<[string, Files, string[]]>([
		[
			'HTML',
			inZh('時限是', '<b>時限</b>是'),
			[
				at(NATURE, zhLine('時限是'), '', 'HTML is not let in: <b>'),
				at(NATURE, zhLine('時限是'), '', 'HTML is not let in: </b>')
			]
		],
		[
			'a block of HTML',
			inEn('### Practice', '<div onclick="x()">\n</div>\n\n### Practice'),
			[at(IN_EN, enLine('### Practice'), '', 'HTML is not let in: <div onclick="x()">')]
		],
		[
			'a quotation of no kind',
			inEn('> [!SAY]\n', ''),
			[
				at(
					IN_EN,
					enLine('> [!SAY]'),
					'',
					'a quotation must be a callout: [!KEY], [!SAY], [!WATCH], [!TRY] or [!OURS]'
				)
			]
		],
		[
			'a second heading without an ID, at its own line',
			{ ...inZh(' {#practice}', ''), ...inEn(' {#practice}', '') },
			[
				at(NATURE, zhLine('### 練習'), '', 'a heading is ## or ### and has its {#id}'),
				at(IN_EN, enLine('### Practice'), '', 'a heading is ## or ### and has its {#id}')
			]
		],
		[
			'a heading too high',
			{ ...inZh('### 練習', '# 練習'), ...inEn('### Practice', '# Practice') },
			[
				at(NATURE, zhLine('### 練習'), '', 'a heading is ## or ### and has its {#id}'),
				at(IN_EN, enLine('### Practice'), '', 'a heading is ## or ### and has its {#id}')
			]
		],
		[
			'the ID of another heading',
			{ ...inZh('{#practice}', '{#valid}'), ...inEn('{#practice}', '{#valid}') },
			[
				at(NATURE, zhLine('### 練習'), '', 'the heading {#valid} is already there'),
				at(IN_EN, enLine('### Practice'), '', 'the heading {#valid} is already there')
			]
		],
		[
			'headings that differ between the languages',
			inEn('{#practice}', '{#training}'),
			[at(IN_EN, 4, '', 'its headings are not those of the Chinese lesson')]
		],
		[
			'a drawing that is not there',
			{ ...inZh('figure:path', 'figure:map'), ...inEn('figure:path', 'figure:map') },
			[
				at(NATURE, zhLine('figure:path'), '', 'there is no drawing figure:map'),
				at(IN_EN, enLine('figure:path'), '', 'there is no drawing figure:map'),
				at('figures/path.zh.svg', 1, '', 'no lesson shows this drawing')
			]
		],
		[
			'a drawing in one language alone',
			inEn('![The path](figure:path)\n', ''),
			[at(IN_EN, 4, '', 'its drawings are not those of the Chinese lesson')]
		],
		[
			'a link to a scenario that is not there',
			inZh('scenario:lift-again', 'scenario:lift-gone'),
			[at(NATURE, zhLine('scenario:'), '', 'the link scenario:lift-gone leads nowhere in the app')]
		],
		[
			'a link to a lesson that is not there',
			inZh('lesson:kinds/gravity', 'lesson:kinds/other'),
			[at(NATURE, zhLine('lesson:'), '', 'the link lesson:kinds/other leads nowhere in the app')]
		],
		[
			'a link to a page that is not there',
			inEn('page:deadlines', 'page:secrets'),
			[at(IN_EN, enLine('page:'), '', 'the link page:secrets leads nowhere in the app')]
		],
		[
			'a link out of the app',
			inEn('page:deadlines', 'https://example.com'),
			[at(IN_EN, enLine('page:'), '', 'the link https://example.com leads nowhere in the app')]
		],
		[
			'a link to a script',
			inEn('page:deadlines', 'javascript:alert'),
			[at(IN_EN, enLine('page:'), '', 'the link javascript:alert leads nowhere in the app')]
		],
		[
			'a link that is only what every object has',
			inEn('page:deadlines', 'constructor:lift-part'),
			[at(IN_EN, enLine('page:'), '', 'the link constructor:lift-part leads nowhere in the app')]
		],
		[
			'a clause cited that it does not teach',
			inEn('[[NAT-C]]', '[[NAT-C]] [[SEV-MIN]]'),
			[at(IN_EN, enLine('[[NAT-C]]'), '', 'SEV-MIN is not among its clauses')]
		],
		[
			'a clause taught that it does not cite',
			inEn(' [[NAT-C]]', ''),
			[at(IN_EN, 4, '', 'NAT-C is among its clauses, but cited nowhere')]
		],
		[
			'a clause that is not there',
			{
				...inZh('[NAT-V, NAT-C]', '[NAT-V, NAT-C, NAT-Z]'),
				...inEn('[[NAT-C]]', '[[NAT-C]] [[NAT-Z]]'),
				'lessons/nature.zh.md': replaced(
					replaced(ZH, '[NAT-V, NAT-C]', '[NAT-V, NAT-C, NAT-Z]'),
					'[[NAT-C]]',
					'[[NAT-C]] [[NAT-Z]]'
				)
			},
			[at(NATURE, 4, 'clauses.2', 'there is no clause NAT-Z')]
		],
		[
			'a figure that was typed',
			inZh('{{DL-FORM.limit}}', '10 分鐘'),
			[
				at(
					NATURE,
					zhLine('{{DL-FORM.limit}}'),
					'',
					'“10 分鐘” is typed: name the limit, or mark it {{=10 分鐘}} as part of a story'
				)
			]
		],
		[
			'a placeholder that names nothing',
			inEn('{{DL-FORM.limit}}', '{{DL-NONE.limit}}'),
			[at(IN_EN, enLine('{{DL-FORM.limit}}'), '', '{{DL-NONE.limit}} names nothing in the policy')]
		],
		[
			'a figure that was typed into a drawing',
			{ 'figures/path.en.svg': replaced(SVG, '{{DL-FORM.limit}}', '3 days') },
			[
				at(
					'figures/path.en.svg',
					2,
					'',
					'“3 days” is typed: name the limit, or mark it {{=3 days}} as part of a story'
				)
			]
		]
	])('%s', (_, change, issues) => {
		expect(told(change)).toEqual(issues);
	});
});

describe('each issue of a module’s own file is named with line and key', () => {
	it.each<[string, Files, string[]]>([
		[
			'a module that does not come before',
			inModule('requires: [department]', 'requires: [department, tips]'),
			[at('module.yaml', 5, 'requires.1', 'no module tips comes before it')]
		],
		[
			'a module that requires itself',
			inModule('requires: [department]', 'requires: [kinds]'),
			[at('module.yaml', 5, 'requires.0', 'no module kinds comes before it')]
		],
		[
			'a scenario and an exercise that are not there',
			inModule(
				'{scenarios: [lift-again], exercises: [lift-part]}',
				'{scenarios: [a], exercises: [b]}'
			),
			[
				at('module.yaml', 8, 'practise.scenarios.0', 'there is no a'),
				at('module.yaml', 8, 'practise.exercises.0', 'there is no b')
			]
		],
		[
			'a check that draws more than the bank has',
			inModule('draw: 5', 'draw: 21'),
			[at('module.yaml', 7, 'check.draw', 'the bank kinds has 20 questions')]
		],
		[
			'a lesson twice',
			inModule('[nature, gravity]', '[nature, gravity, nature]'),
			[at('module.yaml', 6, 'lessons.2', 'the lesson nature is already there')]
		],
		[
			'another folder’s ID',
			inModule('id: kinds', 'id: kind'),
			[at('module.yaml', 1, 'id', 'the folder is called 04-kinds')]
		]
	])('%s', (_, change, issues) => {
		expect(told(change)).toEqual(issues);
	});

	it('the ID of a module that comes before', () => {
		const issues = told({}, new Set(['department', 'kinds']));
		expect(issues).toEqual([at('module.yaml', 1, 'id', 'the module kinds is already there')]);
	});

	it('a bank that is not there has no questions to draw', () => {
		const change = inModule('id: kinds', 'id: tips');
		const issues = told(change, EARLIER, '06-tips');
		expect(issues).toContainEqual(expect.stringContaining('the bank tips has 0 questions'));
	});
});

describe('files that are missing or of no shape', () => {
	it.each<[string, Files, string[]]>([
		[
			'a lesson in one language',
			{ 'lessons/nature.en.md': null },
			[at('lessons/nature.en.md', 1, '', 'the file is missing')]
		],
		[
			'a drawing in one language',
			{ 'figures/path.zh.svg': null },
			[at('figures/path.zh.svg', 1, '', 'the drawing is missing in this language')]
		],
		[
			'a lesson without a head',
			{ 'lessons/nature.en.md': 'Nature.\n' },
			[at('lessons/nature.en.md', 1, '', 'it must begin with a head between two lines of ---')]
		],
		['no module.yaml', { 'module.yaml': null }, [at('module.yaml', 1, '', 'the file is missing')]]
	])('%s', (_, change, issues) => {
		expect(told(change)).toEqual(issues);
	});

	it('a head of another shape is named with the line of the file', () => {
		const [issue, ...others] = told(inZh('minutes: 3', 'minutes: many'));
		expect(others).toEqual([]);
		expect(issue).toMatch(/^content\/modules\/04-kinds\/lessons\/nature\.zh\.md:3 minutes — /);
	});

	it('lines written on Windows are counted alike', () => {
		const issues = told({
			'lessons/nature.zh.md': replaced(ZH, 'scenario:lift-again', 'scenario:gone').replaceAll(
				'\n',
				'\r\n'
			)
		});
		expect(issues).toEqual([
			at(
				'lessons/nature.zh.md',
				zhLine('scenario:'),
				'',
				'the link scenario:gone leads nowhere in the app'
			)
		]);
	});
});
