/** The shapes of a trainer's list of people. */
import * as v from 'valibot';
import { GROUP_KINDS, type Group, type Person } from '#lib/domain/training/roster/person.ts';
import { Instant, LearnerId } from './values.ts';

const NameOf = v.pipe(
	v.string(),
	v.maxLength(200),
	v.check((name) => name.trim() !== '', 'Expected a name')
);

/** IDs of people are such as learners have: in the place of a learner they own attempts. */
export const PersonShape: v.GenericSchema<Person> = v.strictObject({
	id: LearnerId,
	name: NameOf,
	groups: v.array(LearnerId),
	state: v.picklist(['active', 'left']),
	leftAt: v.exactOptional(Instant)
});

export const GroupShape: v.GenericSchema<Group> = v.strictObject({
	id: LearnerId,
	name: NameOf,
	kind: v.picklist(GROUP_KINDS)
});
