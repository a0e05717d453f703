/** What the trainee does in a talk, and after it. */
import type { Content, CriterionId, Nature, Severity } from '../sop/vocabulary.ts';
import type { VerdictKind } from './scenario.ts';

/** What the trainee does. `node` names the decision that the event belongs to, so that a foreign log is noticed. */
export type TalkEvent =
	| { type: 'noted'; node: string; phrase: string }
	| { type: 'unnoted'; node: string; phrase: string }
	| { type: 'replied'; node: string; reply: string }
	| { type: 'silent'; node: string }
	/** What the trainee would have said, written before the replies were shown. */
	| { type: 'worded'; node: string; text: string }
	/** After the talk: how the trainee rates the own words of a turn (from 0). */
	| { type: 'rated'; turn: number; criterion: CriterionId; verdict: VerdictKind }
	/** After the talk: the record as it was filled from what was said. */
	| { type: 'record-filled'; answers: RecordAnswers };

/** A record as filled. `fields`: options by field. `dues`: by duty, an instant (UTC ms) or null for no limit. */
export type RecordAnswers = {
	fields: Readonly<Record<string, string>>;
	nature: Nature;
	content: Content;
	severity: Severity | null;
	dues: Readonly<Record<string, number | null>>;
};

/** Ratings of own words, by turn and criterion. */
export type Ratings = Readonly<Record<number, Readonly<Partial<Record<CriterionId, VerdictKind>>>>>;

export type EventOf<T extends TalkEvent['type']> = Extract<TalkEvent, { type: T }>;
