/** How talks end: no good ending after a fatal act, and the best-scoring talk ends well. */
import { explored } from '../explore.ts';
import type { Scenario } from '../scenario.ts';
import { scoreOf } from '../score.ts';
import { endingAt, type Situation } from '../situation.ts';
import { advance, begin, type Talk } from '../talk.ts';
import type { TalkEvent } from '../talk-event.ts';
import type { Finding } from './finding.ts';
import { isReply, pathTo, type Edge, type Space, type State, type Step } from './space.ts';

/** Best-scoring talks that end well and lose nothing are tried for a pass; a sound scenario passes with the first. */
const MOST_TRIED = 1000;

const outcomeOf = (scenario: Scenario, situation: Situation) =>
	endingAt(scenario, situation)?.outcome;

/** The first way from a state on, breadth first, that `enters`; states in `blocked` are not entered. */
function searchFrom(
	{ states }: Space,
	start: number,
	enters: (index: number) => boolean
): Step[] | undefined {
	const came = new Map<number, { from: number; edge: Edge } | undefined>([[start, undefined]]);
	for (const index of came.keys()) {
		if (enters(index)) {
			const steps: Step[] = [];
			for (let here = came.get(index); here; here = came.get(here.from))
				steps.unshift({
					node: (states[here.from] as State).situation.place,
					notes: here.edge.notes,
					reply: isReply(here.edge.move) ? here.edge.move.id : null
				});
			return steps;
		}
		for (const edge of (states[index] as State).edges)
			if (!came.has(edge.to)) came.set(edge.to, { from: index, edge });
	}
	return undefined;
}

/** Good endings that can be reached after a fatal act, one finding an act. */
export function fatalFindings(space: Space): Finding[] {
	const { scenario, states } = space;
	const found = new Map<string, Finding>();
	const cleared = new Set<number>();
	states.forEach((state, index) => {
		for (const edge of state.edges) {
			if (!edge.move.fatal || !isReply(edge.move)) continue;
			const key = `${state.situation.place} ${edge.move.id}`;
			if (found.has(key) || cleared.has(edge.to)) continue;
			const on = searchFrom(
				space,
				edge.to,
				(at) => outcomeOf(scenario, (states[at] as State).situation) === 'good'
			);
			if (!on) cleared.add(edge.to);
			else
				found.set(key, {
					rule: 'good-after-fatal',
					where: { place: state.situation.place, reply: edge.move.id },
					args: { act: edge.move.fatal.act },
					path: [...pathTo(space, index, edge), ...on]
				});
		}
	});
	return [...found.values()];
}

/** The edges of a state that lose nothing of the best talk and have no lost verdict. */
function bestEdges({ scenario }: Space, state: State): Edge[] {
	const { by, from } = explored(scenario, 'practice');
	return state.edges.filter(({ move, notes, pad }) => {
		if (!isReply(move) || move.verdicts.some(({ verdict }) => verdict === 'lost')) return false;
		const heard = state.phrases
			.filter(({ id, points }) => notes.includes(id) || (points > 0 && !read(state, id)))
			.reduce((sum, { points }) => sum + points, 0);
		return heard + by(pad, move) === from(state.situation);
	});
}

/** Whether a guard reads the note: then the edges differ in it. */
const read = (state: State, phrase: string): boolean =>
	state.edges.some(({ notes }) => notes.includes(phrase));

function take(talk: Talk, event: TalkEvent): Talk {
	const next = advance(talk, event);
	if (!next.ok) throw new Error(`${talk.scenario.id}: ${next.code}`);
	return next.talk;
}

/** The talk that a list of steps makes, noting all that is worth noting. */
function talkAlong(scenario: Scenario, steps: readonly Step[], space: Space): Talk {
	let talk = begin(scenario, 'practice');
	for (const { node, notes, reply } of steps) {
		const state = space.states.find(
			({ situation }) =>
				situation.place === node &&
				situation.temperature === talk.situation.temperature &&
				situation.bits === talk.situation.bits
		);
		for (const { id, points } of state?.phrases ?? [])
			if (notes.includes(id) || (points > 0 && state && !read(state, id)))
				talk = take(talk, { type: 'noted', node, phrase: id });
		if (reply !== null) talk = take(talk, { type: 'replied', node, reply });
	}
	return talk;
}

/** Ways that lose nothing, end well and pass: the first one, or undefined. */
function bestPath(space: Space): Step[] | undefined {
	const { scenario, states } = space;
	const good = new Map<number, boolean>();
	const endsWell = (index: number): boolean => {
		const known = good.get(index);
		if (known !== undefined) return known;
		const state = states[index] as State;
		const well = state.node
			? bestEdges(space, state).some(({ to }) => endsWell(to))
			: outcomeOf(scenario, state.situation) === 'good';
		good.set(index, well);
		return well;
	};
	let tried = 0;
	const search = (index: number, steps: Step[]): Step[] | undefined => {
		const state = states[index] as State;
		if (!endsWell(index) || tried >= MOST_TRIED) return undefined;
		if (!state.node) {
			tried++;
			return scoreOf(talkAlong(scenario, steps, space)).passed ? steps : undefined;
		}
		for (const { notes, move, to } of bestEdges(space, state)) {
			const reply = isReply(move) ? move.id : null;
			const found = search(to, [...steps, { node: state.situation.place, notes, reply }]);
			if (found) return found;
		}
		return undefined;
	};
	return search(0, []);
}

/** A best-scoring talk must pass, end well and lose no criterion. */
export const bestFindings = (space: Space): Finding[] =>
	bestPath(space) ? [] : [{ rule: 'best-path-fails', where: {}, args: {}, path: [] }];
