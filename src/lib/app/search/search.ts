/** Searches everything that one language holds; works offline, on what was loaded. */
import MiniSearch, { type Query, type QueryCombination, type SearchOptions } from 'minisearch';
import type { SearchDoc, SearchKind } from '#lib/content/library.ts';
import { tokensOf, wishesOf, type Wish } from './tokens.ts';

/** A document that was found. `terms`: which of its terms were meant, for what is marked. */
export type Hit = { doc: SearchDoc; terms: ReadonlySet<string> };

export type SearchIndex = { docs: ReadonlyMap<string, SearchDoc>; mini: MiniSearch<SearchDoc> };

/** The procedure itself stands before what explains it, and that before what only asks about it. */
const WEIGHT: Record<SearchKind, number> = {
	clause: 1.5,
	lesson: 1.3,
	scenario: 1,
	exercise: 1,
	question: 0.7
};

const FIELDS = ['code', 'title', 'text'];
const BOOST = { code: 8, title: 3 };

/** Only words in letters are finished or put right; a figure is meant as it stands. */
const isWord = (term: string): boolean => /^[a-z].*\p{L}$/u.test(term);
/** A single character that was typed by itself begins a pair wherever it stands; as part of a longer run it is no wish. */
const lonely = (wishes: readonly Wish[]): ReadonlySet<string> =>
	new Set(
		wishes.flatMap(([way, ...others]) => (way?.length === 1 && others.length === 0 ? way : []))
	);
const FUZZY_FROM = 5;

const fieldOf = (doc: SearchDoc, field: string): string => {
	if (field === 'code') return doc.kind === 'clause' ? doc.id : '';
	return doc[field as 'id' | 'title' | 'text'];
};

/** The index of one language's documents. Takes some tenths of a second for all of the content. */
export function indexOf(docs: readonly SearchDoc[]): SearchIndex {
	const byId = new Map(docs.map((doc) => [doc.id, doc]));
	const mini = new MiniSearch<SearchDoc>({
		fields: FIELDS,
		extractField: fieldOf,
		tokenize: (text) => tokensOf(text).map(({ term }) => term),
		processTerm: (term) => term
	});
	mini.addAll(docs);
	return { docs: byId, mini };
}

/** The tree that says: all of these, each in one of its ways. Its leaves are terms. */
const treeOf = (wishes: readonly Wish[], combineWith: 'AND' | 'OR'): QueryCombination => ({
	combineWith,
	queries: wishes.map((ways): Query => ({
		combineWith: 'OR',
		queries: ways.map((terms): Query => ({ combineWith: 'AND', queries: [...terms] }))
	}))
});

/**
 * What fits a query, the best first: documents that hold all of it or, where there is none, those that hold some of it.
 * Nothing for a query without a letter or a figure. Never throws.
 */
export function search({ docs, mini }: SearchIndex, query: string): Hit[] {
	const wishes = wishesOf(query);
	if (wishes.length === 0) return [];
	const alone = lonely(wishes);
	const options: SearchOptions = {
		tokenize: (term) => [term],
		boost: BOOST,
		prefix: (term) => isWord(term) || (alone.has(term) && /^\p{Script=Han}$/u.test(term)),
		fuzzy: (term) => (term.length >= FUZZY_FROM && /^\p{Script=Latin}+$/u.test(term) ? 1 : false),
		boostDocument: (id) => WEIGHT[docs.get(String(id))?.kind ?? 'question']
	};
	const all = mini.search(treeOf(wishes, 'AND'), options);
	const found = all.length > 0 ? all : mini.search(treeOf(wishes, 'OR'), options);
	return found.flatMap(({ id, terms }) => {
		const doc = docs.get(String(id));
		return doc ? [{ doc, terms: new Set(terms) }] : [];
	});
}
