/** The list of cases: what it can be narrowed to, and how each stands at the desk's present. */
import type { CaseSummary, OpenDue } from '#lib/domain/training/case-summary.ts';

/** How the next end of a case stands: nothing owed, in time, due soon, over. */
export const URGENCIES = ['none', 'open', 'soon', 'over'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** Empty: any. */
export type CaseWish = { text: string; stage: string; level: string; urgency: string };
export const ANY_CASE: CaseWish = { text: '', stage: '', level: '', urgency: '' };

const isOver = ({ dueAt, inclusive }: OpenDue, now: number): boolean =>
	inclusive ? now > dueAt : now >= dueAt;

/** Simulated UTC ms. */
export function urgencyOf({ dues }: CaseSummary, now: number): Urgency {
	const [first] = dues;
	if (!first) return 'none';
	if (isOver(first, now)) return 'over';
	return dues.some(({ amberAt }) => amberAt !== null && now >= amberAt) ? 'soon' : 'open';
}

/** minor, important, major, communicative or unclassified. */
export function levelOfCase({ nature, severity }: CaseSummary) {
	if (nature === null) return 'unclassified';
	if (severity === null) return 'communicative';
	if (severity === 'SEV-MIN') return 'minor';
	return severity === 'SEV-IMP' ? 'important' : 'major';
}

/** The cases that fit a wish, in the list's order. */
export function casesWanted(
	rows: readonly CaseSummary[],
	wish: CaseWish,
	now: number
): CaseSummary[] {
	const text = wish.text.trim().toLocaleLowerCase();
	return rows.filter(
		(row) =>
			(wish.stage === '' || row.stage === wish.stage) &&
			(wish.level === '' || levelOfCase(row) === wish.level) &&
			(wish.urgency === '' || urgencyOf(row, now) === wish.urgency) &&
			(text === '' ||
				`${row.event} ${row.department} ${row.person}`.toLocaleLowerCase().includes(text))
	);
}

/** The next instant at which something of these cases ends. */
export function nextDueOf(rows: readonly CaseSummary[], now: number): number | undefined {
	let next: number | undefined;
	for (const { dues } of rows)
		for (const { dueAt } of dues)
			if (dueAt > now && (next === undefined || dueAt < next)) next = dueAt;
	return next;
}

/** What is owed soonest over all cases, and what is over: the desk's tray. */
export const mostUrgent = (
	rows: readonly CaseSummary[],
	count: number
): { row: CaseSummary; due: OpenDue }[] =>
	rows
		.flatMap((row) => (row.dues[0] ? [{ row, due: row.dues[0] }] : []))
		.toSorted((a, b) => a.due.dueAt - b.due.dueAt)
		.slice(0, count);
