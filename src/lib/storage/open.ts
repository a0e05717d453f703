/** Opens the store: on the browser's disk where that is possible, else in memory, and says which and why. */
import { Database, NAME, NATIVE_VERSION } from './database.ts';
import { messageOf, namesIn } from './failure.ts';
import { openMemory } from './memory.ts';

/**
 * Why nothing is kept. `refused`: the browser does not store here (private mode, blocked, none). `blocked`: another tab
 * still holds an older version, and the user did not want to wait. `newer`: a newer version of the app made the
 * database. `full`: no room on the disk. `trial`: nothing is meant to be kept.
 */
export type Reason = 'refused' | 'blocked' | 'newer' | 'full' | 'trial';

/** `kept`: what is written outlives the page. `detail` is the original message. */
export type Store =
	| { db: Database; kept: true; reason?: never; detail?: never }
	| { db: Database; kept: false; reason: Reason; detail: string };

export type Environment = {
	/** The browser's IndexedDB. A function, for in some browsers even looking at it throws. */
	indexedDB?: () => IDBFactory | undefined;
	/** The database's name. */
	name?: string;
	/** Another tab holds the database up: it must be closed, or `giveUp` opens in memory instead of waiting. */
	onBlocked?: (giveUp: () => void) => void;
	/** Another tab updates or deletes the database; this connection has been closed, the page should be reloaded. */
	onVersionChange?: () => void;
};

type Opened = { ok: true; db: Database } | { ok: false; reason: Reason; detail: string };

/**
 * The factory as Dexie may use it. Left alone, Dexie opens a newer database all the same, and even adds to it what it
 * misses there.
 */
function upTo(newest: number, factory: IDBFactory) {
	return {
		open(name: string, version?: number): IDBOpenDBRequest {
			if (version === undefined || version > newest)
				throw new DOMException(`${name} is not of version ${newest}`, 'VersionError');
			return factory.open(name, version);
		},
		deleteDatabase: (name: string) => factory.deleteDatabase(name),
		cmp: (a: unknown, b: unknown) => factory.cmp(a, b),
		...('databases' in factory && { databases: () => factory.databases() })
	};
}

function openOn(factory: IDBFactory, environment: Environment): Promise<Opened> {
	const { name = NAME, onBlocked, onVersionChange } = environment;
	const db = new Database({ name, indexedDB: upTo(NATIVE_VERSION, factory) });
	let state: 'opening' | 'open' | 'given up' = 'opening';

	return new Promise((resolve, reject) => {
		const giveUp = () => {
			if (state !== 'opening') return;
			state = 'given up';
			db.close();
			resolve({ ok: false, reason: 'blocked', detail: 'another connection is open' });
		};
		db.on('blocked', () => {
			if (onBlocked) onBlocked(giveUp);
			else giveUp();
			return false;
		});
		db.on('versionchange', () => {
			// Also what a request that was given up has opened in the end: it could not be taken back.
			db.close();
			if (state === 'open') onVersionChange?.();
			// Dexie's own listener would let the next query open it again.
			return false;
		});
		db.open().then(() => {
			state = 'open';
			resolve({ ok: true, db });
		}, reject);
	});
}

function reasonOf(error: unknown): Reason {
	const names = namesIn(error);
	if (names.includes('VersionError')) return 'newer';
	return names.includes('QuotaExceededError') ? 'full' : 'refused';
}

async function openKept(environment: Environment): Promise<Opened> {
	try {
		const look = environment.indexedDB ?? (() => globalThis.indexedDB);
		const factory = look();
		if (!factory) return { ok: false, reason: 'refused', detail: 'no indexedDB' };
		return await openOn(factory, environment);
	} catch (error) {
		return { ok: false, reason: reasonOf(error), detail: messageOf(error) };
	}
}

/**
 * Opens the store. Always gives one that works, unless the code for memory cannot be loaded either.
 * @throws when neither can be had
 */
export async function openStore(environment: Environment = {}): Promise<Store> {
	const opened = await openKept(environment);
	if (opened.ok) return { db: opened.db, kept: true };
	const { reason, detail } = opened;
	return { db: await openMemory(), kept: false, reason, detail };
}
