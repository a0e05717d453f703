/** Changed readings (AMB-*) in words, as the sheet words them, and the statistics. */
import type { Policy } from '#lib/domain/sop/policy.ts';
import { m } from '#lib/paraglide/messages.js';
import { listed, wordOf, type Book } from '../cheat-sheet/book.ts';
import { readingLines } from '../cheat-sheet/readings.ts';
import { named, type Wording } from './wording.ts';

const NAMES: Record<string, () => string> = {
	'AMB-1': m.changes_reading_zone,
	'AMB-2': m.changes_reading_soon,
	'AMB-3': m.changes_reading_instant,
	'AMB-5': m.changes_reading_start,
	'AMB-6': m.changes_reading_customer,
	'AMB-9': m.changes_reading_reclassified,
	'AMB-10': m.changes_reading_approval,
	'AMB-16': m.changes_reading_pause,
	'AMB-17': m.changes_reading_policy,
	'AMB-21': m.changes_reading_reviews
};

/** What the sheet does not say, or says of more than the reading. */
const OWN: Record<string, (policy: Policy) => string> = {
	'AMB-1': ({ zone, calendar }) => m.changes_zone({ zone, calendar: calendar ?? m.changes_none() }),
	'AMB-2': ({ readings }) => m.changes_soon({ percent: readings.dueSoonPercent }),
	'AMB-21': ({ readings }) => m.sheet_quarter({ count: readings.reviewsPerQuarter })
};

const lineOf = (book: Book, id: string): string =>
	readingLines(book).find(({ clause }) => clause === id)?.text ?? '';

export const readingWording: Wording = {
	group: 'other',
	name: (_, { id }) => NAMES[id]?.() ?? id,
	says: (book, { id }) => OWN[id]?.(book.policy) ?? lineOf(book, id)
};

type Statistics = Policy['statistics'];
type Part = { name: () => string; says: (statistics: Statistics, book: Book) => string };

const STATISTICS: Record<string, Part> = {
	period: {
		name: m.changes_part_period,
		says: ({ period }, book) => wordOf(book, 'limit', period)
	},
	overruns: {
		name: m.changes_part_overruns,
		says: ({ overruns }, book) =>
			listed(overruns.map((id) => wordOf(book, 'limit', id))) || m.changes_none()
	},
	repeatFrom: {
		name: m.changes_part_repeats,
		says: ({ repeatFrom }) => m.changes_repeats({ count: repeatFrom })
	}
};

export const statisticsWording: Wording = {
	group: 'other',
	name: (_, change) =>
		named(
			m.changes_statistics(),
			change.scope === 'part' ? STATISTICS[change.part]?.name() : undefined
		),
	says: (book, change) =>
		change.scope === 'part'
			? (STATISTICS[change.part]?.says(book.policy.statistics, book) ?? '')
			: ''
};
