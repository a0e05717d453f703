/**
 * The whole space of a scenario as a graph: every situation that can come up, how one gets there and on. Exact, no
 * sampling. State = node × temperature × the bits that guards read; notes that no guard reads are left out of it.
 */
import { MOST_STATES } from '../explore.ts';
import type { Line, Move, Node, Phrase, Reply, Scenario } from '../scenario.ts';
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
} from '../situation.ts';

/** A way on: what is noted (of what guards read), what is answered, where it leads. */
export type Edge = { notes: readonly string[]; pad: Situation; move: Move; to: number };

export type State = {
	situation: Situation;
	/** Undefined at an ending. */
	node: Node | undefined;
	lines: readonly Line[];
	phrases: readonly Phrase[];
	edges: readonly Edge[];
	/** Whether it can be reached without keeping silent, so outside an exam, too. */
	spoken: boolean;
	/** The shortest way here: from which state, by which edge; undefined at the start. */
	came: { from: number; edge: Edge } | undefined;
};

export type Space = { scenario: Scenario; states: readonly State[] };

/** What a reply is; a silence has no words. */
export const isReply = (move: Move): move is Reply => 'say' in move;

type Pad = { notes: readonly string[]; pad: Situation };

/** A situation with each set of the notes that guards read. */
function padsOf(scenario: Scenario, situation: Situation, phrases: readonly Phrase[]): Pad[] {
	let pads: Pad[] = [{ notes: [], pad: situation }];
	for (const { id } of phrases)
		if (bitOf(scenario, `noted:${id}`) !== 0)
			pads = pads.flatMap((way) => [
				way,
				{ notes: [...way.notes, id], pad: withNote(scenario, way.pad, id) }
			]);
	return pads;
}

/** @throws when there are more than MOST_STATES situations */
export function spaceOf(scenario: Scenario): Space {
	const states: State[] = [];
	const known = new Map<string, Map<number, number>>();

	function enter(situation: Situation, spoken: boolean, came: State['came']): number {
		let here = known.get(situation.place);
		if (!here) known.set(situation.place, (here = new Map<number, number>()));
		const key = situation.temperature * 256 + situation.bits;
		const index = here.get(key);
		if (index !== undefined) return index;
		if (states.length === MOST_STATES)
			throw new RangeError(`${scenario.id}: more than ${MOST_STATES} states`);
		const node = nodeAt(scenario, situation);
		const lines = node ? linesSaid(scenario, node.lines, situation) : [];
		const phrases = node ? phrasesIn(node, lines) : [];
		here.set(key, states.length);
		return states.push({ situation, node, lines, phrases, edges: [], spoken, came }) - 1;
	}

	function goOn(from: number, movesOf: (node: Node, pad: Situation) => readonly Move[]): void {
		const state = states[from] as State;
		if (!state.node) return;
		const edges = [...state.edges];
		for (const { notes, pad } of padsOf(scenario, state.situation, state.phrases))
			for (const move of movesOf(state.node, pad)) {
				const edge: Edge = { notes, pad, move, to: 0 };
				edge.to = enter(after(scenario, pad, move), isReply(move) && state.spoken, { from, edge });
				edges.push(edge);
			}
		state.edges = edges;
	}

	const replies = (node: Node, pad: Situation) => repliesIn(scenario, node, pad);
	enter(opening(scenario), true, undefined);
	for (let i = 0; i < states.length; i++) goOn(i, replies);
	const spoken = states.length;
	for (let i = 0; i < states.length; i++) {
		if (i >= spoken) goOn(i, replies);
		goOn(i, (node) => [node.silence]);
	}
	return { scenario, states };
}

/** One step of a path: at which node, what was noted of what guards read, which reply; null: silence. */
export type Step = { node: string; notes: readonly string[]; reply: string | null };

const stepOf = (state: State, { notes, move }: Edge): Step => ({
	node: state.situation.place,
	notes,
	reply: isReply(move) ? move.id : null
});

/** The shortest way to a state, and by an edge on from it. */
export function pathTo({ states }: Space, index: number, on?: Edge): Step[] {
	const steps: Step[] = [];
	const last = states[index] as State;
	if (on) steps.push(stepOf(last, on));
	for (let came = last.came; came; came = (states[came.from] as State).came)
		steps.unshift(stepOf(states[came.from] as State, came.edge));
	return steps;
}
