/**
 * What is found in a text, and what a query asks for: words, pairs of Chinese characters, spans of time, IDs of clauses.
 * Each language has an index of its own, so Traditional and Simplified Chinese are never converted.
 */
import { fold, type Folded } from './fold.ts';
import { countIn, figureOf, spansIn } from './numerals.ts';

/** A term and where it stands in the text as given; the end is exclusive. */
export type Token = { term: string; start: number; end: number };

/** One thing that a query asks for: any of the ways will do, and a way needs all of its terms. */
export type Wish = string[][];

/** A query is cut here: nobody types more, and a pasted page shall not hang the browser. */
export const LONGEST_QUERY = 200;

const PIECE =
	/(?<code>\b(?:tip|rule)\s?\d{1,2}(?![\p{L}\p{N}])|[a-z]+(?:-[a-z0-9]+)+)|(?<han>\p{Script=Han}+)|(?<word>(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:['’]\p{L}+)*)/gu;

let segmenter: Intl.Segmenter | undefined;
/** Words as one script of Chinese has them; the segmenter knows both. */
const segment = (text: string): Iterable<Intl.SegmentData> =>
	(segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' })).segment(text);

const latin = (word: string): string =>
	figureOf(word) ??
	word
		.replace(/['’]s$/, '')
		.replace(/['’]/g, '')
		.normalize('NFKC');

/** An ID however it is typed: `TIP-03`, `tip 3`, `tip03` are one. */
const codeOf = (code: string): string =>
	code
		.replace(/^([a-z]+)\s?(?=\d)/, '$1-')
		.split('-')
		.map((part) => part.replace(/^0+(?=\d)/, ''))
		.join('-');

/** Terms of one piece, by how they were made. Places: in the folded text. */
type Piece = Record<'whole' | 'pairs' | 'words' | 'counted', Token[]>;

function hanPiece(run: string, offset: number): Piece {
	const characters = [...run];
	const pairs: Token[] = [];
	let at = offset;
	for (const [i, one] of characters.entries()) {
		const term = one + (characters[i + 1] ?? '');
		pairs.push({ term, start: at, end: at + term.length });
		at += one.length;
	}
	const words = Array.from(segment(run), ({ segment: word, index }) => ({
		term: figureOf(word) ?? word,
		start: offset + index,
		end: offset + index + word.length
	}));
	// The segmenter takes 兩份 for one word; a form says “2 份”.
	const counted = words.flatMap((word): Token[] => {
		const count = countIn(run.slice(word.start - offset, word.end - offset));
		if (!count) return [word];
		const start = word.start + count.length;
		const rest = run.slice(start - offset, word.end - offset);
		return [
			{ term: count.figure, start: word.start, end: start },
			{ term: rest, start, end: word.end }
		];
	});
	return { whole: [], pairs, words, counted };
}

function codePiece(code: string, start: number): Piece {
	const words = [...code.matchAll(/[a-z]+|\d+/g)].map(({ 0: part, index }) => ({
		term: latin(part),
		start: start + index,
		end: start + index + part.length
	}));
	return {
		whole: [{ term: codeOf(code), start, end: start + code.length }],
		pairs: [],
		words,
		counted: []
	};
}

function piecesIn(text: string, offset = 0): Piece[] {
	return [...text.matchAll(PIECE)].map(({ groups, index, 0: found }) => {
		const start = offset + index;
		if (groups?.['han'] !== undefined) return hanPiece(found, start);
		if (groups?.['code'] !== undefined) return codePiece(found, start);
		const word = { term: latin(found), start, end: start + found.length };
		return { whole: [], pairs: [], words: [word], counted: [] };
	});
}

const placed = ({ from, to }: Folded, { term, start, end }: Token): Token => ({
	term,
	start: from[start] ?? 0,
	end: to[end - 1] ?? 0
});

/** Every term of a text once a place, a span of time besides its parts. The order is not that of the text. */
export function tokensOf(given: string): Token[] {
	const folded = fold(given);
	const spans = spansIn(folded.text).flatMap(({ term, value, start, end }) => [
		{ term, start, end },
		{ term: value, start, end }
	]);
	const pieces = piecesIn(folded.text).flatMap(({ whole, pairs, words, counted }) => [
		...whole,
		...pairs,
		...words,
		...counted
	]);
	const seen = new Set<string>();
	return [...spans, ...pieces].flatMap((token) => {
		const key = `${token.term} ${token.start}`;
		if (seen.has(key)) return [];
		seen.add(key);
		return placed(folded, token);
	});
}

const termsOf = (tokens: readonly Token[]): string[] => [
	...new Set(tokens.map(({ term }) => term))
];

/** Pairs stand for the run as it is written; its last character alone only where there is no pair. */
function waysOf({ whole, pairs, words, counted }: Piece): Wish {
	const ways = [whole, pairs.length > 1 ? pairs.slice(0, -1) : pairs, words, counted]
		.map(termsOf)
		.filter((way) => way.length > 0);
	return ways.filter((way, i) => ways.findIndex((other) => other.join() === way.join()) === i);
}

/** What a query asks for, all of it. */
export function wishesOf(query: string): Wish[] {
	const { text } = fold(query.slice(0, LONGEST_QUERY).normalize('NFKC'));
	const wishes: Wish[] = [];
	let at = 0;
	for (const { term, start, end } of spansIn(text)) {
		wishes.push(...piecesIn(text.slice(at, start)).map(waysOf), [[term]]);
		at = end;
	}
	wishes.push(...piecesIn(text.slice(at)).map(waysOf));
	return wishes;
}
