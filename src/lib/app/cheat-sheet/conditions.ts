/** Opening and closing on the sheet: which conditions decide, which go together, who must agree. */
import type { CaseEventType } from '#lib/domain/sop/events.ts';
import type { ClosingNeed, Policy } from '#lib/domain/sop/policy.ts';
import { m } from '#lib/paraglide/messages.js';
import { needName } from '../desk/worded.ts';
import { listed, personOf, wordOf, type Book } from './book.ts';

type Condition = { clause: string; text: string };
type Together = { id: keyof Policy['closing']['together']; name: string; all: Condition[] };
export type CaseConditions = {
	opens: { name: string; all: Condition[] };
	opensNot: { name: string; all: Condition[] };
	closes: { name: string; together: Together[] };
};

/** What somebody has to agree to, by the event that says so. */
const AGREED: Partial<Record<ClosingNeed, CaseEventType>> = {
	'head-agreed': 'consent-given',
	'head-agreed-quarterly': 'quarter-agreed'
};

const TOGETHER: Record<Together['id'], () => string> = {
	oneOf: m.sheet_close_one_of,
	always: m.sheet_close_always,
	withLinks: m.sheet_close_with_links,
	major: m.sheet_close_major,
	never: m.sheet_close_never,
	cannotBeHandled: m.sheet_close_cannot
};

const rolesFor = (book: Book, type: CaseEventType): string =>
	listed((book.policy.permissions[type]?.roles ?? []).map((role) => personOf(book, role)));

/** What a need asks; with who agrees, unless the words name just them. */
function needWords(book: Book, need: ClosingNeed): string {
	const what = needName(need);
	const event = AGREED[need];
	const who = event ? rolesFor(book, event) : '';
	return who === '' || what.includes(who) ? what : m.sheet_of({ what, who });
}

/** When a case is opened and closed. */
export function caseConditions(book: Book): CaseConditions {
	const { opening, closing } = book.policy;
	const deciding = (opens: boolean): Condition[] =>
		Object.keys(opening)
			.filter((id) => opening[id] === opens)
			.map((id) => ({ clause: id, text: wordOf(book, 'opening', id) }));
	return {
		opens: { name: m.sheet_opens({ who: rolesFor(book, 'opened') }), all: deciding(true) },
		opensNot: { name: m.sheet_opens_not(), all: deciding(false) },
		closes: {
			name: m.sheet_closes({ who: rolesFor(book, 'closed') }),
			together: (Object.keys(TOGETHER) as Together['id'][])
				.map((id) => ({
					id,
					name: TOGETHER[id](),
					all: closing.together[id].map((clause) => ({
						clause,
						text: listed((closing.conditions[clause] ?? []).map((need) => needWords(book, need)))
					}))
				}))
				.filter(({ all }) => all.length > 0)
		}
	};
}
