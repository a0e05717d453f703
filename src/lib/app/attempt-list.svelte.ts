/** The present learner's attempts of a kind, read whole and followed: what lists of talks, exercises and sittings share. */
import type { Locale } from '#lib/content/locale.ts';
import type { Attempt } from '#lib/domain/training/attempt.ts';
import type { Reading } from '#lib/storage/facts/judge.ts';
import { learners } from './learners.svelte.ts';
import { live } from './live.svelte.ts';
import type { Open } from './storage.svelte.ts';

/** An attempt as it was found. `startedAt`: UTC ms, 0 where its record is damaged. */
export type Found = { id: string; startedAt: number; reading: Reading };

async function readAll(
	{ db, records }: Open,
	learner: string,
	kind: Attempt['kind']
): Promise<Found[]> {
	const listed = await records.attemptsOf(db, learner, kind);
	return Promise.all(
		listed.map(async (entry) => {
			const id = entry.ok ? entry.value.id : entry.id;
			const startedAt = entry.ok ? entry.value.startedAt : 0;
			return { id, startedAt, reading: await records.readAttempt(db, id) };
		})
	);
}

/**
 * The present learner's attempts of a kind, newest first, each as `summarise` makes it in the language shown; undefined
 * until the store has answered. To be called while a component is set up.
 */
export function followList<T>(
	kind: Attempt['kind'],
	summarise: (found: Found, locale: Locale) => T,
	locale: () => Locale
): { readonly list: T[] | undefined } {
	const reads = live(() => {
		const learner = learners.current?.id;
		return (open) => (learner === undefined ? Promise.resolve([]) : readAll(open, learner, kind));
	});
	const list = $derived(
		learners.known ? reads.value?.map((found) => summarise(found, locale())) : undefined
	);
	return {
		get list() {
			return list;
		}
	};
}
