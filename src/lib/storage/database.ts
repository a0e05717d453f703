/** The browser's database. What is read from it is `unknown` until it has been checked: a record can be damaged. */
import { Dexie, type Collection, type DexieOptions, type Table } from 'dexie';
import type { Attempt, Learner, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import type { CaseSummary } from '#lib/domain/training/case-summary.ts';
import type { DeskRecord, DraftRecord } from './desk-records.ts';
import type { OwnQuestion } from './own-questions.ts';
import type { ReviewStateRecord } from './review-state-record.ts';
import type { Setting } from './settings.ts';

export const NAME = 'complaint-desk';

const VERSION = 4;
/** The version as IndexedDB counts it: Dexie leaves room between its own. */
export const NATIVE_VERSION = VERSION * 10;

/**
 * `learner` of an attempt is an index by itself, and lists are sorted after reading, so that a record whose time is
 * damaged is still listed. A log is a range of the primary key, so that it needs no index. `cases` holds what lists show
 * of practice cases: a cache, made from the logs. So is `reviewStates`: what a learner's refreshers have come to.
 */
export class Database extends Dexie {
	declare readonly learners: Table<unknown, string, Learner>;
	declare readonly attempts: Table<unknown, string, Attempt>;
	declare readonly log: Table<unknown, [attempt: string, seq: number], LogEntry>;
	declare readonly items: Table<unknown, string, PinnedItem>;
	declare readonly settings: Table<unknown, string, Setting>;
	declare readonly desks: Table<unknown, string, DeskRecord>;
	declare readonly cases: Table<unknown, string, CaseSummary>;
	declare readonly questions: Table<unknown, string, OwnQuestion>;
	declare readonly drafts: Table<unknown, [attempt: string, form: string], DraftRecord>;
	declare readonly reviewStates: Table<unknown, string, ReviewStateRecord>;

	/** `name` sets tests apart; the other options say which IndexedDB it stands on. */
	constructor({ name = NAME, ...options }: DexieOptions & { name?: string } = {}) {
		super(name, {
			// The cache is per name, and a database in memory bears the same name as the one on the disk.
			cache: 'disabled',
			// A reply that has been saved survives a power cut.
			chromeTransactionDurability: 'strict',
			...options
		});
		this.version(1).stores({
			learners: 'id',
			attempts: 'id, learner',
			log: '[attempt+seq]',
			items: 'hash',
			settings: 'key'
		});
		this.version(2).stores({
			attempts: 'id, learner, [learner+kind]',
			desks: 'id',
			cases: 'id, desk, [desk+receivedAt], [desk+monthAt]',
			drafts: '[attempt+form]'
		});
		this.version(3).stores({ questions: 'id' });
		this.version(VERSION).stores({ reviewStates: 'learner' });
	}
}

/** The stored log of an attempt, unchecked, in the order of `seq`; from the place `from` on where one is given. */
export const entriesOf = (
	{ log }: Database,
	attempt: string,
	from: number = Dexie.minKey
): Collection<unknown, [string, number], LogEntry> =>
	log.where('[attempt+seq]').between([attempt, from], [attempt, Dexie.maxKey]);

/** The stored drafts of a case, unchecked. */
export const draftsIn = (
	{ drafts }: Database,
	attempt: string
): Collection<unknown, [string, string], DraftRecord> =>
	drafts.where('[attempt+form]').between([attempt, Dexie.minKey], [attempt, Dexie.maxKey]);
