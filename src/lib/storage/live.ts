/** Queries that run again when what they have read changes, in this tab or in another. */
import { liveQuery } from 'dexie';
import { failureOf, type Failure } from './failure.ts';

/**
 * Runs a query now and after each change, and hands over what it finds, or why it could not be read.
 * @returns how to stop
 */
export function watch<T>(
	query: () => Promise<T>,
	found: (value: T) => void,
	failed: (failure: Failure) => void
): () => void {
	// The failure is a result: left to Dexie, a closed connection would be passed over in silence.
	const live = liveQuery(async (): Promise<{ ok: true; value: T } | Failure> => {
		try {
			return { ok: true, value: await query() };
		} catch (error) {
			return failureOf(error);
		}
	});
	const subscription = live.subscribe({
		next: (result) => (result.ok ? found(result.value) : failed(result)),
		error: (error: unknown) => failed(failureOf(error))
	});
	return () => subscription.unsubscribe();
}
