/** The graph of a scenario's places: where its moves lead, whatever the guards say. */
import type { Scenario } from './scenario.ts';

/** Where the nodes of a scenario lead, whatever the guards say. */
export const leadsTo = (scenario: Scenario): Map<string, Set<string>> =>
	new Map(
		scenario.nodes.map((node) => [
			node.id,
			new Set([...node.replies, node.silence].flatMap((move) => move.to.map(({ to }) => to)))
		])
	);

/** A way from a node back to itself, or undefined. */
export function circle(graph: Map<string, Set<string>>): string[] | undefined {
	const done = new Set<string>();
	const visit = (id: string, path: string[]): string[] | undefined => {
		if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
		if (done.has(id)) return undefined;
		done.add(id);
		for (const next of graph.get(id) ?? []) {
			const found = visit(next, [...path, id]);
			if (found) return found;
		}
		return undefined;
	};
	for (const id of graph.keys()) {
		const found = visit(id, []);
		if (found) return found;
	}
	return undefined;
}

/** Everything that can be reached from the start, whatever the guards say. */
export function reachable(graph: Map<string, Set<string>>, start: string): Set<string> {
	const seen = new Set([start]);
	for (const id of seen) for (const next of graph.get(id) ?? []) seen.add(next);
	return seen;
}
