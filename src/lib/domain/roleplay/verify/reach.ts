/** Everything written comes up: nodes, endings, replies, lines and reactions. */
import type { Line, Scenario } from '../scenario.ts';
import { changedBy, endingAt, linesSaid } from '../situation.ts';
import type { Finding } from './finding.ts';
import type { Space } from './space.ts';

function linesIn({ scenario, states }: Space): Set<Line> {
	const said = new Set<Line>();
	const add = (lines: readonly Line[]) => lines.forEach((line) => said.add(line));
	for (const { lines, edges, node, situation } of states) {
		add(lines);
		const farewell = node ? [] : (endingAt(scenario, situation)?.line ?? []);
		add(linesSaid(scenario, farewell, situation));
		for (const { pad, move } of edges)
			if (move.then.length > 0) add(linesSaid(scenario, move.then, changedBy(scenario, pad, move)));
	}
	return said;
}

const unsaid = (
	said: Set<Line>,
	lines: readonly Line[],
	where: Omit<Finding['where'], 'line'>
): Finding[] =>
	lines.flatMap((line, index) =>
		said.has(line)
			? []
			: [{ rule: 'line-unsaid', where: { ...where, line: index }, args: {}, path: [] }]
	);

function unsaidIn(scenario: Scenario, said: Set<Line>): Finding[] {
	return [
		...scenario.nodes.flatMap(({ id, lines, replies, silence }) => [
			...unsaid(said, lines, { place: id }),
			...unsaid(said, silence.then, { place: id }),
			...replies.flatMap((reply) => unsaid(said, reply.then, { place: id, reply: reply.id }))
		]),
		...scenario.endings.flatMap(({ id, line }) => unsaid(said, line, { place: id }))
	];
}

/** Nodes, endings and replies that never come up outside an exam; lines that are never said at all. */
export function reachFindings(space: Space): Finding[] {
	const { scenario, states } = space;
	const spoken = states.filter((state) => state.spoken);
	const places = new Set(spoken.map(({ situation }) => situation.place));
	const given = new Set(spoken.flatMap(({ edges }) => edges.map(({ move }) => move)));
	const never = [...scenario.nodes, ...scenario.endings].filter(({ id }) => !places.has(id));
	const lost = new Set(never.map(({ id }) => id));
	return [
		...never.map(({ id }): Finding => ({
			rule: 'place-unreachable',
			where: { place: id },
			args: {},
			path: []
		})),
		...scenario.nodes
			.filter(({ id }) => !lost.has(id))
			.flatMap(({ id, replies }) =>
				replies
					.filter((reply) => !given.has(reply))
					.map((reply): Finding => ({
						rule: 'reply-unreachable',
						where: { place: id, reply: reply.id },
						args: {},
						path: []
					}))
			),
		...unsaidIn(scenario, linesIn(space)).filter(({ where }) => !lost.has(where.place ?? ''))
	];
}
