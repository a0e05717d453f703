import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PATIENCE, RUNS } from '../../../../tests/support/random-scenario.ts';
import { htmlOf } from './markdown.ts';

// The first waits for the DOM in which HTML is cleaned.
vi.setConfig({ testTimeout: PATIENCE });

const flat = (markdown: string): string => htmlOf(markdown).trim();

describe('what a trainer may write', () => {
	it.each([
		['one\n\ntwo', '<p>one</p>\n<p>two</p>'],
		['**strong** and *soft*', '<p><strong>strong</strong> and <em>soft</em></p>'],
		['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
		['1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
		['> said', '<blockquote>\n<p>said</p>\n</blockquote>'],
		['`SM-01`', '<p><code>SM-01</code></p>'],
		['你在**櫃檯**。', '<p>你在<strong>櫃檯</strong>。</p>'],
		['3 < 5 & 7 > 2', '<p>3 &lt; 5 &amp; 7 &gt; 2</p>']
	])('%j', (markdown, html) => {
		expect(flat(markdown)).toBe(html);
	});
});

describe('what is cut out', () => {
	it.each([
		['a script', 'a<script>alert(1)</script>b', '<p>ab</p>'],
		['a handler', 'a<img src=x onerror="alert(1)">b', '<p>ab</p>'],
		['a handler on a tag that may stay', '<p onclick="alert(1)">a</p>', '<p>a</p>'],
		['a link to a script', '[a](javascript:alert(1))', '<p>a</p>'],
		['a link out of the app', '[a](https://example.com)', '<p>a</p>'],
		['an address that links itself', 'https://example.com', '<p>https://example.com</p>'],
		['a picture', '![a](https://example.com/a.png)', '<p></p>'],
		['a style', '<p style="position:fixed">a</p>', '<p>a</p>'],
		['a style sheet', 'a<style>p{display:none}</style>', '<p>a</p>'],
		['a form', '<form action="//x"><input name="y"><button>z</button></form>a', 'za'],
		['a frame', 'a<iframe src="//x"></iframe>b', '<p>ab</p>'],
		['a drawing', 'a<svg onload="alert(1)"><script>alert(1)</script></svg>b', '<p>ab</p>'],
		['data and IDs', '<p id="x" class="y" data-z="1">a</p>', '<p>a</p>'],
		['a heading', '# a', 'a'],
		['a comment', 'a<!-- b -->c', '<p>ac</p>']
	])('%s', (_, markdown, html) => {
		expect(flat(markdown)).toBe(html);
	});

	it('markup that is written as text stays text', () => {
		expect(flat('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe(
			'<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'
		);
		expect(flat('`<img onerror=x>`')).toBe('<p><code>&lt;img onerror=x&gt;</code></p>');
	});

	it(
		'nothing but text markup without attributes comes out, whatever goes in',
		() => {
			const PIECES = [
				'<',
				'>',
				'"',
				"'",
				'`',
				'[a](',
				')',
				'javascript:',
				'onerror=',
				'script',
				'svg',
				'style',
				'/',
				'!',
				'*',
				'\n\n',
				'&lt;',
				'<img ',
				'<p ',
				'x'
			];
			const soup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 20 });
			fc.assert(
				fc.property(soup, (pieces) => {
					const html = htmlOf(pieces.join(''));
					const tags = html.match(/<[^>]*>?/g) ?? [];
					expect(
						tags.filter((tag) => !/^<\/?(p|em|strong|ul|ol|li|br|blockquote|code)>$/.test(tag))
					).toEqual([]);
				}),
				{ numRuns: Math.min(RUNS, 500) }
			);
		},
		PATIENCE
	);
});
