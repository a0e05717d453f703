/**
 * The exact exploration of a scenario: the best that can still be reached from every situation.
 * The fair denominator and the regret of a line come from it. Dynamic programming over node × temperature × bits.
 */
import type { Mode, Move, Node, Phrase, Scenario } from './scenario.ts';
import {
	after,
	bitOf,
	linesSaid,
	nodeAt,
	opening,
	phrasesIn,
	repliesIn,
	withNote,
	type Situation
} from './situation.ts';

/** More states than this, and a scenario is refused. */
export const MOST_STATES = 200_000;

export type Exploration = {
	/** Points that the best talk earns from the first word. */
	best: number;
	/** Situations visited. */
	states: number;
	/** The best that can be earned from a situation on, as it was on arrival at its node. */
	from: (situation: Situation) => number;
	/** The best that can be earned by a move in a situation (notes taken) and after it. */
	by: (situation: Situation, move: Move) => number;
};

const worth = new WeakMap<Move, number>();

/** Points of a move's verdicts; moves never change, so each is summed once. */
function pointsOf(move: Move): number {
	let points = worth.get(move);
	if (points === undefined) {
		points = move.verdicts.reduce((sum, verdict) => sum + verdict.points, 0);
		worth.set(move, points);
	}
	return points;
}

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

/** @throws when the talk can come back to where it was, or when there are more than MOST_STATES situations */
export function explore(scenario: Scenario, mode: Mode): Exploration {
	const values = new Map<string, Map<number, number | 'open'>>();
	let states = 0;

	const by = (situation: Situation, move: Move): number =>
		pointsOf(move) + from(after(scenario, situation, move));

	function from(situation: Situation): number {
		const node = nodeAt(scenario, situation);
		if (!node) return 0;
		const key = situation.temperature * 256 + situation.bits;
		let here = values.get(node.id);
		if (!here) values.set(node.id, (here = new Map<number, number | 'open'>()));
		const known = here.get(key);
		if (known === 'open') throw new Error(`${scenario.id}: the talk can come back to ${node.id}`);
		if (known !== undefined) return known;
		if (++states > MOST_STATES) throw new Error(`${scenario.id}: more than ${MOST_STATES} states`);
		here.set(key, 'open');
		let best = -Infinity;
		const phrases = phrasesIn(node, linesSaid(scenario, node.lines, situation));
		for (const way of notings(scenario, situation, phrases))
			for (const move of movesIn(scenario, node, way.situation, mode))
				best = Math.max(best, way.points + by(way.situation, move));
		here.set(key, best);
		return best;
	}

	return { best: from(opening(scenario)), states, from, by };
}

const explorations = new WeakMap<Scenario, Map<Mode, Exploration>>();

/** `explore`, remembered for as long as the scenario lives. */
export function explored(scenario: Scenario, mode: Mode): Exploration {
	let byMode = explorations.get(scenario);
	if (!byMode) explorations.set(scenario, (byMode = new Map<Mode, Exploration>()));
	let exploration = byMode.get(mode);
	if (!exploration) byMode.set(mode, (exploration = explore(scenario, mode)));
	return exploration;
}
