/** An attempt's log on its way to the store: written in order, never in the way of the next line. */
import type { LogEntry, LogEvent, RoleplayAttempt } from '#lib/domain/training/attempt.ts';
import type { Written } from '#lib/storage/failure.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import { keepUnwritten } from './outbox.ts';
import { storage } from './storage.svelte.ts';

/** How long a write waits for the next line to be shown, ms. What is done is safe meanwhile: see outbox.ts. */
const AFTER_LINE = 50;

const lineShown = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, AFTER_LINE));

/** What the trainee must know about how it is kept. */
export type JournalNotice = 'other-tab' | 'full' | 'gone' | 'failed';

/** What an attempt is to its journal: its log as the store has it, and whom to tell when another tab has gone on. */
type Keeper<Event extends LogEvent> = {
	/** The log of a reading; undefined when it is of another kind. */
	logIn: (reading: Reading) => LogEntry<Event>[] | undefined;
	/** Called when the log is now the stored one. */
	changed: () => void;
};

export class Journal<Event extends LogEvent> {
	log = $state.raw<LogEntry<Event>[]>([]);
	notice = $state<JournalNotice>();
	readonly #attempt: string;
	readonly #keeper: Keeper<Event>;
	/** The attempt itself, as long as it has not been stored. */
	#begun: RoleplayAttempt | undefined;
	#written: number;
	#writing: Promise<void> = Promise.resolve();

	constructor(attempt: string, log: LogEntry<Event>[], keeper: Keeper<Event>) {
		this.#attempt = attempt;
		this.#keeper = keeper;
		this.log = log;
		this.#written = log.length;
	}

	/** Adds an event (at: UTC ms). It is written once the next line is shown and the store is free. */
	add(event: Event, at: number): void {
		this.log = [...this.log, { attempt: this.#attempt, seq: this.log.length, at, event }];
		this.#keepRest();
		const earlier = this.#writing;
		this.#writing = lineShown()
			.then(() => earlier)
			.then(() => this.#write());
	}

	/** Writes nothing before the attempt itself has been stored. */
	after(begun: RoleplayAttempt, stored: Promise<Written>): void {
		this.#begun = begun;
		this.#keepRest();
		this.#writing = stored.then((result) => {
			if (!result.ok) this.notice = 'failed';
			this.#begun = undefined;
			this.#keepRest();
		});
	}

	#keepRest(): void {
		keepUnwritten(this.#attempt, { begun: this.#begun, entries: this.log.slice(this.#written) });
	}

	/** When all that was added has been written, or has failed to be. */
	settled = (): Promise<void> => this.#writing;

	/** Takes over what another tab has added. */
	follow(stored: LogEntry<Event>[]): void {
		if (stored.length <= this.log.length || this.#written < this.log.length) return;
		this.#adopt(stored);
	}

	/** Whether a stored log is the beginning of this one. */
	#has(stored: LogEntry[]): boolean {
		return JSON.stringify(stored) === JSON.stringify(this.log.slice(0, stored.length));
	}

	#reached(length: number): void {
		this.#written = length;
		this.#keepRest();
	}

	#adopt(stored: LogEntry<Event>[]): void {
		this.log = stored;
		this.#reached(stored.length);
		this.#keeper.changed();
	}

	async #write(): Promise<void> {
		const entries = this.log.slice(this.#written);
		if (entries.length === 0) return;
		const { db, records } = await storage.open();
		const result = await records.append(db, this.#attempt, entries);
		if (result.ok) {
			this.#reached(this.#written + entries.length);
			return;
		}
		if (result.code === 'conflict') {
			const stored = this.#keeper.logIn(await records.readAttempt(db, this.#attempt));
			if (!stored) {
				this.notice = 'failed';
				return;
			}
			if (this.#has(stored)) {
				// Another tab that opened at this moment has written it for us.
				this.#reached(stored.length);
				return this.#write();
			}
			this.notice = 'other-tab';
			this.#adopt(stored);
			return;
		}
		if (result.code === 'full' && storage.kept) {
			this.notice = 'full';
			await storage.moveToMemory();
			await this.#write();
			return;
		}
		this.notice = result.code === 'gone' ? 'gone' : 'failed';
	}
}
