/** How long results of people who have left are kept: afterwards they are proposed for erasure, never erased by themselves. */
import { addMonths, dayAt, midnight } from '#lib/domain/sop/calendar.ts';
import type { Person } from './person.ts';

/** A person whose time is over, and the instant (UTC ms) since when. */
export type Proposed = { person: Person; since: number };

/** The first instant after the day that comes so many calendar months after the day of leaving, in a zone. */
const endOfKeeping = (leftAt: number, months: number, zone: string): number =>
	midnight(zone, addMonths(dayAt(zone, leftAt), months) + 1);

/**
 * Who left longer ago than `months`, the longest first. Null keeps everybody. Without an instant of leaving nobody can say, so
 * such a person stays. `now`: UTC ms; `zone`: IANA, the office's.
 */
export function proposedForErasure(
	people: readonly Person[],
	months: number | null,
	now: number,
	zone: string
): Proposed[] {
	if (months === null) return [];
	return people
		.flatMap((person): Proposed[] => {
			if (person.state !== 'left' || person.leftAt === undefined) return [];
			const since = endOfKeeping(person.leftAt, months, zone);
			return since <= now ? [{ person, since }] : [];
		})
		.toSorted((a, b) => a.since - b.since || (a.person.id < b.person.id ? -1 : 1));
}
