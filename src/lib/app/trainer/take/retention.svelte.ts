/** How long the present trainer keeps results of people who have left, and whose time is over. */
import { proposedForErasure, type Proposed } from '#lib/domain/training/roster/retention.ts';
import { now } from '#lib/app/clock.ts';
import { learners } from '#lib/app/learners.svelte.ts';
import { live } from '#lib/app/live.svelte.ts';
import { officeZone } from '#lib/app/refresher/zone.ts';
import { storage } from '#lib/app/storage.svelte.ts';

/** What can be chosen, in months; 0 without an end. */
export const PERIODS = [0, 3, 6, 12, 24, 36] as const;

/** `months`: 0 without an end. `proposed`: who left longer ago. */
type Retention = { months: number; proposed: readonly Proposed[] };

/** Undefined until the store has answered. To be called while a component is set up. */
export function followRetention(): { readonly value: Retention | undefined } {
	let zone = $state<string>();
	$effect(() => {
		void officeZone().then((found) => (zone = found));
	});
	const stored = live(() => {
		const learner = learners.current?.id;
		if (learner === undefined) return undefined;
		return async ({ db, records }) => {
			const months = (await records.getSetting(db, `${learner}/retention-months`)) ?? 0;
			const { people } = await records.readRoster(db);
			return { months, people, at: now() };
		};
	});
	const value = $derived.by((): Retention | undefined => {
		if (!stored.value || zone === undefined) return undefined;
		const { months, people, at } = stored.value;
		return { months, proposed: proposedForErasure(people, months === 0 ? null : months, at, zone) };
	});
	return {
		get value() {
			return value;
		}
	};
}

/** Sets the period. False when it could not be kept. */
export async function keepRetention(months: number): Promise<boolean> {
	const { id } = await learners.ensure();
	const kept = await storage.write(({ db, records }) =>
		records.putSetting(db, `${id}/retention-months`, months)
	);
	return kept.ok;
}
