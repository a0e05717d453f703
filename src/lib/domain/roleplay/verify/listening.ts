/** What is heard: facts for the record on every good path, and lines that answer only what was said. */
import type { Scenario } from '../scenario.ts';
import { endingAt } from '../situation.ts';
import type { Finding } from './finding.ts';
import { isReply, type Edge, type Space, type State, type Step } from './space.ts';

type Visit = { index: number; steps: Step[] };

/** The first way, breadth first, to a state that `ends`, by states that `passes` lets one through and edges it allows. */
function wayTo(
	{ states }: Space,
	through: (state: State) => boolean,
	allowed: (state: State, edge: Edge) => boolean,
	ends: (state: State) => boolean
): Step[] | undefined {
	const seen = new Set([0]);
	const open: Visit[] = [{ index: 0, steps: [] }];
	for (const { index, steps } of open) {
		const state = states[index] as State;
		if (ends(state)) return steps;
		if (!through(state)) continue;
		for (const edge of state.edges) {
			if (seen.has(edge.to) || !allowed(state, edge)) continue;
			seen.add(edge.to);
			const reply = isReply(edge.move) ? edge.move.id : null;
			open.push({
				index: edge.to,
				steps: [...steps, { node: state.situation.place, notes: edge.notes, reply }]
			});
		}
	}
	return undefined;
}

const endsWell = (scenario: Scenario, state: State): boolean =>
	!state.node && endingAt(scenario, state.situation)?.outcome === 'good';

/** Whether a fact can be learnt at a state: by what is heard there, or by a reply that brings it out. */
const offers = (state: State, fact: string): boolean =>
	state.phrases.some((phrase) => phrase.fact === fact) ||
	state.edges.some(({ move }) => move.learns.includes(fact));

/** Facts that a talk can miss although it ends well: the record would ask for what could not be learnt. */
export const factFindings = (space: Space): Finding[] =>
	space.scenario.facts.flatMap(({ id }): Finding[] => {
		const path = wayTo(
			space,
			(state) => !offers(state, id),
			(_, { move }) => isReply(move),
			(state) => endsWell(space.scenario, state)
		);
		return path ? [{ rule: 'fact-missable', where: { fact: id }, args: {}, path }] : [];
	});

/** A line of the complainant that takes up replies (`node/reply`): said only after one of them on every path. */
export type Answering = { place: string; line: number; answers: readonly string[] };

/** Lines that answer what the trainee did not say on some path. */
export const answerFindings = (space: Space, answering: readonly Answering[]): Finding[] =>
	answering.flatMap(({ place, line, answers }): Finding[] => {
		const { scenario } = space;
		const said = scenario.nodes.find(({ id }) => id === place)?.lines[line];
		const path =
			said &&
			wayTo(
				space,
				() => true,
				(state, { move }) =>
					!(isReply(move) && answers.includes(`${state.situation.place}/${move.id}`)),
				(state) => state.lines.includes(said)
			);
		return path
			? [
					{
						rule: 'answers-nothing',
						where: { place, line },
						args: { answers: answers.join(', ') },
						path
					}
				]
			: [];
	});
