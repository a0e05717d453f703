/** The tiny scenario with something changed. */
import type { Node, Reply, Scenario } from '#lib/domain/roleplay/scenario.ts';
import { tinyScenario } from './tiny-scenario.ts';

/** A copy of the tiny scenario (in English), edited in place by the caller. */
export function tinyWith(edit: (scenario: Scenario) => void): Scenario {
	const scenario = tinyScenario('en');
	edit(scenario);
	return scenario;
}

export function nodeNamed(scenario: Scenario, id: string): Node {
	const node = scenario.nodes.find((n) => n.id === id);
	if (!node) throw new Error(`no node ${id}`);
	return node;
}

export function replyNamed(scenario: Scenario, node: string, id: string): Reply {
	const reply = nodeNamed(scenario, node).replies.find((r) => r.id === id);
	if (!reply) throw new Error(`no reply ${id}`);
	return reply;
}
