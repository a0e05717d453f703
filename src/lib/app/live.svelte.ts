/** Queries that follow the database, in this tab and across tabs, as rune state. */
import type { Failure } from '#lib/storage/failure.ts';
import { storage, type Open } from './storage.svelte.ts';

export type Live<T> = {
	/** The newest answer; undefined until the first one. */
	readonly value: T | undefined;
	/** What went wrong with the last query. */
	readonly error: Failure | undefined;
};

/**
 * Runs a query now and at each change of what it read. To be called while a component is set up.
 * `query` reads its reactive arguments at once and returns what to ask the database; undefined asks nothing.
 */
export function live<T>(query: () => ((open: Open) => Promise<T>) | undefined): Live<T> {
	let value = $state.raw<T>();
	let error = $state.raw<Failure>();
	$effect(() => {
		const ask = query();
		void storage.generation;
		if (!ask) return;
		let stop: (() => void) | undefined;
		let over = false;
		void storage.whenFree().then((open) => {
			if (over) return;
			stop = open.records.watch(
				() => ask(open),
				(answer) => {
					value = answer;
					error = undefined;
				},
				(failure) => (error = failure)
			);
		});
		return () => {
			over = true;
			stop?.();
		};
	});
	return {
		get value() {
			return value;
		},
		get error() {
			return error;
		}
	};
}
