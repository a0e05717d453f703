/** A part of an assignment on the trainee's device: whether this build has it, where it is done. */
import type { Mode } from '#lib/domain/roleplay/scenario.ts';
import type { Part } from '#lib/domain/training/assignment/assignment.ts';
import { partKey, type PartKey, type PartRef } from '#lib/domain/training/attempt-fact.ts';
import type { Assignable } from '../trainer/assign/catalogue.ts';

/** Whether this build has a part: in the version that was meant or a later one, in an older one, or not at all. */
export type Presence = 'here' | 'older' | 'missing';

export function presenceOf(catalogue: readonly Assignable[], part: Part): Presence {
	const found = catalogue.find(({ key }) => key === partKey(part));
	if (!found) return 'missing';
	return found.version >= part.version ? 'here' : 'older';
}

/** The key of a part: ui does not reach into the domain. */
export const keyOf = (part: PartRef): PartKey => partKey(part);

/** Where a part is done, without language. `mode`: how a scenario is to be played, chosen there already. */
export function pathOf({ kind, id }: PartRef, mode: Mode | null = null): string {
	switch (kind) {
		case 'module':
			return `/learn/${id}/`;
		case 'scenario':
			return `/scenarios/${id}/${mode === null ? '' : `?mode=${mode}`}`;
		case 'exercise':
			return `/exercises/${id}/`;
		case 'quiz':
			return '/quizzes/';
	}
}
