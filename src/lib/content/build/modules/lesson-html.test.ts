import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../../tests/support/random-scenario.ts';
import { lessonHtml, partsOf, placeOf } from './lesson-html.ts';

// The first waits for the DOM in which HTML is cleaned.
vi.setConfig({ testTimeout: PATIENCE });

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 80" role="img">';
const drawn = (inside: string) => new Map([['steps', `${SVG}${inside}</svg>`]]);
const flat = (
	markdown: string,
	language: 'zh' | 'en' = 'en',
	figures = new Map<string, string>()
) => lessonHtml(markdown, language, figures).replaceAll(/>\n/g, '>').trim();
const figure = (inside: string) => flat('![Steps](figure:steps)', 'en', drawn(inside));

describe('what a lesson may have', () => {
	it.each([
		['## Valid {#valid}', '<h2 id="valid">Valid</h2>'],
		['### 有效 **投訴** {#valid-2}', '<h3 id="valid-2">有效 <strong>投訴</strong></h3>'],
		['one\n\ntwo', '<p>one</p><p>two</p>'],
		['## 立項 {#open}', '<h2 id="open">立項</h2>'],
		['## Forms {#forms}', '<h2 id="forms">Forms</h2>'],
		['Ask at once. [[REC-1]]', '<p>Ask at once. <a class="clause" href="#REC-1">REC-1</a></p>'],
		[
			'[[SEV-MAJ-a]][[OPEN-R1]]',
			'<p><a class="clause" href="#SEV-MAJ-a">SEV-MAJ-a</a><a class="clause" href="#OPEN-R1">OPEN-R1</a></p>'
		],
		['[play](scenario:lift-again)', '<p><a href="../../../scenarios/lift-again/">play</a></p>'],
		['[do](exercise:lift-part)', '<p><a href="../../../exercises/lift-part/">do</a></p>'],
		['[read](lesson:kinds/nature)', '<p><a href="../../../learn/kinds/nature/">read</a></p>'],
		['[see](page:deadlines)', '<p><a href="../../../deadlines/">see</a></p>']
	])('%s', (markdown, html) => {
		expect(flat(markdown)).toBe(html);
	});

	it.each([
		['KEY', '要點', 'Key point'],
		['SAY', '可以這樣說', 'You could say'],
		['WATCH', '當心', 'Watch out'],
		['TRY', '想一想', 'Think about it'],
		['OURS', '我們的讀法', 'Our reading']
	])('a callout %s with its title in the lesson’s language', (kind, zh, en) => {
		const markdown = `> [!${kind}]\n> Note it first.\n>\n> Then ask. [[REC-2]]`;
		const html = (title: string) =>
			`<aside class="callout ${kind.toLowerCase()}"><p class="kind">${title}</p><p>Note it first.</p><p>Then ask. <a class="clause" href="#REC-2">REC-2</a></p></aside>`;
		expect(flat(markdown, 'zh')).toBe(html(zh));
		expect(flat(markdown, 'en')).toBe(html(en));
	});

	it('a callout whose text begins after an empty line, or with a list', () => {
		expect(flat('> [!KEY]\n>\n> Text.')).toBe(
			'<aside class="callout key"><p class="kind">Key point</p><p>Text.</p></aside>'
		);
		expect(flat('> [!KEY]\n> - one\n> - two')).toContain('<li>one</li>');
		expect(flat('> [!KEY]\n> - one')).not.toContain('[!');
	});

	it('a table', () => {
		const html = flat('| a | b |\n|---|---|\n| c | d |');
		for (const tag of ['table', 'thead', 'tbody', 'tr', 'th', 'td'])
			expect(html).toContain(`<${tag}>`);
	});

	it('a drawing, labelled by its text, which is shown below it', () => {
		const html = figure(
			'<rect class="wash" x="1" y="2" width="30" height="20"/><text class="t b" x="5" y="9">Go</text>'
		);
		expect(html).toBe(
			'<figure><svg role="img" aria-label="Steps" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 80">' +
				'<rect class="wash" x="1" y="2" width="30" height="20"></rect><text class="t b" x="5" y="9">Go</text></svg>' +
				'<figcaption aria-hidden="true">Steps</figcaption></figure>'
		);
	});

	it.each(['HK$& more', 'HK$$ 5', "HK$' more", 'a "b" <c>'])(
		'a drawing’s text is taken as it is written: %s',
		(text) => {
			const html = lessonHtml(`![${text}](figure:steps)`, 'en', drawn('<g></g>'));
			const { document } = new JSDOM(html).window;
			expect(document.querySelector('figcaption')?.textContent).toBe(text);
			expect(document.querySelector('svg')?.getAttribute('aria-label')).toBe(text);
			expect(document.querySelectorAll('svg > *')).toHaveLength(1);
		}
	);
});

