/** The debrief of a talk: everything that the page shows, derived from the log. */
import { moodAt, type Mood } from '#lib/domain/roleplay/mood.ts';
import { costliest, regretsOf, type Regret } from '#lib/domain/roleplay/regret.ts';
import type { Ending, Fatal, Scenario } from '#lib/domain/roleplay/scenario.ts';
import { phrasesOf, type Entry } from '#lib/domain/roleplay/ledger.ts';
import { scoreOf, type Score } from '#lib/domain/roleplay/score.ts';
import { phraseText } from './notes.ts';
import { saidIn } from './transcript.ts';
import { ending, moveOf, type Talk, type Turn } from '#lib/domain/roleplay/talk.ts';

/** One exchange: what was heard, said, noted and what it was worth. */
export type Exchange = {
	turn: Turn;
	/** What the trainee said; null for silence. */
	said: string | null;
	/** Evidence of the reply or the silence. */
	evidence: Entry[];
	/** Evidence of the pad. */
	listening: (Entry & { text: string })[];
	fatal: Fatal | undefined;
	regret: Regret;
};

export type Debrief = {
	scenario: Scenario;
	ending: Ending;
	mood: Mood;
	score: Score;
	exchanges: Exchange[];
	costliest: Regret | undefined;
	/** Temperatures from the start, one more than exchanges. */
	temperatures: number[];
	/** Facts that were written down. */
	noted: { id: string; label: string; noted: boolean }[];
	/** Whether the record has been filled. */
	recorded: boolean;
	/** Time that the talk took in the story, in seconds. */
	storySeconds: number;
};

/** The facts of the record, and whether a noted phrase carries each. */
function factsNoted({ scenario, turns }: Talk): Debrief['noted'] {
	const carried = new Set(
		turns.flatMap((turn) =>
			phrasesOf(scenario, turn)
				.filter((phrase) => turn.notes.includes(phrase.id))
				.map((phrase) => phrase.fact)
		)
	);
	return scenario.facts.map(({ id, label }) => ({ id, label, noted: carried.has(id) }));
}

/** The debrief of a talk that has ended; undefined while it goes on. */
export function debriefOf(talk: Talk): Debrief | undefined {
	const end = ending(talk);
	if (!end) return undefined;
	const { scenario, turns } = talk;
	const score = scoreOf(talk);
	const regrets = regretsOf(talk);
	const exchanges = turns.map((turn, index): Exchange => {
		const entries = score.ledger.filter((entry) => entry.turn === index);
		return {
			turn,
			said: saidIn(talk, turn),
			evidence: entries.filter(({ deed }) => deed === 'reply' || deed === 'silence'),
			listening: entries
				.filter(({ deed }) => deed === 'noted' || deed === 'missed')
				.map((entry) => ({ ...entry, text: phraseText(turn.lines, entry.subject ?? '') })),
			fatal: moveOf(scenario, turn).fatal,
			regret: regrets[index] as Regret
		};
	});
	return {
		scenario,
		ending: end,
		mood: moodAt(talk.situation.temperature),
		score,
		exchanges,
		costliest: costliest(regrets),
		temperatures: [scenario.temperature.start, ...turns.map((turn) => turn.after.temperature)],
		noted: factsNoted(talk),
		recorded: talk.record !== null,
		storySeconds: turns.reduce((sum, turn) => sum + moveOf(scenario, turn).takes, 0)
	};
}
