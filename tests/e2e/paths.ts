/** Ways through a scenario, found with the same engine that plays it. */
import { bestTalk } from '#lib/domain/roleplay/best-talk.ts';
import type { Node, Scenario, Verdict } from '#lib/domain/roleplay/scenario.ts';
import {
	after,
	bitOf,
	endingAt,
	linesSaid,
	nodeAt,
	opening,
	phrasesIn,
	repliesIn,
	withNote,
	type Situation
} from '#lib/domain/roleplay/situation.ts';

/** One decision: what is noted, then what is answered. IDs, so that a path plays in every language. */
export type Step = { node: string; notes: string[]; reply: string };

const nodeOf = (scenario: Scenario, { node }: Step): Node => {
	const found = scenario.nodes.find(({ id }) => id === node);
	if (!found) throw new Error(`${scenario.id} has no node ${node}`);
	return found;
};

/** The reply of a step as it is shown. */
export function replyText(scenario: Scenario, step: Step): string {
	const reply = nodeOf(scenario, step).replies.find(({ id }) => id === step.reply);
	if (!reply) throw new Error(`${scenario.id}: no reply ${step.reply} at ${step.node}`);
	return reply.say;
}

/** A phrase of a step's node as it is shown. */
export function noteText(scenario: Scenario, step: Step, phrase: string): string {
	for (const part of nodeOf(scenario, step).lines.flatMap(({ text }) => text))
		if (typeof part !== 'string' && part.phrase === phrase) return part.text;
	throw new Error(`${scenario.id}: no phrase ${phrase} at ${step.node}`);
}

/** What the reply of a step is worth. */
export const verdictsOf = (scenario: Scenario, step: Step): Verdict[] =>
	nodeOf(scenario, step).replies.find(({ id }) => id === step.reply)?.verdicts ?? [];

/** The seconds that an exam gives for a step. */
export const limitOf = (scenario: Scenario, step: Step): number => nodeOf(scenario, step).limit;

const phrasesAt = (scenario: Scenario, node: Node, situation: Situation): string[] =>
	phrasesIn(node, linesSaid(scenario, node.lines, situation)).map(({ id }) => id);

type Noting = { situation: Situation; notes: string[] };

/** Every choice of those phrases that guards read; noting the others does not change the way. */
function notings(scenario: Scenario, node: Node, situation: Situation): Noting[] {
	return phrasesAt(scenario, node, situation)
		.filter((phrase) => bitOf(scenario, `noted:${phrase}`) !== 0)
		.reduce<Noting[]>(
			(ways, phrase) =>
				ways.flatMap((way) => [
					way,
					{
						situation: withNote(scenario, way.situation, phrase),
						notes: [...way.notes, phrase]
					}
				]),
			[{ situation, notes: [] }]
		);
}

type Reached = { situation: Situation; from?: Reached; step?: Step };

const pathTo = ({ from, step }: Reached): Step[] => (from && step ? [...pathTo(from), step] : []);

/** Where one decision leads: each situation, and how. */
function* onwards(scenario: Scenario, from: Reached): Generator<Reached> {
	const node = nodeAt(scenario, from.situation);
	if (!node) return;
	for (const { situation, notes } of notings(scenario, node, from.situation))
		for (const reply of repliesIn(scenario, node, situation))
			yield {
				situation: after(scenario, situation, reply),
				from,
				step: { node: node.id, notes, reply: reply.id }
			};
}

/** The shortest way to each ending, by its ID, by replies alone: breadth first over the situations. */
export function pathsToEndings(scenario: Scenario): Map<string, Step[]> {
	const paths = new Map<string, Step[]>();
	const seen = new Set<string>();
	const queue: Reached[] = [{ situation: opening(scenario) }];
	for (const reached of queue) {
		if (paths.size === scenario.endings.length) break;
		const end = endingAt(scenario, reached.situation);
		if (end && !paths.has(end.id)) paths.set(end.id, pathTo(reached));
		for (const next of onwards(scenario, reached)) {
			const { place, temperature, bits } = next.situation;
			const key = `${place} ${temperature} ${bits}`;
			if (!seen.has(key)) queue.push(next);
			seen.add(key);
		}
	}
	return paths;
}

/** A short whole talk, for stories in which any will do. */
export function shortTalk(scenario: Scenario): Step[] {
	const [first, ...others] = pathsToEndings(scenario).values();
	if (!first) throw new Error(`${scenario.id} has no ending`);
	return others.reduce((a, b) => (b.length < a.length ? b : a), first);
}

/** A whole talk: the first reply of each decision, every phrase noted. */
export function talkative(scenario: Scenario): Step[] {
	const path: Step[] = [];
	let situation = opening(scenario);
	for (let node = nodeAt(scenario, situation); node; node = nodeAt(scenario, situation)) {
		const notes = phrasesAt(scenario, node, situation);
		for (const phrase of notes) situation = withNote(scenario, situation, phrase);
		const [reply] = repliesIn(scenario, node, situation);
		if (!reply) throw new Error(`${scenario.id}: no reply at ${node.id}`);
		path.push({ node: node.id, notes, reply: reply.id });
		situation = after(scenario, situation, reply);
	}
	return path;
}

/** The best talk: notes and replies after which most can be earned. */
export const bestPath = (scenario: Scenario): Step[] =>
	bestTalk(scenario, 'practice').turns.flatMap(({ node, notes, reply }) =>
		reply === null ? [] : [{ node, notes, reply }]
	);
