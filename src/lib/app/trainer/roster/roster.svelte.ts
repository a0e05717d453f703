/** The trainer's list of people and groups, as rune state, and what is done to it. */
import type { Group, Person } from '#lib/domain/training/roster/person.ts';
import type { Failure, Written } from '#lib/storage/failure.ts';
import { m } from '#lib/paraglide/messages.js';
import { now } from '#lib/app/clock.ts';
import { intlLocale } from '#lib/app/locale.ts';
import { live } from '#lib/app/live.svelte.ts';
import { storage } from '#lib/app/storage.svelte.ts';
import { peopled } from './roster-list.ts';

/** `damaged`: IDs of records that cannot be read. `groups`: those that somebody is in, by name. */
export type ShownRoster = { people: Person[]; groups: Group[]; all: Group[]; damaged: string[] };

const byName = (a: { name: string }, b: { name: string }): number =>
	new Intl.Collator(intlLocale()).compare(a.name, b.name);

/** People and groups by name; undefined until the store has answered. To be called while a component is set up. */
export function followRoster(): { readonly value: ShownRoster | undefined } {
	const stored = live(
		() =>
			({ db, records }) =>
				records.readRoster(db)
	);
	const value = $derived.by((): ShownRoster | undefined => {
		if (!stored.value) return undefined;
		const { people, groups, damaged } = stored.value;
		const all = groups.toSorted(byName);
		return {
			people: people.toSorted(byName),
			groups: peopled(all, people),
			...{ all, damaged }
		};
	});
	return {
		get value() {
			return value;
		}
	};
}

/** Keeps people and groups beside those that are there. */
export const keepRoster = (people: Person[], groups: Group[]): Promise<Written> =>
	storage.write(({ db, records }) => records.saveRoster(db, { people, groups }));

/** Marks a person as one who has left, or who is there again. */
export const setState = (person: string, state: Person['state']): Promise<Written> =>
	storage.write(({ db, records }) => records.setPersonState(db, person, state, now()));

/** Erases a person with everything that was brought in of that person. */
export const erase = (person: string): Promise<Written> =>
	storage.write(({ db, records }) => records.erasePerson(db, person));

/** Gives a group another name; undefined when it was kept, else why it was not, in words. */
export async function renameGroup(id: string, name: string): Promise<string | undefined> {
	const kept = await storage.write(({ db, records }) => records.renameGroup(db, id, name));
	if (kept.ok) return undefined;
	const { why } = kept;
	const words = {
		unknown: m.group_gone,
		empty: m.group_empty,
		'too-long': m.group_too_long,
		taken: m.group_taken
	};
	return why ? words[why]() : m.not_kept();
}

/** Drops a group; its people stay. Says from how many it was taken. */
export const dropGroup = (id: string): Promise<{ ok: true; count: number } | Failure> =>
	storage.write(({ db, records }) => records.dropGroup(db, id));
