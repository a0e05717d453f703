/** How a kind of rule is worded: what it is called, and what a policy says of it. */
import { CASE_EVENTS, type CaseEventType } from '#lib/domain/sop/events.ts';
import type { RuleChange } from '#lib/domain/sop/changes.ts';
import { m } from '#lib/paraglide/messages.js';
import { eventAct } from '../desk/event-words.ts';
import { personOf, type Book } from '../cheat-sheet/book.ts';

/** Where a change is shown. */
export type ChangeGroup = 'limits' | 'forms' | 'conditions' | 'other';

export type Wording = {
	group: ChangeGroup;
	/** Which rule, and which part of it, has changed. */
	name: (book: Book, change: RuleChange) => string;
	/** What the book's policy, which has it, says; empty where there are no words for it. */
	says: (book: Book, change: RuleChange) => string;
};

/** A name with its part. */
export const named = (what: string, part: string | undefined): string =>
	part ? m.changes_of({ what, part }) : what;

/** Several statements in a row; those that say nothing are left out. */
export const joined = (texts: readonly string[]): string =>
	texts.filter((text) => text !== '').join(m.reason_joint());

/** What is done, by the event's name; a name that is none shows as it is. */
export function actOf(event: string): string {
	const type = CASE_EVENTS.find((known) => known === event);
	return type ? eventAct(type) : event;
}

/** Who may do something, in words. */
export const rolesFor = (book: Book, event: string): string[] =>
	(book.policy.permissions[event as CaseEventType]?.roles ?? []).map((role) =>
		personOf(book, role)
	);
