/** Where the mistakes that cards come from are shown. */
import type { Moment } from '#lib/domain/refresher/review.ts';
import { storage } from '../storage.svelte.ts';
import { momentHref } from './mistakes.ts';

/** The addresses of moments, each by its attempt and `seq`; those whose attempt is gone have none. */
export async function momentsOf(
	moments: readonly Moment[]
): Promise<(moment: Moment) => string | undefined> {
	const { db, records } = await storage.open();
	const kinds = await records.kindsOf(db, [...new Set(moments.map(({ attempt }) => attempt))]);
	return (moment) => {
		const kind = kinds.get(moment.attempt);
		return kind === undefined ? undefined : momentHref(kind, moment);
	};
}

/** The address of the newest moment. */
export async function momentOf(moments: readonly Moment[]): Promise<string | undefined> {
	const newest = moments.at(-1);
	return newest && (await momentsOf([newest]))(newest);
}
