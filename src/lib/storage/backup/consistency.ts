/** Whether the parts of a stored scenario fit together, as far as the engine relies on it. */
import { circle, leadsTo } from '#lib/domain/roleplay/graph.ts';
import { atomsRead } from '#lib/domain/roleplay/situation.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';

/** A situation keeps one bit for each atom that guards read. */
const MOST_ATOMS = 8;

/** What the parts of a scenario fail to agree on, or undefined. */
export function inconsistency(scenario: Scenario): string | undefined {
	const { nodes, endings, start, temperature } = scenario;
	const places = [...nodes, ...endings].map(({ id }) => id);
	if (new Set(places).size < places.length) return 'two nodes or endings have the same ID';
	if (!nodes.some(({ id }) => id === start)) return `there is no node ${start}`;
	for (const { id, replies, silence } of nodes)
		for (const { to } of [...replies, silence]) {
			const lost = to.find((target) => !places.includes(target.to));
			if (lost) return `${id} leads to ${lost.to}, which is not there`;
			if (to.at(-1)?.when) return `${id} can lead nowhere: its last target has a guard`;
		}
	const back = circle(leadsTo(scenario));
	if (back) return `the talk can run in a circle: ${back.join(' → ')}`;
	if (temperature.min > temperature.start || temperature.start > temperature.max)
		return 'the temperature starts outside its bounds';
	const atoms = atomsRead(scenario).length;
	return atoms > MOST_ATOMS ? `guards read ${atoms} flags, facts and notes` : undefined;
}
