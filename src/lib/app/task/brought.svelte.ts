/** Parts that this build does not have as they were meant, but that came along with the assignment. */
import type { Assignment, Part } from '#lib/domain/training/assignment/assignment.ts';
import type { PartKey } from '#lib/domain/training/attempt-fact.ts';
import type { WantedItem } from '#lib/storage/training/brought-items.ts';
import { live } from '../live.svelte.ts';
import type { Assignable } from '../trainer/assign/catalogue.ts';
import { presenceOf } from './parts.ts';
import { byPart, type BroughtItem } from './start-brought.ts';

const wantedFor = (part: Part): WantedItem[] => {
	const { id, version } = part;
	if (part.kind === 'scenario') return [{ kind: 'roleplay', id, version }];
	return part.kind === 'exercise' ? [{ kind: 'exercise', id, version }] : [];
};

/** The items of an assignment's parts that came along and are needed, by part. To be called while a component is set up. */
export function followBrought(
	assignment: () => Assignment,
	parts: () => readonly Assignable[]
): { readonly value: ReadonlyMap<PartKey, BroughtItem> } {
	const found = live(() => {
		const wanted = assignment()
			.parts.filter((part) => presenceOf(parts(), part) !== 'here')
			.flatMap(wantedFor);
		return wanted.length === 0 ? undefined : ({ db, records }) => records.newestItems(db, wanted);
	});
	const value = $derived(byPart(found.value ?? []));
	return {
		get value() {
			return value;
		}
	};
}
