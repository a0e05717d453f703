/** The parts of a track: what kind each is, what it is called, where it is done. */
import type { TrackPlan } from '#lib/content/library.ts';
import type { Locale } from '#lib/content/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import { titleIn } from '../quiz/quiz-attempts.svelte.ts';

export const PART_KINDS = ['check', 'scenario', 'exercise', 'quiz'] as const;
type PartKind = (typeof PART_KINDS)[number];

/** `check:kinds` → its kind and its ID. */
function split(part: string): { kind: PartKind | undefined; id: string } {
	const [kind = '', id = ''] = part.split(':');
	return { kind: PART_KINDS.find((known) => known === kind), id };
}

/** Whether a part is of a kind. */
export const isOfKind = (part: string, kind: PartKind): boolean => split(part).kind === kind;

/** What the kind of a part is called; empty for a kind that this build does not know. */
export function kindOf(part: string): string {
	const { kind } = split(part);
	return kind ? kindName(kind) : '';
}

/** What the parts of a kind are called. */
export const kindName = (kind: PartKind): string =>
	({
		check: m.progress_checks,
		scenario: m.progress_scenarios,
		exercise: m.progress_exercises,
		quiz: m.progress_exams
	})[kind]();

/** What a part is called. */
export const partName = ({ names }: TrackPlan, part: string, locale: Locale): string =>
	titleIn(names[part] ?? {}, locale) || part;

/** Where a part is done, without language. */
export function partPath(part: string): string {
	const { kind, id } = split(part);
	switch (kind) {
		case 'check':
			return `/learn/${id}/`;
		case 'scenario':
			return `/scenarios/${id}/`;
		case 'exercise':
			return `/exercises/${id}/`;
		default:
			return '/quizzes/';
	}
}
