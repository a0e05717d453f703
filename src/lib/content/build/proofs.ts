/** What exploration proves of a scenario before it ships; each finding names the place in the file. */
import { explore } from '#lib/domain/roleplay/explore.ts';
import { circle, leadsTo, reachable } from '#lib/domain/roleplay/graph.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import type { Issue } from './issue.ts';
import type { ScenarioSource } from './schema.ts';
import type { Source } from './source.ts';

/** Findings on a compiled scenario; its languages share their structure, so one is enough. */
export function proofIssues({ issue }: Source<ScenarioSource>, scenario: Scenario): Issue[] {
	const graph = leadsTo(scenario);
	const back = circle(graph);
	if (back)
		return [
			issue(['nodes', back[0] as string], `the talk can run in a circle: ${back.join(' → ')}`)
		];
	const seen = reachable(graph, scenario.start);
	const issues = [
		...scenario.nodes.map(({ id }) => ({ path: ['nodes', id], id })),
		...scenario.endings.map(({ id }) => ({ path: ['endings', id], id }))
	]
		.filter(({ id }) => !seen.has(id))
		.map(({ path, id }) => issue(path, `nothing leads to ${id}`));
	if (explore(scenario, 'practice').best <= 0)
		issues.push(issue(['nodes'], 'no talk earns a point, so there is nothing to score'));
	return issues;
}
