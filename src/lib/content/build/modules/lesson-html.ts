/** Markdown of lessons as sanitised HTML: headings with IDs, callouts, clauses, figures, links within the app. */
import { Marked, type Token, type Tokens } from 'marked';
import type { Locale } from '#lib/content/locale.ts';
import { cleanHtml } from './clean-html.ts';

/** Words that the markup itself brings. */
const CALLOUTS: Record<string, Record<'zh' | 'en', string>> = {
	KEY: { zh: '要點', en: 'Key point' },
	SAY: { zh: '可以這樣說', en: 'You could say' },
	WATCH: { zh: '當心', en: 'Watch out' },
	TRY: { zh: '想一想', en: 'Think about it' },
	OURS: { zh: '我們的讀法', en: 'Our reading' }
};
const CALLOUT = /^\[!([A-Z]+)\]\s*/;

/** From a lesson's page, /learn/<module>/<lesson>/, whatever stands before it. */
const PLACES: Record<string, (target: string) => string> = {
	scenario: (id) => `../../../scenarios/${id}/`,
	exercise: (id) => `../../../exercises/${id}/`,
	lesson: (place) => `../../../learn/${place}/`,
	page: (name) => `../../../${name}/`
};

export const PAGES = ['deadlines', 'desk', 'procedure', 'scenarios', 'exercises', 'quizzes'];

/** `kind:target` of a link in a lesson; undefined when it leads out of the app. */
export function placeOf(href: string): { kind: string; target: string } | undefined {
	const [kind = '', ...rest] = href.split(':');
	return Object.hasOwn(PLACES, kind) && rest.length === 1
		? { kind, target: rest[0] as string }
		: undefined;
}

const HEADING_ID = /\s*\{#([a-z0-9-]+)\}\s*$/;
const CLAUSE = /^\[\[([A-Z0-9]+(?:-[A-Za-z0-9]+)*)\]\]/;

/** `line`: as it stands in the Markdown. */
type Heading = { id: string | undefined; depth: number; line: string };

const escaped = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A parser for one language. `figures`: drawings by ID. */
function parserFor(language: 'zh' | 'en', figures: ReadonlyMap<string, string>): Marked {
	return new Marked({
		gfm: true,
		extensions: [
			{
				name: 'clause',
				level: 'inline',
				start: (source) => source.indexOf('[['),
				tokenizer: (source) => {
					const match = CLAUSE.exec(source);
					return match ? { type: 'clause', raw: match[0], id: match[1] } : undefined;
				},
				renderer: ({ id }) => `<a class="clause" href="#${String(id)}">${String(id)}</a>`
			}
		],
		renderer: {
			heading({ depth, tokens, text }) {
				const id = HEADING_ID.exec(text)?.[1];
				const words = this.parser.parseInline(tokens).replace(HEADING_ID, '');
				return `<h${depth}${id ? ` id="${id}"` : ''}>${words}</h${depth}>`;
			},
			blockquote({ tokens }) {
				const body = this.parser.parse(tokens);
				const kind = CALLOUT.exec(body.replace(/^<p>/, ''))?.[1];
				const title = kind && CALLOUTS[kind];
				if (!kind || !title) return `<blockquote>${body}</blockquote>`;
				const rest = body.replace(/^<p>\[!.*?\]\s*/, '<p>').replace(/^<p><\/p>/, '');
				return `<aside class="callout ${kind.toLowerCase()}"><p class="kind">${title[language]}</p>${rest}</aside>`;
			},
			image({ href, text }) {
				const drawing = figures.get(href.replace(/^figure:/, '')) ?? '';
				const labelled = drawing.replace(
					/^\s*<svg\b/,
					// A function: in a text, $& and its like would be taken for what was found.
					() => `<svg role="img" aria-label="${escaped(text)}"`
				);
				return `<figure>${labelled}<figcaption aria-hidden="true">${escaped(text)}</figcaption></figure>`;
			},
			link({ href, tokens }) {
				const place = placeOf(href);
				const address = place ? PLACES[place.kind]?.(place.target) : undefined;
				return `<a href="${escaped(address ?? '#')}">${this.parser.parseInline(tokens)}</a>`;
			},
			// A figure stands by itself; inside a paragraph it would be torn out of it.
			paragraph({ tokens }) {
				const body = this.parser.parseInline(tokens);
				return body.startsWith('<figure>') ? body : `<p>${body}</p>`;
			}
		}
	});
}

/** The HTML of a lesson in one written language. Sanitised: nothing in it can act. */
export function lessonHtml(
	markdown: string,
	language: 'zh' | 'en',
	figures: ReadonlyMap<string, string>
): string {
	return cleanHtml(parserFor(language, figures).parse(markdown, { async: false }));
}

/** What a lesson holds, as far as it can be checked. Lines are counted within the text, from 1. */
export type LessonParts = {
	headings: Heading[];
	clauses: string[];
	figures: string[];
	links: string[];
	/** HTML that was typed, and callouts of no kind. */
	foreign: { what: 'html' | 'callout'; text: string }[];
};

/** The parts of a lesson's Markdown. */
export function partsOf(markdown: string): LessonParts {
	const parts: LessonParts = { headings: [], clauses: [], figures: [], links: [], foreign: [] };
	const marked = parserFor('zh', new Map());
	const see = (token: Token): void => {
		if (token.type === 'clause') parts.clauses.push(String(token['id']));
		else if (token.type === 'heading') {
			const { text, depth, raw } = token as Tokens.Heading;
			const line = raw.split('\n')[0] ?? '';
			parts.headings.push({ id: HEADING_ID.exec(text)?.[1], depth, line });
		} else if (token.type === 'image') parts.figures.push((token as Tokens.Image).href);
		else if (token.type === 'link') parts.links.push((token as Tokens.Link).href);
		else if (token.type === 'html')
			parts.foreign.push({ what: 'html', text: token.raw.split('\n')[0] ?? '' });
		else if (token.type === 'blockquote') {
			const kind = CALLOUT.exec((token as Tokens.Blockquote).text)?.[1] ?? '';
			if (!(kind in CALLOUTS))
				parts.foreign.push({ what: 'callout', text: token.raw.split('\n')[0] ?? '' });
		}
	};
	void marked.walkTokens(marked.lexer(markdown), see);
	return parts;
}

/** The written language of a locale. */
export const languageOf = (locale: Locale): 'zh' | 'en' => (locale === 'en' ? 'en' : 'zh');
