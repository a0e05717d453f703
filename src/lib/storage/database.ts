/** The browser's database. What is read from it is `unknown` until it has been checked: a record can be damaged. */
import { Dexie, type Collection, type DexieOptions, type Table } from 'dexie';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { Attempt, Learner, LogEntry, PinnedItem } from '#lib/domain/training/attempt.ts';
import type { CaseSummary } from '#lib/domain/training/case-summary.ts';
import type { Group, Person } from '#lib/domain/training/roster/person.ts';
import type { AggregateRecord } from './record/aggregate-record.ts';
import type { DeskRecord, DraftRecord } from './record/desk-records.ts';
import type { OwnQuestion } from './own-questions.ts';
import type { FactRecord } from './record/fact-record.ts';
import type { Received } from './record/received-record.ts';
import type { Remark } from './record/remark-record.ts';
import type { ReviewStateRecord } from './record/review-state-record.ts';
import type { Setting } from './settings.ts';

export const NAME = 'complaint-desk';

const VERSION = 5;
/** The version as IndexedDB counts it: Dexie leaves room between its own. */
export const NATIVE_VERSION = VERSION * 10;

/**
 * `learner` of an attempt is an index by itself, and lists are sorted after reading, so that a record whose time is
 * damaged is still listed. A log is a range of the primary key, so that it needs no index. `cases` holds what lists show
 * of practice cases: a cache, made from the logs. So is `reviewStates`: what a learner's refreshers have come to.
 *
 * Of a trainer's desk: the roster (`people`, `groups`), what was assigned, remarks. The attempts of its people lie among all
 * others, with the person in the place of the learner; `facts` (one an attempt) and `aggregates` (one a person) are a cache of
 * them, written in the same transaction. `received` is what was assigned to the learners of this device.
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
	declare readonly people: Table<unknown, string, Person>;
	declare readonly groups: Table<unknown, string, Group>;
	declare readonly assignments: Table<unknown, string, Assignment>;
	declare readonly received: Table<unknown, [learner: string, assignment: string], Received>;
	declare readonly facts: Table<unknown, string, FactRecord>;
	declare readonly aggregates: Table<unknown, string, AggregateRecord>;
	declare readonly remarks: Table<unknown, [attempt: string, seq: number], Remark>;

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
		this.version(4).stores({ reviewStates: 'learner' });
		this.version(VERSION).stores({
			people: 'id',
			groups: 'id',
			assignments: 'id',
			received: '[learner+assignment.id]',
			facts: 'id, person, [key+startedAt]',
			aggregates: 'person',
			remarks: '[attempt+seq], attempt'
		});
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

/** What a learner has received, unchecked, in the order of the assignments' IDs. */
export const receivedIn = (
	{ received }: Database,
	learner: string
): Collection<unknown, [string, string], Received> =>
	received
		.where('[learner+assignment.id]')
		.between([learner, Dexie.minKey], [learner, Dexie.maxKey]);
