/** The mistakes of a talk: what its lines, its pad, one's own words and the record lost. */
import type { Mode, Scenario } from '#lib/domain/roleplay/scenario.ts';
import { entriesOf, phrasesOf, type Entry } from '#lib/domain/roleplay/ledger.ts';
import { ending, moveOf, replay, type Talk, type Turn } from '#lib/domain/roleplay/talk.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { RuleSet } from '#lib/domain/sop/policy.ts';
import type { LogEntry } from '../attempt.ts';
import { oncePerClause, type Costly, type Mistake } from './mistake.ts';
import { recordMistakes } from './record-mistakes.ts';
import { turnEnds } from './turn-ends.ts';

type TalkLog = readonly LogEntry<TalkEvent>[];

/** What an entry of the ledger cost: its points; of a phrase that was missed, what it was worth. */
function costOf(scenario: Scenario, turn: Turn, { deed, subject, points }: Entry): number {
	if (deed !== 'missed') return -points;
	return phrasesOf(scenario, turn).find(({ id }) => id === subject)?.points ?? 0;
}

function ofTurn({ scenario, ratings }: Talk, turn: Turn, index: number, seq: number): Costly[] {
	const lost = entriesOf(scenario, turn, index).filter(({ verdict }) => verdict === 'lost');
	const { fatal } = moveOf(scenario, turn);
	const rated = Object.entries(ratings[index] ?? {}).filter(([, verdict]) => verdict === 'lost');
	return [
		...lost.map((entry) => ({
			clause: entry.criterion,
			seq,
			cost: costOf(scenario, turn, entry)
		})),
		...(fatal ? [{ clause: fatal.clause, seq, cost: Infinity }] : []),
		// Rated after the talk, at no cost: a clause that the ledger has lost keeps its moment.
		...rated.map(([clause]) => ({ clause, seq, cost: 0 }))
	];
}

/**
 * The mistakes of a talk that has ended, each criterion or clause once, at the reply or silence that ended its costliest
 * turn; those of the record at its filling in, judged by `rules`, where these are given. Undefined while the talk goes on.
 */
export function talkMistakes(
	scenario: Scenario,
	mode: Mode,
	log: TalkLog,
	rules?: RuleSet
): Mistake[] | undefined {
	const { talk } = replay(
		scenario,
		mode,
		log.map(({ event }) => event)
	);
	if (!ending(talk)) return undefined;
	const ends = turnEnds(log);
	const filled = log.find(({ event }) => event.type === 'record-filled');
	return oncePerClause([
		...talk.turns.flatMap((turn, index) => ofTurn(talk, turn, index, ends[index] as number)),
		...(filled && rules ? recordMistakes(talk, filled.seq, rules) : [])
	]);
}
