/** IDs of questions that were read. */
import { SAFE_ID } from './gift-notes.ts';

/** `id`: from the file, if it has one. `title`: what to make an ID of. `place`: in the file, counted from 1. */
export type Wanted = { id: string | null; title: string | null; place: number };

const slugOf = (title: string): string =>
	title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, 60)
		.replace(/^-|-$/g, '');

/**
 * An ID for each question, all different: that of the file where it is safe, else `imported-` with its title or place.
 * The same file gives the same IDs.
 */
export function idsOf(wanted: readonly Wanted[]): string[] {
	const isSafe = (id: string | null): id is string => id !== null && SAFE_ID.test(id);
	const named = new Set(wanted.map(({ id }) => id).filter(isSafe));
	const taken = new Set<string>();
	/** How often each base was counted up, so that a thousand of the same are not tried a thousand times each. */
	const counts = new Map<string, number>();

	const freeFrom = (base: string): string => {
		let count = counts.get(base) ?? 1;
		let free = base;
		while (taken.has(free) || named.has(free)) free = `${base}-${++count}`;
		counts.set(base, count);
		return free;
	};
	return wanted.map(({ id, title, place }) => {
		const isFirst = isSafe(id) && !taken.has(id);
		const base = isSafe(id) ? id : `imported-${slugOf(id ?? title ?? '') || place}`;
		const own = isFirst ? id : freeFrom(base);
		taken.add(own);
		return own;
	});
}
