/** What changed between two policies, old beside new, in words. */
import { changesIn, type RuleChange } from '#lib/domain/sop/changes.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Book } from '../cheat-sheet/book.ts';
import {
	afterClosingWording,
	closingWording,
	openingWording,
	permissionWording
} from './condition-words.ts';
import { formWording, requiredWording } from './form-words.ts';
import { approverWording, limitWording } from './limit-words.ts';
import { officeWording, ringsWording } from './office-words.ts';
import { readingWording, statisticsWording } from './reading-words.ts';
import { factWording, rowWording } from './table-words.ts';
import type { ChangeGroup, Wording } from './wording.ts';

/**
 * A rule, or a part of it, that is not what it was. `what`: which. `before`: what it said, undefined when it is new; `after`:
 * what it says, undefined when it is gone.
 */
export type Change = {
	clause: string;
	group: ChangeGroup;
	what: string;
	before: string | undefined;
	after: string | undefined;
};

const WORDINGS: Record<RuleChange['about'], Wording> = {
	limit: limitWording,
	approver: approverWording,
	office: officeWording,
	rings: ringsWording,
	form: formWording,
	required: requiredWording,
	opening: openingWording,
	closing: closingWording,
	'after-closing': afterClosingWording,
	permission: permissionWording,
	fact: factWording,
	row: rowWording,
	reading: readingWording,
	statistics: statisticsWording
};

/** Where the words are the same though the rules are not, the reader is sent to the clause. */
function worded(before: Book, after: Book, change: RuleChange): Change {
	const { clause, was, is } = change;
	const { group, name, says } = WORDINGS[change.about];
	const said = (book: Book): string => says(book, change) || m.changes_stated();
	const [old, now] = [was ? said(before) : undefined, is ? said(after) : undefined];
	return {
		clause,
		group,
		what: name(is ? after : before, change),
		before: old,
		after: old === now ? m.changes_reworded() : now
	};
}

/**
 * What the policy of `after` lays down otherwise than that of `before`, in the language of their words, which are those of the
 * present build: what has no word any more shows as its ID. Empty when both lay down the same. Pure.
 */
export const changesBetween = (before: Book, after: Book): Change[] =>
	changesIn(before.policy, after.policy).map((change) => worded(before, after, change));
