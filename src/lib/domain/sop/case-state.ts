/** What is known of a case: what has happened and what still counts. */
import type { CaseEvent, CaseEventType, CaseLog, Class, Fields, Until } from './events.ts';
import { isValid, levelOf, type Level } from './limits.ts';
import type { Channel } from './vocabulary.ts';

/** Where a case stands: received, judged not to need opening, opened (立項), closed (銷項). */
export const STAGES = ['received', 'not-opened', 'opened', 'closed'] as const;
type Stage = (typeof STAGES)[number];

export type Cause = 'classified' | 'correction' | 'worsening' | 'turned-valid' | 'month-passed';

/** One entry of the class history; none is ever removed (AMB-9). Instants: UTC ms. */
export type Classified = { seq: number; at: number; groundAt: number; class: Class; cause: Cause };

/** A related problem that was found (CLOSE-c, CLOSE-d). */
type Link = { openable: boolean; openedAs: string | null; handled: boolean };

export type CaseState = {
	receivedAt: number;
	enteredAt: number;
	channel: Channel;
	raisedBy: 'customer' | 'staff';
	/** Version of the policy that is in force for the case (AMB-17). */
	policy: number;
	stage: Stage;
	class: Class | null;
	classes: Classified[];
	/** What the forms' fields hold, by the event that filled them. */
	fields: Partial<Record<CaseEventType, Fields>>;
	/** Place in the log of the last event of a type that still counts. */
	last: Partial<Record<CaseEventType, number>>;
	links: Record<string, Link>;
	/** The overrun that was asked for and not yet approved. */
	request: { limit: string; until: Until } | null;
	/** CLOSE-b: the word of the person in charge was found to be true. */
	wordChecked: boolean;
	/** Quarter of the review that agreed to close (CLOSE-R3). */
	quarter: string | null;
};

/** Whether the work on the case has ended and nothing later has set it back. */
export const isHandled = (state: CaseState): boolean => state.last.handled !== undefined;

/** CLOSE-R3: recorded as one that cannot be handled, and not handled since. */
export const cannotBeHandled = (state: CaseState): boolean =>
	state.last['cannot-be-handled'] !== undefined && !isHandled(state);

/** The level of a class; null for communicative complaints. */
export const levelOfClass = ({ severity }: Class): Level | null =>
	severity === null ? null : levelOf(severity);

/** Whether a worsening or a turning-valid at `groundAt` sets the handling back: it does when it arose later. */
export const setsBack = (log: CaseLog, handled: number | undefined, groundAt: number): boolean =>
	handled !== undefined && groundAt > (log[handled] as CaseEvent).at;

/** Whether the complaint is a valid one (NAT-V) by its present class. */
export const isValidCase = (state: CaseState): boolean =>
	state.class !== null && isValid(state.class.nature);

/** The part of a log that had happened by an instant (UTC ms). */
export function logUntil(log: CaseLog, now: number): CaseLog {
	let length = log.length;
	while (length > 0 && (log[length - 1] as CaseEvent).at > now) length--;
	return length === log.length ? log : log.slice(0, length);
}
