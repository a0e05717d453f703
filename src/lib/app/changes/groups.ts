/** Changes as they are shown: limits, forms, conditions, the rest. */
import { m } from '#lib/paraglide/messages.js';
import type { Change } from './changes.ts';
import type { ChangeGroup } from './wording.ts';

const NAMES: Record<ChangeGroup, () => string> = {
	limits: m.changes_group_limits,
	forms: m.changes_group_forms,
	conditions: m.changes_group_conditions,
	other: m.changes_group_other
};

/** `first`: no change that stands before it is of the same clause. */
type Line = { change: Change; first: boolean };

/** The changes by group, in their order; a group without changes is left out. */
export function changeGroups(
	changes: readonly Change[]
): { id: ChangeGroup; name: string; lines: Line[] }[] {
	const seen = new Set<string>();
	const lineOf = (change: Change): Line => {
		const first = !seen.has(change.clause);
		seen.add(change.clause);
		return { change, first };
	};
	return (Object.keys(NAMES) as ChangeGroup[])
		.map((id) => ({
			id,
			name: NAMES[id](),
			lines: changes.filter(({ group }) => group === id).map(lineOf)
		}))
		.filter(({ lines }) => lines.length > 0);
}
