/** What can be done in a situation: moves, and ways to note. */
import type { Mode, Move, Node, Phrase, Scenario } from './scenario.ts';
import { bitOf, repliesIn, withNote, type Situation } from './situation.ts';

/** Moves that are open in a situation. Silence is a move in an exam only. */
export function movesIn(scenario: Scenario, node: Node, situation: Situation, mode: Mode): Move[] {
	const replies: Move[] = repliesIn(scenario, node, situation);
	return mode === 'exam' ? [...replies, node.silence] : replies;
}

/** A way to note: where it leads, what it earns, what is noted. */
export type Noting = { situation: Situation; points: number; notes: readonly string[] };

/** Every way to note the phrases that guards read; the others are noted when they earn. */
export function notings(scenario: Scenario, situation: Situation, phrases: Phrase[]): Noting[] {
	if (phrases.length === 0) return [{ situation, points: 0, notes: [] }];
	const read = phrases.filter((phrase) => bitOf(scenario, `noted:${phrase.id}`) !== 0);
	const free = phrases.filter((phrase) => !read.includes(phrase) && phrase.points > 0);
	let ways: Noting[] = [
		{
			situation,
			points: free.reduce((sum, phrase) => sum + phrase.points, 0),
			notes: free.map(({ id }) => id)
		}
	];
	for (const phrase of read)
		ways = ways.flatMap((way) => [
			way,
			{
				situation: withNote(scenario, way.situation, phrase.id),
				points: way.points + phrase.points,
				notes: [...way.notes, phrase.id]
			}
		]);
	return ways;
}
