/** The assignments that were made on this device. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import type { Written } from '#lib/storage/failure.ts';
import { live } from '../live.svelte.ts';
import { storage } from '../storage.svelte.ts';

/** Newest first; undefined until the store has answered. `damaged`: how many cannot be read. To be called while a component is set up. */
export function followIssued(): {
	readonly value: { list: Assignment[]; damaged: number } | undefined;
} {
	const stored = live(
		() =>
			({ db, records }) =>
				records.issuedAssignments(db)
	);
	const value = $derived(
		stored.value && {
			list: stored.value.flatMap((listed) => (listed.ok ? [listed.value] : [])),
			damaged: stored.value.filter(({ ok }) => !ok).length
		}
	);
	return {
		get value() {
			return value;
		}
	};
}

/** Keeps an assignment. */
export const keepIssued = (assignment: Assignment): Promise<Written> =>
	storage.write(({ db, records }) => records.keepAssignment(db, assignment));

/** Takes an assignment off the list. Who has it already keeps it. */
export const dropIssued = (id: string): Promise<Written> =>
	storage.write(({ db, records }) => records.dropAssignment(db, id));
