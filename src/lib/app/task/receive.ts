/** Accepting an assignment. */
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { nameKey } from '#lib/domain/training/roster/person.ts';
import type { Learner, PinnedItem } from '#lib/domain/training/attempt.ts';
import type { Written } from '#lib/storage/failure.ts';
import { now } from '../clock.ts';
import { learners } from '../learners.svelte.ts';
import { storage, type Open } from '../storage.svelte.ts';
import { renewed } from './renew.ts';

/** Which of the people an assignment is made out to a learner is, going by the name; undefined where none or several fit. */
export function personNamed({ to }: Assignment, name: string): string | undefined {
	const fitting = to.filter((person) => nameKey(person.name) === nameKey(name));
	return fitting.length === 1 ? fitting[0]?.id : undefined;
}

/** The learner who accepts: whoever is at the device; where nobody is, one by the name of the chosen person is added. */
function accepting({ to }: Assignment, person: string | null): Promise<Learner> {
	const name = to.find(({ id }) => id === person)?.name;
	const nobody = learners.known && !learners.current;
	return nobody && name !== undefined ? learners.add(name) : learners.ensure();
}

async function write(
	{ db, records }: Open,
	{ id: learner }: Learner,
	assignment: Assignment,
	person: string | null,
	items: readonly PinnedItem[]
): Promise<Written> {
	const kept = await records.keepItems(db, items);
	if (!kept.ok) return kept;
	const listed = await records.receivedBy(db, learner);
	const known = listed.find((each) => each.ok && each.value.assignment.id === assignment.id);
	return records.receiveAssignment(db, {
		learner,
		assignment: known?.ok ? renewed(known.value.assignment, assignment) : assignment,
		receivedAt: now(),
		person: person ?? learner
	});
}

/**
 * Adds an assignment to the present learner's; one that is there already is renewed. `person`: which of those it is made out to
 * the learner is; null for none of them, who then hands in under an ID of their own. `items`: what came along.
 */
export async function receive(
	assignment: Assignment,
	person: string | null,
	items: readonly PinnedItem[]
): Promise<Written> {
	const learner = await accepting(assignment, person);
	return storage.write((open) => write(open, learner, assignment, person, items));
}
