/** The kinds of what can be found, in words and in numbers. */
import { SEARCH_KINDS, type SearchKind } from '#lib/content/library.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Hit } from './search.ts';

/** The kind in the language shown. */
export const kindName = (kind: SearchKind): string =>
	({
		lesson: m.search_lesson,
		clause: m.search_clause,
		question: m.search_question,
		scenario: m.search_scenario,
		exercise: m.search_exercise
	})[kind]();

/** How many hits there are of each kind that has any. */
export const kindsIn = (hits: readonly Hit[]): { kind: SearchKind; count: number }[] =>
	SEARCH_KINDS.map((kind) => ({
		kind,
		count: hits.filter(({ doc }) => doc.kind === kind).length
	})).filter(({ count }) => count > 0);
