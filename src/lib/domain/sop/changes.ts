/** What two policies do not lay down alike, and under which clauses. */
import type { Policy } from './policy.ts';
import { conditionProvisions } from './provisions/condition-provisions.ts';
import { formProvisions } from './provisions/form-provisions.ts';
import { limitProvisions } from './provisions/limit-provisions.ts';
import type { Provision, Subject } from './provisions/provision.ts';
import { readingProvisions } from './provisions/reading-provisions.ts';
import { tableProvisions } from './provisions/table-provisions.ts';

/**
 * A rule that is not what it was: all of it new or gone, one part of it another, new or gone, or only the order of its parts.
 * `was`, `is`: whether the policy before, and that after, has what it is about.
 */
export type RuleChange = {
	about: Subject;
	id: string;
	clause: string;
	was: boolean;
	is: boolean;
} & ({ scope: 'all' | 'order' } | { scope: 'part'; part: string });

/** Everything that a policy lays down; its version apart, which only names it. */
const provisionsOf = (policy: Policy): Provision[] => [
	...limitProvisions(policy),
	...formProvisions(policy),
	...conditionProvisions(policy),
	...tableProvisions(policy),
	...readingProvisions(policy)
];

/** Whether two plain values are alike, in whatever order their keys stand; the order of a list counts. */
function alike(a: unknown, b: unknown): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
	return (
		left.size === right.size &&
		[...left].every(([key, value]) => right.has(key) && alike(value, right.get(key)))
	);
}

const reordered = (before: Provision, after: Provision): boolean => {
	const kept = ({ order = [] }: Provision, other: Provision): string[] =>
		order.filter((part) => part in other.parts);
	return !alike(kept(before, after), kept(after, before));
};

function changesOf(before: Provision, after: Provision): RuleChange[] {
	const { about, id, clause } = after;
	const parts = [...new Set([...Object.keys(after.parts), ...Object.keys(before.parts)])];
	const changes = parts
		.filter((part) => !alike(before.parts[part], after.parts[part]))
		.map((part): RuleChange => {
			const [was, is] = [part in before.parts, part in after.parts];
			return { about, id, clause, scope: 'part', part, was, is };
		});
	if (!reordered(before, after)) return changes;
	return [...changes, { about, id, clause, scope: 'order', was: true, is: true }];
}

/** A rule that moves to another clause is gone from the one and new in the other. */
const byKey = (provisions: readonly Provision[]): Map<string, Provision> =>
	new Map(provisions.map((each) => [`${each.about} ${each.id} ${each.clause}`, each]));

/** Every difference, in the order of `after` and then of what is gone. The version alone is none. */
export function changesIn(before: Policy, after: Policy): RuleChange[] {
	const [old, now] = [byKey(provisionsOf(before)), byKey(provisionsOf(after))];
	const whole = ({ about, id, clause }: Provision, is: boolean): RuleChange => ({
		...{ about, id, clause },
		scope: 'all',
		was: !is,
		is
	});
	return [
		...[...now].flatMap(([key, provision]) => {
			const earlier = old.get(key);
			return earlier ? changesOf(earlier, provision) : [whole(provision, true)];
		}),
		...[...old].filter(([key]) => !now.has(key)).map(([, provision]) => whole(provision, false))
	];
}

/** The clauses whose rules differ, each once. Empty for policies that lay down the same, whatever their versions. */
export const changedClauses = (before: Policy, after: Policy): string[] => [
	...new Set(changesIn(before, after).map(({ clause }) => clause))
];
