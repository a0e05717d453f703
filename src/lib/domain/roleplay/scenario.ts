/**
 * A scenario as the engine plays it: validated data, texts in one language.
 * The same scenario in another language has the same IDs and figures, so one log plays in all.
 */
import type {
	Channel,
	ComplainantType,
	Content,
	CriterionId,
	Nature,
	Severity
} from '../sop/vocabulary.ts';

/**
 * What a guard may ask of the talk so far. A line's guard sees the talk as it enters the node, a reply's also what
 * has been noted there, a target's also what the move itself has just changed.
 */
export type Guard =
	| { flag: string }
	| { fact: string }
	| { noted: string }
	| { below: number }
	| { atLeast: number }
	| { not: Guard }
	| { all: Guard[] }
	| { any: Guard[] };

/** A run of text, or a phrase that can be noted on the pad. */
export type Segment = string | { phrase: string; text: string };

/** What the complainant says, or what can be seen and heard (a stage direction). */
export type Line = { kind: 'say' | 'direction'; text: Segment[]; when?: Guard };

export type VerdictKind = 'met' | 'part' | 'lost';

/** What a move earns or loses on one criterion. Points: met and part > 0, lost < 0. */
export type Verdict = {
	criterion: CriterionId;
	verdict: VerdictKind;
	points: number;
	reason: string;
	/** Clauses beside the criterion that explain the verdict; they never score. */
	cites: string[];
};

/** An act after which the talk goes on but cannot be passed any more. */
export type Fatal = { act: 'quarrel' | 'promise' | 'blame'; clause: string; reason: string };

/** Where a move leads: the first target whose guard holds; the last one has none. */
export type Target = { to: string; when?: Guard };

/** What happens when the trainee says something, or nothing. */
export type Move = {
	/** Added to the temperature, then cut to the scenario's bounds. */
	temperature: number;
	verdicts: Verdict[];
	learns: string[];
	sets: string[];
	/** Time that it takes in the story, in seconds. */
	takes: number;
	/** The complainant's first reaction, before the next node's lines. */
	then: Line[];
	to: Target[];
	fatal?: Fatal;
};

/** How a talk is played: reasons after each reply, reasons at the end, or by the clock. */
export const MODES = ['guided', 'practice', 'exam'] as const;
export type Mode = (typeof MODES)[number];

export type Reply = Move & { id: string; say: string; when?: Guard };

/** A phrase in a node's lines. Noise costs when it is noted; the rest earns. */
export type Phrase = {
	id: string;
	criterion: 'RULE-01' | 'RULE-03' | 'TIP-02';
	points: number;
	reason: string;
	cites: string[];
	fact?: string;
};

/** A decision: the complainant speaks, the trainee answers or stays silent. */
export type Node = {
	id: string;
	lines: Line[];
	phrases: Phrase[];
	replies: Reply[];
	/** Seconds that an exam gives for the answer. */
	limit: number;
	silence: Move;
};

export type Outcome = 'good' | 'middling' | 'turned' | 'bad';

/** How it ends. `turned`: a communicative complaint became a valid one (NAT-X). */
export type Ending = { id: string; outcome: Outcome; title: string; meaning: string; line: Line[] };

/** What the drawn face needs; nothing of it tells the complainant's type. */
export type Look = {
	skin: 'light' | 'warm' | 'tan' | 'brown';
	hair: 'bald' | 'short' | 'bob' | 'long' | 'bun' | 'curly';
	hairColour: 'black' | 'brown' | 'grey' | 'white';
	age: 'young' | 'middle' | 'old';
	glasses: boolean;
	top: 'teal' | 'rust' | 'plum' | 'slate' | 'olive' | 'navy';
};

type Persona = {
	name: string;
	/** How to address: what a colleague would call this person. */
	address: string;
	about: string;
	temper: string;
	flat: string;
	look: Look;
};

/** The fields of the complaint form that are filled from what was said (REC-2). */
export const RECORD_FIELDS = ['time', 'place', 'department', 'event', 'demand', 'contact'] as const;
export type RecordField = {
	key: (typeof RECORD_FIELDS)[number];
	options: { id: string; text: string }[];
	/** The option that is true to what was said, why, and the facts that tell it. */
	right: string;
	why: string;
	facts: string[];
};

/** A talk that ends in the record. `receivedAt`: when the complaint was received in the story, UTC ms. */
export type TalkRecord = { receivedAt: number; fields: RecordField[] };

export type Scenario = {
	id: string;
	version: number;
	locale: string;
	title: string;
	teaser: string;
	/** What the trainee knows before the talk, as sanitised HTML. */
	brief: string;
	place: string;
	time: string;
	channel: Channel;
	difficulty: 1 | 2 | 3;
	/** How long a talk takes to play, in minutes. */
	minutes: number;
	persona: Persona;
	type: ComplainantType;
	/** What is true: the right classification, told in the debrief only. */
	truth: { nature: Nature; content: Content; severity?: Severity; reason: string };
	facts: { id: string; label: string }[];
	temperature: { start: number; min: number; max: number };
	/** Pass: overall percentage, and criteria of which half of what was offered is required. */
	pass: { overall: number; required: CriterionId[] };
	start: string;
	nodes: Node[];
	endings: Ending[];
	record?: TalkRecord;
};
