/** An assignment while it is being put together: the fields of the form, as they stand in it. */
import { MODES, type Mode } from '#lib/domain/roleplay/scenario.ts';
import type { CriterionId } from '#lib/domain/sop/vocabulary.ts';
import {
	ASSIGNMENT_FORMAT,
	type Assignment,
	type Part
} from '#lib/domain/training/assignment/assignment.ts';
import { fromTemplate, type AssignmentTemplate } from '#lib/domain/training/assignment/template.ts';
import { partKey, type PartKey } from '#lib/domain/training/attempt-fact.ts';
import type { Person } from '#lib/domain/training/roster/person.ts';
import { dateIn, dueOf, LAST_MINUTE, timeIn, type DueFields } from './due-date.ts';

/** The most parts, and the longest texts, that an assignment takes (storage/record/assignment-record.ts). */
export const MOST_PARTS = 60;
export const LONGEST_TITLE = 200;
export const LONGEST_NOTE = 2000;
export const MOST_TRIES = 1000;

/** How scenarios can be asked to be played. */
export const MODE_CHOICES = MODES;

/** How many days from today one usually gives. */
const USUAL_DAYS = 7;

/** `tries` and `overall`: null where none is set, as number fields have it. `people`: IDs. */
export type Draft = DueFields & {
	title: string;
	note: string;
	parts: readonly PartKey[];
	people: readonly string[];
	mode: Mode | null;
	tries: number | null;
	overall: number | null;
	criteria: readonly CriterionId[];
	noFatal: boolean;
};

/** What keeps a draft from being handed over. `past`: due before now. `time`: a due time without a date, or none that exists. */
export type Flaw =
	'title' | 'parts' | 'many-parts' | 'people' | 'time' | 'past' | 'tries' | 'overall';

/** A form with nothing in it, but due a week from now. */
export const blankDraft = (zone: string, at: number): Draft => ({
	...{ title: '', note: '', parts: [], people: [] },
	date: dateIn(zone, at, USUAL_DAYS),
	time: LAST_MINUTE,
	...{ mode: null, tries: null, overall: null, criteria: [], noFatal: false }
});

/** An assignment that was handed over before, as a form. */
export function draftOf(assignment: Assignment, zone: string): Draft {
	const { title, note, parts, to, due, mode, attempts, pass } = assignment;
	return {
		...{ title, note, mode },
		parts: parts.map(partKey),
		people: to.map(({ id }) => id),
		date: due === null ? '' : dateIn(zone, due.at),
		time: due === null ? LAST_MINUTE : timeIn(zone, due.at),
		tries: attempts,
		overall: pass.overall,
		criteria: pass.criteria,
		noFatal: pass.noFatal
	};
}

/** What a template fills in, in a language; whom it goes to stays as it is. Parts that this build does not have are left out. */
export function draftFrom(
	template: AssignmentTemplate,
	versions: ReadonlyMap<PartKey, number>,
	{ zone, at, locale, people }: { zone: string; at: number; locale: string } & Pick<Draft, 'people'>
): Draft {
	const unsigned = { id: '', nonce: '', from: '', to: [], issuedAt: at };
	const { assignment } = fromTemplate(template, versions, { ...unsigned, zone, locale });
	return { ...draftOf(assignment, zone), people };
}

const isWhole = (value: number | null, least: number, most: number): boolean =>
	value === null || (Number.isInteger(value) && value >= least && value <= most);

/** What is missing or wrong in a draft; `now` UTC ms. Nothing: it can be issued. */
export function flawsIn(draft: Draft, zone: string, now: number): Flaw[] {
	const due = dueOf(draft, zone);
	const wrong: Record<Flaw, boolean> = {
		title: draft.title.trim() === '',
		parts: draft.parts.length === 0,
		'many-parts': draft.parts.length > MOST_PARTS,
		people: draft.people.length === 0,
		time: due === undefined,
		past: typeof due === 'number' && due <= now,
		tries: !isWhole(draft.tries, 1, MOST_TRIES),
		overall: !isWhole(draft.overall, 0, 100)
	};
	return (Object.keys(wrong) as Flaw[]).filter((flaw) => wrong[flaw]);
}

/** What no form says. `zone`: IANA, the office's. */
export type Stamp = Pick<Assignment, 'id' | 'nonce' | 'from' | 'issuedAt'> & { zone: string };

/**
 * The assignment of a draft without flaws. Parts in the version that this build has, but those that were in it before as they
 * were (`before`): what was done on them goes on counting. People whom the roster no longer has are left out.
 */
export function issued(
	draft: Draft,
	{ zone, ...stamp }: Stamp,
	versions: ReadonlyMap<PartKey, number>,
	people: readonly Person[],
	before: readonly Part[] = []
): Assignment {
	const due = dueOf(draft, zone) ?? null;
	const kept = new Map(before.map((part) => [partKey(part), part.version]));
	const { title, note, mode, tries, overall, criteria, noFatal } = draft;
	return {
		format: ASSIGNMENT_FORMAT,
		...stamp,
		title: title.trim(),
		note: note.trim(),
		parts: draft.parts.flatMap((key): Part[] => {
			const version = kept.get(key) ?? versions.get(key);
			const [kind, ...id] = key.split(':') as [Part['kind'], ...string[]];
			return version === undefined ? [] : [{ kind, id: id.join(':'), version }];
		}),
		due: due === null ? null : { at: due, zone },
		mode,
		attempts: tries,
		pass: { overall, criteria, noFatal },
		to: people.filter(({ id }) => draft.people.includes(id)).map(({ id, name }) => ({ id, name }))
	};
}
