/** A learner's attempts as lists show them: where each stands, derived from its log. */
import type { Locale } from '#lib/content/locale.ts';
import type { Mode } from '#lib/domain/roleplay/scenario.ts';
import { scoreOf, type Score } from '#lib/domain/roleplay/score.ts';
import { ending } from '#lib/domain/roleplay/talk.ts';
import type { ComplainantType } from '#lib/domain/sop/vocabulary.ts';
import type { Reading } from '#lib/storage/judge.ts';
import { learners } from './learners.svelte.ts';
import { live } from './live.svelte.ts';
import { talkOf } from './pinned.ts';
import type { Open } from './storage.svelte.ts';
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

/** A learner's attempts, whole, newest first; the damaged ones last. */
async function readAttempts({ db, records }: Open, learner: string): Promise<Read[]> {
	const listed = await records.attemptsOf(db, learner, 'roleplay');
	return Promise.all(
		listed.map(async (entry) => {
			const id = entry.ok ? entry.value.id : entry.id;
			return {
				id,
				startedAt: entry.ok ? entry.value.startedAt : 0,
				reading: await records.readAttempt(db, id)
			};
		})
	);
}

type Read = { id: string; startedAt: number; reading: Reading };

/** An attempt as read from the store → its line in a list, in a language. */
function summarise({ id, startedAt, reading }: Read, locale: Locale): AttemptSummary {
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

/** The present learner's attempts, newest first, following the store. To be called while a component is set up. */
export function followAttempts(locale: () => Locale): {
	readonly list: AttemptSummary[] | undefined;
} {
	const reads = live(() => {
		const learner = learners.current?.id;
		return (open) => (learner === undefined ? Promise.resolve([]) : readAttempts(open, learner));
	});
	const list = $derived(
		learners.known ? reads.value?.map((read) => summarise(read, locale())) : undefined
	);
	return {
		get list() {
			return list;
		}
	};
}
