/** The browser's database. What is read from it is `unknown` until it has been checked: a record can be damaged. */
import { Dexie, type Collection, type DexieOptions, type Table } from 'dexie';
import type { Attempt, Learner, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import type { Setting } from './settings.ts';

export const NAME = 'complaint-desk';

const VERSION = 1;
/** The version as IndexedDB counts it: Dexie leaves room between its own. */
export const NATIVE_VERSION = VERSION * 10;

/**
 * `learner` of an attempt is an index by itself, and lists are sorted after reading, so that a record whose time is
 * damaged is still listed. A log is a range of the primary key, so that it needs no index.
 */
export class Database extends Dexie {
	declare readonly learners: Table<unknown, string, Learner>;
	declare readonly attempts: Table<unknown, string, Attempt>;
	declare readonly log: Table<unknown, [attempt: string, seq: number], LogEntry>;
	declare readonly items: Table<unknown, string, PinnedItem>;
	declare readonly settings: Table<unknown, string, Setting>;

	/** `name` sets tests apart; the other options say which IndexedDB it stands on. */
	constructor({ name = NAME, ...options }: DexieOptions & { name?: string } = {}) {
		super(name, {
			// The cache is per name, and a database in memory bears the same name as the one on the disk.
			cache: 'disabled',
			// A reply that has been saved survives a power cut.
			chromeTransactionDurability: 'strict',
			...options
		});
		this.version(VERSION).stores({
			learners: 'id',
			attempts: 'id, learner',
			log: '[attempt+seq]',
			items: 'hash',
			settings: 'key'
		});
	}
}

/** The stored log of an attempt, unchecked, in the order of `seq`. */
export const entriesOf = (
	{ log }: Database,
	attempt: string
): Collection<unknown, [string, number], LogEntry> =>
	log.where('[attempt+seq]').between([attempt, Dexie.minKey], [attempt, Dexie.maxKey]);
