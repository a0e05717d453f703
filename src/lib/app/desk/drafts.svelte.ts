/** What is typed into a case's forms and not yet filed: kept as one types, there again after a reload. */
import { now } from '../clock.ts';
import { storage } from '../storage.svelte.ts';
import { trial } from '../trial.ts';

const PREFIX = 'draft/';
/** How long typing must rest before it goes to the store, ms. Until then it lies in localStorage. */
const REST = 400;

type Fields = Record<string, string>;

/** A browser that refuses localStorage keeps the draft in the store only, a moment later. */
function tried<T>(act: () => T): T | undefined {
	try {
		return act();
	} catch (error) {
		console.info('What is typed is kept in the store only.', error);
		return undefined;
	}
}

export class Drafts {
	readonly #attempt: string;
	/** By the event that files it. */
	#drafts = $state.raw<Record<string, Fields>>({});
	/** A draft could not be kept. */
	failed = $state(false);
	readonly #timers: Record<string, ReturnType<typeof setTimeout>> = {};

	constructor(attempt: string) {
		this.#attempt = attempt;
	}

	/** Reads what was left, in the store or by a tab that died. */
	async load(): Promise<void> {
		const { db, records } = await storage.open();
		const stored = await records.draftsOf(db, this.#attempt);
		const drafts = Object.fromEntries(stored.map(({ form, fields }) => [form, fields]));
		this.#drafts = { ...drafts, ...this.#left(), ...this.#drafts };
	}

	#left(): Record<string, Fields> {
		const start = `${PREFIX}${this.#attempt}/`;
		const keys = tried(() => Object.keys(localStorage)) ?? [];
		return Object.fromEntries(
			keys
				.filter((key) => key.startsWith(start))
				.flatMap((key) => {
					const left = tried(() => JSON.parse(localStorage.getItem(key) ?? '') as unknown);
					return typeof left === 'object' && left !== null
						? [[key.slice(start.length), left as Fields]]
						: [];
				})
		);
	}

	of(form: string): Fields {
		return this.#drafts[form] ?? {};
	}

	/** Keeps what stands in a form. */
	keep(form: string, fields: Fields): void {
		this.#drafts = { ...this.#drafts, [form]: fields };
		if (trial === undefined)
			tried(() =>
				localStorage.setItem(`${PREFIX}${this.#attempt}/${form}`, JSON.stringify(fields))
			);
		clearTimeout(this.#timers[form]);
		this.#timers[form] = setTimeout(() => void this.#store(form, fields), REST);
	}

	async #store(form: string, fields: Fields): Promise<void> {
		const { db, records } = await storage.open();
		const result = await records.keepDraft(db, { attempt: this.#attempt, form, fields, at: now() });
		this.failed = !result.ok;
		if (result.ok) this.#clear(form);
	}

	#clear(form: string): void {
		tried(() => localStorage.removeItem(`${PREFIX}${this.#attempt}/${form}`));
	}

	/** A form has been filed. */
	forget(form: string): void {
		clearTimeout(this.#timers[form]);
		this.#clear(form);
		const { [form]: filed, ...rest } = this.#drafts;
		if (filed) this.#drafts = rest;
	}
}
