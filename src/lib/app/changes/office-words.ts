/** Changed limits of the office and of a call in words. */
import type { OfficeLimit } from '#lib/domain/sop/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { listed, wayOf, wordOf, type Book } from '../cheat-sheet/book.ts';
import { spanWords } from '../cheat-sheet/span-words.ts';
import { joined, named, type Wording } from './wording.ts';

type Part = { name: () => string; says: (limit: OfficeLimit, book: Book) => string };

const DONE: Record<OfficeLimit['doneBy'], () => string> = {
	'month-reported': m.changes_office_reported,
	'work-planned': m.changes_office_planned,
	'quarter-reviewed': m.changes_office_reviewed
};

/** With the day by which it is handed in (AMB-7). */
function spanSays({ span }: OfficeLimit, { policy }: Book): string {
	const length = spanWords(span, policy.readings);
	if (span.unit === 'quarter') return length;
	const by = span.reportBy === 'day-itself' ? m.sheet_report_itself() : m.sheet_report_before();
	return joined([length, by]);
}

const PARTS: Record<string, Part> = {
	span: { name: m.changes_part_span, says: spanSays },
	way: { name: m.changes_part_way, says: ({ who, to }, book) => wayOf(book, who, null, [to]) },
	forms: {
		name: m.changes_part_forms,
		says: ({ forms }, book) => listed(forms.map((form) => wordOf(book, 'form', form)))
	},
	doneBy: { name: m.changes_part_done, says: ({ doneBy }) => DONE[doneBy]() }
};

export const officeWording: Wording = {
	group: 'limits',
	name: (book, { id, ...change }) =>
		named(wordOf(book, 'limit', id), 'part' in change ? PARTS[change.part]?.name() : undefined),
	says: (book, { id, ...change }) => {
		const limit = book.policy.office.find((each) => each.id === id);
		if (!limit) return '';
		const parts = 'part' in change ? [change.part] : Object.keys(PARTS);
		return joined(parts.map((part) => PARTS[part]?.says(limit, book) ?? ''));
	}
};

export const ringsWording: Wording = {
	group: 'limits',
	name: (book, { id }) => wordOf(book, 'limit', id),
	says: ({ policy }) => m.sheet_rings({ count: policy.rings })
};
