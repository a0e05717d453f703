/** Verification: everything that must hold of a scenario before it ships, proved over its whole space (mechanism 7). */
import { explored } from '../explore.ts';
import type { Scenario } from '../scenario.ts';
import { criterionFindings, MOST_TELLING, ratingFindings, tellingNodes } from './fairness.ts';
import type { Finding } from './finding.ts';
import { answerFindings, factFindings, type Answering } from './listening.ts';
import { bestFindings, fatalFindings } from './outcomes.ts';
import { reachFindings } from './reach.ts';
import { spaceOf, type Space } from './space.ts';

/** `temperatures`: the lowest and highest on arrival at each node that comes up. */
export type Verification = {
	findings: Finding[];
	states: number;
	best: number;
	temperatures: ReadonlyMap<string, readonly [least: number, most: number]>;
};

function temperaturesIn({ states }: Space): Map<string, [number, number]> {
	const ranges = new Map<string, [number, number]>();
	for (const { situation, node } of states) {
		if (!node) continue;
		const { temperature } = situation;
		const [least, most] = ranges.get(node.id) ?? [temperature, temperature];
		ranges.set(node.id, [Math.min(least, temperature), Math.max(most, temperature)]);
	}
	return ranges;
}

/** Whether the best reply gives itself away by its length in a language. */
function lengthFindings(space: Space, scenario: Scenario): Finding[] {
	const lengths = new Map(
		scenario.nodes.flatMap(({ id, replies }) =>
			replies.map((reply): [string, number] => [`${id}/${reply.id}`, [...reply.say].length])
		)
	);
	const telling = tellingNodes(space, (node, reply) => lengths.get(`${node}/${reply}`) ?? 0);
	const share = telling.size / scenario.nodes.length;
	if (share <= MOST_TELLING) return [];
	const args = {
		locale: scenario.locale,
		percent: Math.round(share * 100),
		nodes: [...telling].join(', ')
	};
	return [{ rule: 'best-recognisable', where: {}, args, path: [] }];
}

/**
 * Verifies a scenario given in each language that is written; its languages share one structure.
 * @throws RangeError when it has more than MOST_STATES situations; Error when the talk can run in a circle
 */
export function verify(
	[scenario, ...others]: readonly [Scenario, ...Scenario[]],
	answering: readonly Answering[] = []
): Verification {
	const space = spaceOf(scenario);
	return {
		findings: [
			...reachFindings(space),
			...criterionFindings(space),
			...fatalFindings(space),
			...bestFindings(space),
			...ratingFindings(space),
			...[scenario, ...others].flatMap((locale) => lengthFindings(space, locale)),
			...factFindings(space),
			...answerFindings(space, answering)
		],
		states: space.states.length,
		best: explored(scenario, 'practice').best,
		temperatures: temperaturesIn(space)
	};
}
