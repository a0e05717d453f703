/** Everything that is known of one person, following the store. */
import { browser } from '$app/environment';
import { page } from '$app/state';
import { CRITERIA } from '#lib/domain/sop/vocabulary.ts';
import {
	emptyAggregate,
	type Aggregate,
	type ItemSums
} from '#lib/domain/training/aggregate/aggregate.ts';
import { mostMissed } from '#lib/domain/training/aggregate/sort-rows.ts';
import type { Assignment } from '#lib/domain/training/assignment/assignment.ts';
import { standingOf, type Standing } from '#lib/domain/training/assignment/standing.ts';
import type { AttemptFact, PartKey } from '#lib/domain/training/attempt-fact.ts';
import type { Group, Person } from '#lib/domain/training/roster/person.ts';
import { now } from '#lib/app/clock.ts';
import type { ScoredTalk } from '#lib/app/criteria-trend.ts';
import { live, type Live } from '#lib/app/live.svelte.ts';
import { intlLocale } from '#lib/app/locale.ts';
import type { Open } from '#lib/app/storage.svelte.ts';
import { titleOf, type Assignable } from '../assign/catalogue.ts';
import { remarksByAttempt } from './judgement.ts';

/** `facts`: newest first. `remarks`: by attempt, how many. `at`: when it was read, UTC ms. */
export type Report = {
	person: Person;
	groups: readonly Group[];
	aggregate: Aggregate;
	facts: readonly AttemptFact[];
	assigned: readonly { assignment: Assignment; standing: Standing }[];
	remarks: ReadonlyMap<string, number>;
	at: number;
};

async function read({ db, records }: Open, id: string): Promise<Report | null> {
	const [roster, facts, listed, remarks, aggregates] = await Promise.all([
		records.readRoster(db),
		records.factsOfPerson(db, id),
		records.issuedAssignments(db),
		records.remarksOf(db, id),
		records.aggregatesOf(db)
	]);
	const person = roster.people.find((each) => each.id === id);
	if (!person) return null;
	const at = now();
	const assigned = listed
		.flatMap((entry) => (entry.ok ? [entry.value] : []))
		.filter(({ to }) => to.some((each) => each.id === id))
		.map((assignment) => ({ assignment, standing: standingOf(assignment, facts, at) }));
	return {
		person,
		groups: roster.groups.filter((group) => person.groups.includes(group.id)),
		aggregate: aggregates.find((each) => each.person === id) ?? emptyAggregate(id),
		facts: facts.toSorted((a, b) => b.startedAt - a.startedAt),
		assigned,
		remarks: remarksByAttempt(remarks),
		at
	};
}

/** The ID that the address names; empty where it names none, and while the page is not in a browser. */
export const idInAddress = (): string => (browser ? page.url.searchParams.get('id') : null) ?? '';

/** The report on the person that `?id=` names; null where there is none. To be called while a component is set up. */
export const followReport = (): Live<Report | null> =>
	live(() => {
		const id = idInAddress();
		return (open) => read(open, id);
	});

/** The talks that have ended, newest first, as trends take them. */
export const talksIn = (facts: readonly AttemptFact[]): ScoredTalk[] =>
	facts
		.filter(({ part, finishedAt }) => part.kind === 'scenario' && finishedAt !== null)
		.map(({ id, startedAt, criteria }) => ({
			...{ id, startedAt },
			criteria: CRITERIA.flatMap((criterion) => {
				const tally = criteria[criterion];
				return tally ? [{ criterion, ...tally }] : [];
			})
		}));

/** An item that was finished at least once, by its title. `part`: undefined where this build does not have it. */
export type ItemRow = {
	key: PartKey;
	part: Assignable | undefined;
	title: string;
	sums: ItemSums;
};

export const itemsIn = ({ items }: Aggregate, catalogue: readonly Assignable[]): ItemRow[] => {
	const { compare } = new Intl.Collator(intlLocale());
	return (Object.entries(items) as [PartKey, ItemSums][])
		.map(([key, sums]) => ({
			...{ key, sums, title: titleOf(catalogue, key) },
			part: catalogue.find((each) => each.key === key)
		}))
		.toSorted((a, b) => compare(a.title, b.title));
};

const MOST_MISSED = 12;

/** The clauses that this person missed most. */
export const missedIn = (aggregate: Aggregate): { clause: string; count: number }[] =>
	mostMissed([aggregate], MOST_MISSED);
