/** What verification finds wrong with a scenario: which rule, where, and the shortest path that breaks it. */
import type { CriterionId } from '#lib/domain/sop/vocabulary.ts';
import type { Step } from './space.ts';

export const RULES = [
	'place-unreachable',
	'reply-unreachable',
	'line-unsaid',
	'criterion-one-sided',
	'good-after-fatal',
	'best-path-fails',
	'better-rated-worse',
	'best-recognisable',
	'fact-missable',
	'answers-nothing'
] as const;
export type Rule = (typeof RULES)[number];

/** Where: as far as it applies. `sibling`: the reply that it is compared with. `line`: its place in the node's list. */
type Where = {
	place?: string;
	reply?: string;
	sibling?: string;
	line?: number;
	criterion?: CriterionId;
	fact?: string;
};

/** `args` hold what the words for it need: figures and names, no sentences. */
export type Finding = {
	rule: Rule;
	where: Where;
	args: Readonly<Record<string, string | number>>;
	path: readonly Step[];
};
