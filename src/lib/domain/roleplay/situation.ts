/**
 * Where a talk stands: all that the rest of it can depend on, and nothing else (architecture: the finite state space).
 * Exploration and play share these functions, so what is proved is what is played.
 */
import { atomsOf, holds, type Atom } from './guard.ts';
import type { Ending, Guard, Line, Move, Node, Phrase, Reply, Scenario } from './scenario.ts';

/** `place` is a node's or an ending's ID; `bits` holds the atoms that guards read, one bit each. */
export type Situation = Readonly<{ place: string; temperature: number; bits: number }>;

/** The flag that a fatal act sets by itself. */
export const FATAL = 'fatal';

type Index = {
	atoms: Map<Atom, number>;
	nodes: Map<string, Node>;
	endings: Map<string, Ending>;
	/** The bits that a move sets, as far as they have been asked for. */
	sets: WeakMap<Move, number>;
	/** Nodes whose lines tell facts that guards read. */
	telling: Set<Node>;
};
const indexes = new WeakMap<Scenario, Index>();

const guardsOf = (move: Move): (Guard | undefined)[] => [
	...move.to.map((target) => target.when),
	...move.then.map((line) => line.when)
];

/** The atoms that a scenario's guards read, in a stable order. */
export function atomsRead(scenario: Scenario): Atom[] {
	const guards = scenario.nodes.flatMap((node) => [
		...node.lines.map((line) => line.when),
		...node.replies.flatMap((reply) => [reply.when, ...guardsOf(reply)]),
		...guardsOf(node.silence)
	]);
	const endings = scenario.endings.flatMap((ending) => ending.line.map((line) => line.when));
	const read = [...guards, ...endings].filter((guard) => guard !== undefined);
	return [...new Set(read.flatMap(atomsOf))].sort();
}

function makeIndex(scenario: Scenario): Index {
	const atoms = new Map(atomsRead(scenario).map((atom, bit) => [atom, 1 << bit]));
	return {
		atoms,
		nodes: new Map(scenario.nodes.map((node) => [node.id, node])),
		endings: new Map(scenario.endings.map((ending) => [ending.id, ending])),
		sets: new WeakMap(),
		telling: new Set(
			scenario.nodes.filter(({ phrases }) =>
				phrases.some(({ fact }) => fact !== undefined && atoms.has(`fact:${fact}`))
			)
		)
	};
}

function indexOf(scenario: Scenario): Index {
	let index = indexes.get(scenario);
	if (!index) indexes.set(scenario, (index = makeIndex(scenario)));
	return index;
}

/** The bit of an atom, or 0 when no guard reads it. */
export const bitOf = (scenario: Scenario, atom: Atom): number =>
	indexOf(scenario).atoms.get(atom) ?? 0;

export const nodeAt = (scenario: Scenario, { place }: Situation): Node | undefined =>
	indexOf(scenario).nodes.get(place);

export const endingAt = (scenario: Scenario, { place }: Situation): Ending | undefined =>
	indexOf(scenario).endings.get(place);

const allows = (scenario: Scenario, guard: Guard | undefined, { temperature, bits }: Situation) =>
	!guard || holds(guard, temperature, (atom) => (bits & bitOf(scenario, atom)) !== 0);

/** The lines of a list that are said in this situation. */
export const linesSaid = (scenario: Scenario, lines: Line[], situation: Situation): Line[] =>
	lines.filter((line) => allows(scenario, line.when, situation));

/** The phrases of a node that are in the lines said. */
export function phrasesIn(node: Node, lines: Line[]): Phrase[] {
	const ids = new Set(
		lines.flatMap((line) =>
			line.text.flatMap((part) => (typeof part === 'string' ? [] : part.phrase))
		)
	);
	return node.phrases.filter((phrase) => ids.has(phrase.id));
}

/** The replies that are open in this situation, in the file's order. */
export const repliesIn = (scenario: Scenario, node: Node, situation: Situation): Reply[] =>
	node.replies.filter((reply) => allows(scenario, reply.when, situation));

/** The situation once a phrase has been noted, or crossed out again. */
export function withNote(scenario: Scenario, situation: Situation, phrase: string, on = true) {
	const bit = bitOf(scenario, `noted:${phrase}`);
	return { ...situation, bits: on ? situation.bits | bit : situation.bits & ~bit };
}

/** Arriving at a node tells the facts that its lines carry. */
function arrive(scenario: Scenario, situation: Situation): Situation {
	const node = nodeAt(scenario, situation);
	if (!node || !indexOf(scenario).telling.has(node)) return situation;
	let { bits } = situation;
	for (const phrase of phrasesIn(node, linesSaid(scenario, node.lines, situation)))
		if (phrase.fact) bits |= bitOf(scenario, `fact:${phrase.fact}`);
	return { ...situation, bits };
}

/** The situation at the first word. */
export const opening = (scenario: Scenario): Situation =>
	arrive(scenario, { place: scenario.start, temperature: scenario.temperature.start, bits: 0 });

/** The bits that a move sets. */
function setBy(scenario: Scenario, move: Move): number {
	const { atoms, sets } = indexOf(scenario);
	let bits = sets.get(move);
	if (bits === undefined) {
		const given: Atom[] = [
			...move.sets.map((flag): Atom => `flag:${flag}`),
			...move.learns.map((fact): Atom => `fact:${fact}`),
			...(move.fatal ? [`flag:${FATAL}` as const] : [])
		];
		bits = given.reduce((sum, atom) => sum | (atoms.get(atom) ?? 0), 0);
		sets.set(move, bits);
	}
	return bits;
}

/** What a move changes, before it leads on: temperature within bounds, flags, facts. */
export function changedBy(scenario: Scenario, situation: Situation, move: Move): Situation {
	const { min, max } = scenario.temperature;
	const temperature = Math.min(max, Math.max(min, situation.temperature + move.temperature));
	const bits = situation.bits | setBy(scenario, move);
	return { place: situation.place, temperature, bits };
}

/** The situation to which a move leads. The last target has no guard, so there always is one. */
export function after(scenario: Scenario, situation: Situation, move: Move): Situation {
	const changed = changedBy(scenario, situation, move);
	const target = move.to.find(({ when }) => allows(scenario, when, changed));
	if (!target) throw new Error(`${scenario.id}: a move at ${situation.place} leads nowhere`);
	const { temperature, bits } = changed;
	return arrive(scenario, { place: target.to, temperature, bits });
}
