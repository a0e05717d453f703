/** A case is a log of events. Order is the place in the log, never the time; `at` never runs backwards. */
import type { Channel, Content, Nature, Severity } from './vocabulary.ts';
import type { Role } from './limits.ts';
import type { Answers } from './classify.ts';

/** What was written into a form, by field. */
export type Fields = Readonly<Record<string, string>>;

/** Until when: the end (24:00) of a local day, or an instant (UTC ms, inclusive). */
export type Until = { on: string } | { at: number };

/** A class: severity is null for communicative complaints (AMB-13). */
export type Class = { nature: Nature; content: Content; severity: Severity | null };

type Nothing = Record<never, never>;

/** What each event holds beside who and when. */
export type CaseEventData = {
	/** First of every log. `receivedAt`: when the complaint was received; `at`: when it was entered (AMB-5). */
	received: {
		receivedAt: number;
		channel: Channel;
		raisedBy: 'customer' | 'staff';
		policy: number;
	};
	apologised: Nothing;
	/** May come again to complete the form; what is filled later wins. */
	recorded: { fields: Fields };
	/** `answers`: the facts that were stated, when they were. */
	classified: Class & { answers?: Answers };
	/** `groundAt`: when the ground arose (AMB-9); of no account for a correction. */
	reclassified: Class & { ground: 'correction' | 'worsening'; groundAt: number };
	/** NAT-X: a communicative complaint has become a valid one, at `groundAt`. */
	'turned-valid': Class & { groundAt: number };
	/** SEV-MAJ-c, by the clock alone. */
	'month-passed': Nothing;
	'form-sent': Nothing;
	'form-signed': { fields: Fields };
	'handed-over': { to: Role };
	escalated: { to: Role };
	'customer-limit-agreed': { until: Until; consent: boolean };
	answered: Nothing;
	/** `limit`: the ID of the limit that will not be kept. */
	'overrun-requested': { limit: string; until: Until };
	'overrun-approved': { limit: string; until: Until };
	handled: { cause: string };
	/** CLOSE-R3: cannot be handled, or not for now. */
	'cannot-be-handled': { reason: string };
	'form-returned': { fields: Fields };
	'feedback-reported': Nothing;
	'customer-told': Nothing;
	visited: Nothing;
	opened: { conditions: readonly string[]; fields: Fields };
	'not-opened': { conditions: readonly string[]; fields: Fields };
	/** CLOSE-c, CLOSE-d: a related problem; `openable`: it can be opened as a case of its own. */
	'linked-found': { link: string; openable: boolean };
	'linked-opened': { link: string; openedAs: string };
	'linked-handled': { link: string };
	'repair-ordered': { fields: Fields };
	'repair-signed': { fields: Fields };
	'repair-copy-received': Nothing;
	/** CLOSE-b: `checked`: found to be true. */
	'word-received': { kind: 'paper' | 'text' | 'word' | 'call'; checked: boolean };
	verified: Nothing;
	/** CLOSE-e. */
	'consent-given': Nothing;
	/** CLOSE-R3: agreed in the review of a quarter, `YYYY-Qn`. */
	'quarter-agreed': { quarter: string };
	/** AMB-17. */
	'policy-changed': { policy: number };
	closed: { fields: Fields };
};

export const CASE_EVENTS = [
	'received',
	'apologised',
	'recorded',
	'classified',
	'reclassified',
	'turned-valid',
	'month-passed',
	'form-sent',
	'form-signed',
	'handed-over',
	'escalated',
	'customer-limit-agreed',
	'answered',
	'overrun-requested',
	'overrun-approved',
	'handled',
	'cannot-be-handled',
	'form-returned',
	'feedback-reported',
	'customer-told',
	'visited',
	'opened',
	'not-opened',
	'linked-found',
	'linked-opened',
	'linked-handled',
	'repair-ordered',
	'repair-signed',
	'repair-copy-received',
	'word-received',
	'verified',
	'consent-given',
	'quarter-agreed',
	'policy-changed',
	'closed'
] as const satisfies readonly (keyof CaseEventData)[];
export type CaseEventType = (typeof CASE_EVENTS)[number];

/** Who did it; the clock causes what no one does. */
export type Actor = Role | 'CLOCK';

/** One event of a type. `at`: UTC ms. */
export type CaseEventOf<T extends CaseEventType> = T extends CaseEventType
	? { type: T; at: number; by: Actor } & CaseEventData[T]
	: never;
export type CaseEvent = CaseEventOf<CaseEventType>;
export type CaseLog = readonly CaseEvent[];
