/** The clauses that something playable is about: what it cites, and the limits that its model solution runs. */
import { obligations } from '#lib/domain/sop/obligations.ts';
import { policyOf } from '#lib/domain/sop/policy.ts';
import type { ExerciseItem, RoleplayItem } from '#lib/domain/training/attempt.ts';
import { classBy, factsAt, modelLog } from '#lib/domain/training/model-log.ts';
import type { Text } from '../schema.ts';
import type { Playable } from './compile-tracks.ts';

/** Every string in a value, keys of records included: IDs stand as both. */
function* stringsIn(value: unknown): Generator<string> {
	if (typeof value === 'string') yield value;
	else if (typeof value === 'object' && value !== null)
		for (const [key, item] of Object.entries(value)) {
			yield key;
			yield* stringsIn(item);
		}
}

/** The limits of an exercise's course with their clauses and approvers, and the classes that it comes to. */
function ruledIn(item: ExerciseItem): unknown {
	const { rules } = item;
	const exercise = item.locales['zh-Hant'];
	if (!exercise) throw new Error(`${item.id} has no texts`);
	const policy = policyOf(rules.rules, rules.version);
	const model = modelLog(exercise, rules);
	const ran = model.ok ? obligations(model.log, rules.rules, exercise.endsAt) : [];
	const limits = policy.limits.filter(({ id }) => ran.some(({ limit }) => limit === id));
	const facts = [exercise.facts, ...exercise.steps.map((step) => factsAt(exercise, step))];
	return {
		limits: limits.map(({ id, clause, approver, forms }) => [id, clause, approver, forms]),
		classes: facts.map((each) => classBy(policy, each)),
		facts: Object.keys(exercise.facts).map((fact) => policy.facts[fact] ?? ''),
		steps: exercise.steps.map(({ event }) => policy.permissions[event]?.clause ?? '')
	};
}

/** IDs of clauses, among all that there are. */
function clausesTouched(item: RoleplayItem | ExerciseItem, known: ReadonlySet<string>): string[] {
	const ruled = item.kind === 'exercise' ? ruledIn(item) : null;
	const found = new Set(stringsIn([item.locales['zh-Hant'], ruled]));
	return [...found].filter((text) => known.has(text));
}

/** What tracks need of scenarios or exercises, by ID. `titles`: of all; `known`: the IDs of all clauses. */
export const playables = (
	items: readonly (RoleplayItem | ExerciseItem)[],
	titles: ReadonlyMap<string, Text>,
	known: ReadonlySet<string>
): ReadonlyMap<string, Playable> =>
	new Map(
		items.map((item) => [
			item.id,
			{ title: titles.get(item.id) as Text, clauses: clausesTouched(item, known) }
		])
	);
