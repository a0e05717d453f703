/** A list shows damaged records too, marked: one of them hides no other, and none is dropped. */

export type Listed<T> =
	{ ok: true; value: T } | { ok: false; id: string; code: 'broken' | 'newer'; detail: string };

/** The key that every record of a table with the key `id` has, however damaged it is. */
export const idOf = (record: unknown): string => String((record as { id: unknown }).id);

/** Sorts by a number of the sound ones; the damaged ones come last. */
export const sorted = <T>(list: Listed<T>[], by: (value: T) => number): Listed<T>[] => {
	const rank = (listed: Listed<T>) => (listed.ok ? by(listed.value) : Number.MAX_VALUE);
	return list.sort((a, b) => rank(a) - rank(b));
};
