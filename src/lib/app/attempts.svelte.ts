/** A learner's attempts as lists show them: where each stands, derived from its log. */
import type { Locale } from '#lib/content/locale.ts';
import type { Mode } from '#lib/domain/roleplay/scenario.ts';
import { scoreOf, type Score } from '#lib/domain/roleplay/score.ts';
import { ending } from '#lib/domain/roleplay/talk.ts';
import type { ComplainantType } from '#lib/domain/sop/vocabulary.ts';
import { followList, type Found } from './attempt-list.svelte.ts';
import { talkOf } from './pinned.ts';
import type { Opened } from './talk-session.svelte.ts';

/** Where an attempt stands. `damaged`: it cannot be read; `code` says why. */
export type AttemptSummary = {
	id: string;
	scenario: string;
	startedAt: number;
} & (
	| { state: 'open'; mode: Mode; title: string; turns: number }
	| {
			state: 'passed' | 'failed';
			mode: Mode;
			title: string;
			turns: number;
			percent: number;
			ending: string;
			type: ComplainantType;
			criteria: Score['criteria'];
	  }
	| { state: 'damaged'; code: string }
);

/** An attempt as read from the store → its line in a list, in a language. */
function summarise({ id, startedAt, reading }: Found, locale: Locale): AttemptSummary {
	if (!reading.ok) return { id, scenario: '', startedAt, state: 'damaged', code: reading.code };
	if (reading.kind !== 'roleplay')
		return { id, scenario: '', startedAt, state: 'damaged', code: 'broken' };
	const { attempt, log, item } = reading;
	try {
		return standing({ attempt, log, item }, locale);
	} catch (error) {
		// Content from a foreign backup that cannot be explored: it must not hide the other attempts.
		console.error(error);
		return { id, scenario: '', startedAt, state: 'damaged', code: 'broken' };
	}
}

/** @throws when the content cannot be explored */
function standing({ attempt, log, item }: Opened, locale: Locale): AttemptSummary {
	const talk = talkOf(attempt, log, item, locale);
	const { scenario } = talk;
	const { id, startedAt } = attempt;
	const common = { id, scenario: attempt.content.id, startedAt };
	const played = { ...common, mode: attempt.mode, title: scenario.title, turns: talk.turns.length };
	const end = ending(talk);
	if (!end) return { ...played, state: 'open' };
	const { passed, percent, criteria } = scoreOf(talk);
	const state = passed ? 'passed' : 'failed';
	return { ...played, state, percent, ending: end.title, type: scenario.type, criteria };
}

/** The present learner's talks, newest first, following the store. To be called while a component is set up. */
export const followAttempts = (
	locale: () => Locale
): { readonly list: AttemptSummary[] | undefined } => followList('roleplay', summarise, locale);
