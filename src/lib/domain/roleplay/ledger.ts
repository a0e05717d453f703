/** The ledger of evidence: line → criterion → verdict → points → reason → clause. Explores nothing, so that a guided talk loads it alone. */
import type { Phrase, Scenario, Verdict } from './scenario.ts';
import { nodeAt, phrasesIn } from './situation.ts';
import { moveOf, type Turn } from './talk.ts';

/** What the trainee did: gave a reply, kept silent, noted a phrase, or let one pass that was worth noting. */
type Deed = 'reply' | 'silence' | 'noted' | 'missed';

/** One piece of evidence. `turn` counts from 0; `subject` is the reply's or the phrase's ID. */
export type Entry = Verdict & { turn: number; deed: Deed; subject: string | null };

/** The phrases that could be noted in a turn. */
export function phrasesOf(scenario: Scenario, turn: Turn): Phrase[] {
	const node = nodeAt(scenario, turn.before);
	return node ? phrasesIn(node, turn.lines) : [];
}

function noteEntries(scenario: Scenario, turn: Turn, index: number): Entry[] {
	return phrasesOf(scenario, turn).flatMap((phrase): Entry[] => {
		const noted = turn.notes.includes(phrase.id);
		if (!noted && phrase.points < 0) return [];
		const { id: subject, criterion, reason, cites } = phrase;
		return [
			{
				turn: index,
				deed: noted ? 'noted' : 'missed',
				subject,
				criterion,
				verdict: noted && phrase.points > 0 ? 'met' : 'lost',
				points: noted ? phrase.points : 0,
				reason,
				cites
			}
		];
	});
}

/** The evidence of a turn: its notes, then its reply. */
export function entriesOf(scenario: Scenario, turn: Turn, index: number): Entry[] {
	const deed: Deed = turn.reply === null ? 'silence' : 'reply';
	return [
		...noteEntries(scenario, turn, index),
		...moveOf(scenario, turn).verdicts.map((verdict) => ({
			...verdict,
			turn: index,
			deed,
			subject: turn.reply
		}))
	];
}
