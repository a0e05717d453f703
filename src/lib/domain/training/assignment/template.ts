/** Assignments that are often needed, as data; a trainer begins with one and changes what does not fit. */
import type { Mode } from '#lib/domain/roleplay/scenario.ts';
import { dayAt, midnight } from '#lib/domain/sop/calendar.ts';
import { partKey, type PartKey, type PartRef } from '../attempt-fact.ts';
import { ASSIGNMENT_FORMAT, type Assignment, type Part, type PassRule } from './assignment.ts';

/** Titles and notes by language. `days`: until the end of which day after it was issued; null without a due date. */
export type AssignmentTemplate = {
	id: string;
	titles: Readonly<Record<string, string>>;
	notes: Readonly<Record<string, string>>;
	parts: readonly PartRef[];
	days: number | null;
	mode: Mode | null;
	attempts: number | null;
	pass: PassRule;
};

/** What no template knows. `zone`: IANA, in which days are counted. */
export type Issue = Pick<Assignment, 'id' | 'nonce' | 'from' | 'to' | 'issuedAt'> & {
	zone: string;
	locale: string;
};

/** Parts in the version that this build has; what it does not have is named. */
export function versioned(
	parts: readonly PartRef[],
	versions: ReadonlyMap<PartKey, number>
): { parts: Part[]; missing: PartRef[] } {
	const found: Part[] = [];
	const missing: PartRef[] = [];
	for (const { kind, id } of parts) {
		const version = versions.get(partKey({ kind, id }));
		if (version === undefined) missing.push({ kind, id });
		else found.push({ kind, id, version });
	}
	return { parts: found, missing };
}

/** The last millisecond of the day that comes `days` after that of an instant (UTC ms), in a zone. */
export const endOfDay = (instant: number, days: number, zone: string): number =>
	midnight(zone, dayAt(zone, instant) + days + 1) - 1;

/** An assignment from a template, in a language (the first of the template's where it has not that one), and the parts that are missing here. */
export function fromTemplate(
	template: AssignmentTemplate,
	versions: ReadonlyMap<PartKey, number>,
	{ zone, locale, ...issue }: Issue
): { assignment: Assignment; missing: PartRef[] } {
	const text = (texts: Readonly<Record<string, string>>): string =>
		texts[locale] ?? Object.values(texts)[0] ?? '';
	const { titles, notes, days, mode, attempts, pass } = template;
	const { parts, missing } = versioned(template.parts, versions);
	const due = days === null ? null : { at: endOfDay(issue.issuedAt, days, zone), zone };
	return {
		assignment: {
			format: ASSIGNMENT_FORMAT,
			...issue,
			title: text(titles),
			note: text(notes),
			...{ parts, due, mode, attempts, pass }
		},
		missing
	};
}