describe('what is cut out of a lesson', () => {
	it.each([
		['a script', 'a<script>alert(1)</script>b', '<p>ab</p>'],
		['a handler', '<p onclick="alert(1)">a</p>', '<p>a</p>'],
		['a picture with a handler', 'a<img src=x onerror="alert(1)">b', '<p>ab</p>'],
		['a style', '<p style="position:fixed">a</p>', '<p>a</p>'],
		['a style sheet', 'a<style>p{display:none}</style>', '<p>a</p>'],
		['a frame', 'a<iframe src="//x"></iframe>b', '<p>ab</p>'],
		['a form', '<form action="//x"><input name="y"><button>z</button></form>', 'z'],
		['data', '<p data-x="1">a</p>', '<p>a</p>'],
		['a comment', 'a<!-- b -->c', '<p>ac</p>'],
		['a link to a script', '[a](javascript:alert(1))', '<p><a href="#">a</a></p>'],
		['a link to a script, hidden', '[a](JaVaScRiPt&#58;alert(1))', '<p><a href="#">a</a></p>'],
		['a link out of the app', '[a](https://example.com)', '<p><a href="#">a</a></p>'],
		['a link to another origin', '[a](//example.com)', '<p><a href="#">a</a></p>'],
		[
			'an address that links itself',
			'https://example.com',
			'<p><a href="#">https://example.com</a></p>'
		],
		['a typed link out of the app', '<a href="https://example.com">a</a>', '<p><a>a</a></p>'],
		['a typed link to a script', '<a href="javascript:alert(1)">a</a>', '<p><a>a</a></p>'],
		[
			'a drawing that is not there',
			'![a](figure:none)',
			'<figure><figcaption aria-hidden="true">a</figcaption></figure>'
		]
	])('%s', (_, markdown, html) => {
		expect(flat(markdown)).toBe(html);
	});

	it.each([
		['a script', '<script>alert(1)</script>'],
		['HTML inside', '<foreignObject><p onclick="alert(1)">x</p></foreignObject>'],
		['a link', '<a href="https://example.com"><rect/></a>'],
		['a link by XLink', '<a xlink:href="javascript:alert(1)"><rect/></a>'],
		['a reused part of another file', '<use href="https://example.com/x.svg#y"/>'],
		['a picture', '<image href="https://example.com/x.png"/>'],
		['a handler', '<rect onload="alert(1)" onclick="alert(1)"/>'],
		['a style', '<rect style="fill:url(https://example.com)"/>'],
		['a style sheet', '<style>rect{fill:red}</style>'],
		['an animation', '<animate attributeName="href" to="javascript:alert(1)"/>'],
		['a colour of its own', '<rect fill="#f00" stroke="red"/>']
	])('from a drawing: %s', (_, inside) => {
		const html = figure(inside);
		expect(html).toContain('<figcaption');
		expect(html).not.toMatch(
			/<script|<foreignobject|<style|<use|<image|<animate|<iframe|example\.com|javascript:|alert|\son\w+=|style=|fill=|stroke=/i
		);
	});

	it('nothing that acts comes out, whatever goes in', () => {
		const PIECES = [
			...[
				'<',
				'>',
				'"',
				"'",
				'`',
				'[a](',
				')',
				'![a](figure:steps)',
				'> [!KEY]\n> ',
				'## a {#b}\n'
			],
			...[
				'javascript:',
				' onerror=',
				'script',
				'<svg ',
				'style',
				'/',
				'[[REC-1]]',
				'|',
				'\n\n',
				'&lt;'
			],
			...[
				'<img ',
				'<p ',
				'href=',
				'https://x',
				'<a ',
				'<foreignObject>',
				'<use ',
				'scenario:',
				'-->'
			]
		];
		const soup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 20 });
		fc.assert(
			fc.property(soup, (pieces) => {
				const html = lessonHtml(pieces.join(''), 'en', drawn(pieces.join('')));
				const { document } = new JSDOM(html).window;
				const all = [...document.body.querySelectorAll('*')];
				const bad = all.filter((element) =>
					/^(script|style|iframe|img|image|use|form|input|object|embed|foreignobject|animate)$/i.test(
						element.tagName
					)
				);
				expect(bad).toEqual([]);
				const attributes = all.flatMap((element) => [...element.attributes]);
				expect(attributes.filter(({ name }) => /^on|^style$|^src/i.test(name))).toEqual([]);
				const links = attributes.filter(({ name }) => /href/i.test(name)).map(({ value }) => value);
				expect(links.filter((href) => !/^(#|\.\.\/\.\.\/\.\.\/[a-z])/.test(href))).toEqual([]);
			}),
			{ numRuns: Math.min(RUNS, 300) }
		);
	});
});

describe('placeOf', () => {
	it.each([
		['scenario:lift-again', { kind: 'scenario', target: 'lift-again' }],
		['lesson:kinds/nature', { kind: 'lesson', target: 'kinds/nature' }],
		['https://example.com', undefined],
		['javascript:alert(1)', undefined],
		['scenario:a:b', undefined],
		['lift-again', undefined],
		['constructor:lift-part', undefined],
		['toString:lift-part', undefined]
	])('%s', (href, place) => {
		expect(placeOf(href)).toEqual(place);
	});
});

describe('partsOf', () => {
	it('finds everything that a check has to look at, also inside callouts, lists and tables', () => {
		const markdown = [
			'Begin. [[REC-1]]',
			'## One {#one}',
			'### Two',
			'> [!KEY]',
			'> - see [it](page:desk) [[REC-2]]',
			'',
			'| a |',
			'|---|',
			'| [[REC-3]] |',
			'',
			'![Steps](figure:steps)',
			'',
			'> said',
			'',
			'> [!NOTE]',
			'> no',
			'',
			'<b>bold</b>'
		].join('\n');
		expect(partsOf(markdown)).toEqual({
			headings: [
				{ id: 'one', depth: 2, line: '## One {#one}' },
				{ id: undefined, depth: 3, line: '### Two' }
			],
			clauses: ['REC-1', 'REC-2', 'REC-3'],
			figures: ['figure:steps'],
			links: ['page:desk'],
			foreign: [
				{ what: 'callout', text: '> said' },
				{ what: 'callout', text: '> [!NOTE]' },
				{ what: 'html', text: '<b>' },
				{ what: 'html', text: '</b>' }
			]
		});
	});

	it('what is written as code is shown, not done', () => {
		expect(partsOf('`[[REC-1]]` `<b>`')).toMatchObject({ clauses: [], foreign: [] });
	});
});
