/** Changed conditions of opening and closing in words, and who may do what. */
import { m } from '#lib/paraglide/messages.js';
import { listed, wordOf, type Book } from '../cheat-sheet/book.ts';
import { caseConditions } from '../cheat-sheet/conditions.ts';
import { eventDone } from '../desk/event-words.ts';
import { needName } from '../desk/worded.ts';
import { actOf, joined, named, rolesFor, type Wording } from './wording.ts';

export const openingWording: Wording = {
	group: 'conditions',
	name: (book, { id }) => wordOf(book, 'opening', id),
	says: ({ policy }, { id }) => (policy.opening[id] ? m.changes_opens() : m.sheet_opens_not())
};

const needsOf = ({ policy }: Book, id: string): string =>
	listed((policy.closing.conditions[id] ?? []).map(needName));

/** With which others it goes, as the sheet groups them: at least one (CLOSE-a, CLOSE-b). */
const togetherOf = (book: Book, id: string): string =>
	joined(
		caseConditions(book)
			.closes.together.filter(({ all }) => all.some(({ clause }) => clause === id))
			.map(({ name, all }) =>
				m.sheet_of({ what: name, who: listed(all.map(({ clause }) => clause)) })
			)
	);

const CLOSING: Record<string, { name: () => string; says: (book: Book, id: string) => string }> = {
	needs: { name: m.changes_closing_needs, says: needsOf },
	together: { name: m.changes_closing_together, says: togetherOf }
};

export const closingWording: Wording = {
	group: 'conditions',
	name: (_, change) =>
		named(m.changes_closing(), change.scope === 'part' ? CLOSING[change.part]?.name() : undefined),
	says: (book, { id, ...change }) => {
		const parts = 'part' in change ? [change.part] : Object.keys(CLOSING);
		return joined(parts.map((part) => CLOSING[part]?.says(book, id) ?? '')) || m.changes_none();
	}
};

export const afterClosingWording: Wording = {
	group: 'conditions',
	name: () => m.changes_after_closing(),
	says: ({ policy }) => listed(policy.closing.afterClosing.map(eventDone)) || m.changes_none()
};

export const permissionWording: Wording = {
	group: 'other',
	name: (_, { id }) => m.changes_permission({ act: actOf(id) }),
	says: (book, { id }) => listed(rolesFor(book, id)) || m.changes_none()
};
