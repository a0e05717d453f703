/** The browser's database, opened once and lazily; what of it the page must know is rune state. */
import type * as RecordsModule from './records.ts';
import { forgetUnwritten, writeLeft } from './outbox.ts';
import { trial } from './trial.ts';
import type { Failure } from '#lib/storage/failure.ts';
import type { Reason, Store } from '#lib/storage/open.ts';

/** The code that works on records. */
type Records = typeof RecordsModule;

/** An open database, and the code for it. */
export type Open = { db: Store['db']; records: Records };

class Storage {
	/** False: the records live in this tab only; `reason` says why. */
	kept = $state(true);
	reason = $state<Reason>();
	/** An upgrade waits for another tab that has the old version open. */
	blocked = $state(false);
	/** Another tab has upgraded the database: this one must be reloaded. */
	outdated = $state(false);
	/** Counts the databases opened, so that live queries follow a move to memory. */
	generation = $state(0);
	#open: Promise<Open> | undefined;
	#free: Promise<unknown> = Promise.resolve();

	/** Lets something go first: no query opens the database before `first` has settled. */
	waitFor(first: Promise<unknown>): void {
		this.#free = Promise.allSettled([this.#free, first]);
	}

	/** The open database, as soon as nothing goes before it; the same one at every call. */
	async whenFree(): Promise<Open> {
		await this.#free;
		return this.open();
	}

	/** The open database; the same one at every call. */
	open(): Promise<Open> {
		this.#open ??= this.#first();
		return this.#open;
	}

	async #first(): Promise<Open> {
		const records = await import('./records.ts');
		if (trial !== undefined) return this.#now(await records.openTrial(), records);
		const store = await records.openStore({
			onBlocked: () => (this.blocked = true),
			onVersionChange: () => (this.outdated = true)
		});
		this.blocked = false;
		await writeLeft({ db: store.db, records });
		return this.#now(store, records);
	}

	/** After a write that found the disk full: go on in memory with all that there is. */
	async moveToMemory(): Promise<Open> {
		const { db, records } = await this.open();
		const { store } = await records.moveToMemory({ db, kept: true });
		this.#open = Promise.resolve(this.#now(store, records));
		return this.#open;
	}

	/** A write, as it went. On a full disk it is made once more, in memory. */
	async write<R extends { ok: true } | Failure>(work: (open: Open) => Promise<R>): Promise<R> {
		const result = await work(await this.open());
		if (result.ok || result.code !== 'full' || !this.kept) return result;
		return work(await this.moveToMemory());
	}

	/** Erases all records of this device. False when it could not be done. */
	async eraseAll(): Promise<boolean> {
		const { db, records } = await this.open();
		forgetUnwritten();
		return (await records.eraseAll(db)).ok;
	}

	#now(store: Store, records: Records): Open {
		this.kept = store.kept;
		this.reason = store.reason;
		this.generation += 1;
		return { db: store.db, records };
	}
}

export const storage = new Storage();
