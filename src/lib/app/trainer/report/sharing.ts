/** Many attempts on the same content share it, so that it is explored once. */
import type { PinnedItem } from '#lib/domain/training/attempt.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';

/** Gives each reading the content of the first that had the same. */
export function sharing(): (reading: Reading) => Reading {
	const items = new Map<string, PinnedItem>();
	return (reading) => {
		if (!reading.ok) return reading;
		const item = items.get(reading.item.hash) ?? reading.item;
		items.set(item.hash, item);
		return { ...reading, item } as Reading;
	};
}
