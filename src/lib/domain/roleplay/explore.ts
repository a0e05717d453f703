/**
 * The exact exploration of a scenario: the best that can still be reached from every situation.
 * The fair denominator and the regret of a line come from it. Dynamic programming over node × temperature × bits.
 */
import { movesIn, notings } from './moves.ts';
import type { Mode, Move, Node, Scenario } from './scenario.ts';
import { after, linesSaid, nodeAt, opening, phrasesIn, type Situation } from './situation.ts';

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

/** Thrown to come up from the depth of a talk; what was settled on the way stays settled. */
class Pause extends Error {}

/**
 * The exploration in pieces: no more than about `atATime` situations are visited between two yields.
 * @throws when the talk can come back to where it was, or when there are more than MOST_STATES situations
 */
export function* exploring(
	scenario: Scenario,
	mode: Mode,
	atATime = Infinity
): Generator<void, Exploration> {
	const values = new Map<string, Map<number, number | 'open'>>();
	let states = 0;
	let settled = 0;
	let left = atATime;

	const by = (situation: Situation, move: Move): number =>
		pointsOf(move) + from(after(scenario, situation, move));

	function bestAt(node: Node, situation: Situation): number {
		let best = -Infinity;
		const phrases = phrasesIn(node, linesSaid(scenario, node.lines, situation));
		for (const way of notings(scenario, situation, phrases))
			for (const move of movesIn(scenario, node, way.situation, mode))
				best = Math.max(best, way.points + by(way.situation, move));
		return best;
	}

	function from(situation: Situation): number {
		const node = nodeAt(scenario, situation);
		if (!node) return 0;
		const key = situation.temperature * 256 + situation.bits;
		let here = values.get(node.id);
		if (!here) values.set(node.id, (here = new Map<number, number | 'open'>()));
		const known = here.get(key);
		if (known === 'open') throw new Error(`${scenario.id}: the talk can come back to ${node.id}`);
		if (known !== undefined) return known;
		if (left-- <= 0) throw new Pause();
		if (++states > MOST_STATES) throw new Error(`${scenario.id}: more than ${MOST_STATES} states`);
		here.set(key, 'open');
		try {
			const best = bestAt(node, situation);
			here.set(key, best);
			settled++;
			return best;
		} catch (error) {
			here.delete(key);
			states--;
			throw error;
		}
	}

	let turn = atATime;
	for (;;) {
		const before = settled;
		left = turn;
		try {
			const best = from(opening(scenario));
			left = Infinity;
			return { best, states, from, by };
		} catch (error) {
			if (!(error instanceof Pause)) throw error;
		}
		// A talk that is deeper than one turn would never come to its end.
		if (settled === before) turn *= 2;
		yield;
	}
}

/** The exploration at once. @throws as `exploring` */
export function explore(scenario: Scenario, mode: Mode): Exploration {
	const step = exploring(scenario, mode).next();
	if (!step.done) throw new Error(`${scenario.id}: paused`);
	return step.value;
}

const explorations = new WeakMap<Scenario, Map<Mode, Exploration>>();

function known(scenario: Scenario): Map<Mode, Exploration> {
	let byMode = explorations.get(scenario);
	if (!byMode) explorations.set(scenario, (byMode = new Map<Mode, Exploration>()));
	return byMode;
}

/** `explore`, remembered for as long as the scenario lives. */
export function explored(scenario: Scenario, mode: Mode): Exploration {
	const byMode = known(scenario);
	let exploration = byMode.get(mode);
	if (!exploration) byMode.set(mode, (exploration = explore(scenario, mode)));
	return exploration;
}

/** So many situations take a millisecond or two. */
const AT_A_TIME = 300;

/** Makes in pieces what `explored` will then have at once. @throws as `exploring` */
export function* exploringAhead(scenario: Scenario, mode: Mode): Generator<void, void> {
	const byMode = known(scenario);
	if (!byMode.has(mode)) byMode.set(mode, yield* exploring(scenario, mode, AT_A_TIME));
}
