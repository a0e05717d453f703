/** How long the exact exploration of a large scenario takes: dynamic programming over node × temperature × bits. */
import { expect, it } from 'vitest';
import { explore } from '../../src/lib/domain/roleplay/explore.ts';
import type { Guard, Scenario } from '../../src/lib/domain/roleplay/scenario.ts';
import { CRITERIA } from '../../src/lib/domain/sop/vocabulary.ts';
import { tinyWith } from '../support/changed-scenario.ts';

const NODES = 200;
const REPLIES = 4;
const LIMIT = 50;

/** A chain of decisions with four replies each over all criteria; `bits` flags are read by guards. */
const large = (bits: number, nodes: number): Scenario =>
	tinyWith((scenario) => {
		const [first] = scenario.nodes;
		const [reply] = first?.replies ?? [];
		if (!first || !reply) throw new Error('no reply');
		scenario.temperature = { start: 50, min: 0, max: 100 };
		scenario.start = 'node-0';
		scenario.nodes = Array.from({ length: nodes }, (_, i) => {
			const read: Guard[] = i < bits ? [{ flag: `flag-${i}` }] : [];
			return {
				...first,
				id: `node-${i}`,
				lines: [
					{ kind: 'say' as const, text: ['.'] },
					...read.map((when) => ({ kind: 'say' as const, text: ['.'], when }))
				],
				phrases: [],
				replies: Array.from({ length: REPLIES }, (_, r) => ({
					...reply,
					id: `reply-${r}`,
					temperature: [-3, 2, 5, -1][r] ?? 0,
					learns: [],
					sets: bits > 0 && r === 0 ? [`flag-${i % bits}`] : [],
					verdicts: [0, 1].map((n) => ({
						criterion: CRITERIA[(i + r * 2 + n) % CRITERIA.length] ?? 'TIP-01',
						verdict: 'met' as const,
						points: 1 + ((i + r) % 3),
						reason: '',
						cites: []
					})),
					to: [{ to: i + 1 < nodes ? `node-${i + 1}` : 'thanks' }]
				})),
				silence: { ...first.silence, to: [{ to: 'thanks' }] }
			};
		});
	});

const timed = (scenario: Scenario): { ms: number; states: number } => {
	const begun = performance.now();
	const { states } = explore(scenario, 'practice');
	return { ms: performance.now() - begun, states };
};

const best = (bits: number, nodes: number) => {
	const scenario = large(bits, nodes);
	explore(scenario, 'practice');
	return [1, 2, 3].map(() => timed(scenario)).sort((a, b) => a.ms - b.ms)[0] as ReturnType<
		typeof timed
	>;
};

it(`explores ${NODES} nodes × ${REPLIES} replies × ${CRITERIA.length} criteria in under ${LIMIT} ms`, () => {
	const plain = best(0, NODES);
	console.log(
		`exploration: ${plain.ms.toFixed(1)} ms for ${plain.states} situations, limit ${LIMIT} ms`
	);
	const guarded = best(8, 14);
	console.log(
		`14 nodes with 8 guard bits: ${guarded.ms.toFixed(1)} ms for ${guarded.states} situations (200 nodes would pass the most that is allowed)`
	);
	expect(plain.ms).toBeLessThan(LIMIT);
});
