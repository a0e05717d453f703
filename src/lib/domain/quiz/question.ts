/** A question as it is asked, in one language. What an answer names (options, lines, steps) has IDs that all languages share. */
import type { Content, Nature, Severity } from '../sop/vocabulary.ts';

export const QUESTION_TYPES = [
	'single',
	'multiple',
	'truefalse',
	'number',
	'matching',
	'ordering',
	'short',
	'classify',
	'dialogue'
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Units of limits. A figure in minutes and one in hours can be the same; days are counted otherwise (AMB-2), so never converted. */
export const UNITS = ['minutes', 'hours', 'days', 'months'] as const;
export type Unit = (typeof UNITS)[number];

/** How hard: to know it, to apply it, to judge a tricky situation. */
export type Difficulty = 1 | 2 | 3;

type Asked = {
	id: string;
	version: number;
	locale: string;
	/** The bank that it belongs to: a module's ID, or `imported`. */
	bank: string;
	/** The clauses that it asks about, the main one first. */
	clauses: readonly string[];
	tags: readonly string[];
	difficulty: Difficulty;
	ask: string;
	explanation: string;
};

type Option = { id: string; text: string; right: boolean; why: string };

/** One option is right (`single`), or at least one (`multiple`). */
export type ChoiceQuestion = Asked & { type: 'single' | 'multiple'; options: readonly Option[] };

export type TrueFalseQuestion = Asked & {
	type: 'truefalse';
	answer: boolean;
	ifTrue: string;
	ifFalse: string;
};

/** A range of figures, ends included. `unit` null: one of its own, in `unitText`. */
type Figure = { from: number; to: number; unit: Unit | null };

export type NumberQuestion = Asked &
	Figure & {
		type: 'number';
		unitText: string;
		mistakes: readonly (Figure & { why: string })[];
	};

/** Each left has one right; a right can be that of several lefts, or of none. */
export type MatchingQuestion = Asked & {
	type: 'matching';
	lefts: readonly { id: string; text: string; right: string; why: string }[];
	rights: readonly { id: string; text: string }[];
};

/** `steps` in their right order. */
export type OrderingQuestion = Asked & {
	type: 'ordering';
	steps: readonly { id: string; text: string; why: string }[];
};

/** `accept`: patterns of every language, in which `*` stands for anything. */
export type ShortQuestion = Asked & {
	type: 'short';
	answer: string;
	accept: readonly string[];
	mistakes: readonly { like: readonly string[]; why: string }[];
};

/** `severity` null: a communicative complaint has none (AMB-13). `mistakes`: why not, by the code that was picked. */
export type ClassifyQuestion = Asked & {
	type: 'classify';
	nature: Nature;
	content: Content;
	severity: Severity | null;
	why: { nature: string; content: string; severity: string };
	mistakes: Readonly<Record<string, string>>;
};

/** One line of the staff breaks the rules. */
export type DialogueQuestion = Asked & {
	type: 'dialogue';
	lines: readonly {
		id: string;
		who: 'staff' | 'customer';
		text: string;
		mistake: boolean;
		why: string;
	}[];
};

export type Question =
	| ChoiceQuestion
	| TrueFalseQuestion
	| NumberQuestion
	| MatchingQuestion
	| OrderingQuestion
	| ShortQuestion
	| ClassifyQuestion
	| DialogueQuestion;
