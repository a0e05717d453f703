/** [mechanisms 3 and 7] What exploration walks is what the machine plays: the shortest way to every situation. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { readLibrary } from '#lib/content/build/library.ts';
import { talkMachine } from '#lib/domain/roleplay/machine.ts';
import type { Scenario } from '#lib/domain/roleplay/scenario.ts';
import { entriesOf } from '#lib/domain/roleplay/ledger.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import { isReply, spaceOf, type Edge, type State } from '#lib/domain/roleplay/verify/space.ts';

vi.setConfig({ testTimeout: 120_000 });

type Snapshot = ReturnType<typeof initialTransition<typeof talkMachine>>[0];

/** Points of the last turn, noise and misses included, as the ledger has them. */
function earned({ context: { talk } }: Snapshot): number {
	const turn = talk.turns.at(-1);
	const entries = turn ? entriesOf(talk.scenario, turn, talk.turns.length - 1) : [];
	return entries.reduce((sum, { points }) => sum + points, 0);
}

/** What an edge scores: its notes and its verdicts. */
const worth = ({ phrases }: State, { notes, move }: Edge): number =>
	[...phrases.filter(({ id }) => notes.includes(id)), ...move.verdicts].reduce(
		(sum, { points }) => sum + points,
		0
	);

function played(from: Snapshot, node: string, { notes, move }: Edge): Snapshot {
	const events: TalkEvent[] = [
		...notes.map((phrase): TalkEvent => ({ type: 'noted', node, phrase })),
		isReply(move) ? { type: 'replied', node, reply: move.id } : { type: 'silent', node }
	];
	return events.reduce((snapshot, event) => transition(talkMachine, snapshot, event)[0], from);
}

describe.each(readLibrary(process.cwd()).scenarios)('$id', ({ locales }) => {
	const scenario = locales['zh-Hant'] as Scenario;

	it('every situation of the space is one to which the machine comes, for the same points', () => {
		const { states } = spaceOf(scenario);
		const [start] = initialTransition(talkMachine, { scenario, mode: 'exam' });
		const at: Snapshot[] = [start];
		states.forEach((state, index) => {
			const from = at[index] as Snapshot;
			for (const edge of state.edges) {
				// By the edge that first led there; what else leads there differs in nothing that the rest depends on.
				if (states[edge.to]?.came?.edge !== edge) continue;
				const after = played(from, state.situation.place, edge);
				const { situation } = states[edge.to] as State;
				if (!isDeepStrictEqual(after.context.talk.arrived, situation))
					expect(after.context.talk.arrived).toEqual(situation);
				if (earned(after) !== worth(state, edge)) expect(earned(after)).toBe(worth(state, edge));
				at[edge.to] = after;
			}
			at[index] = start;
		});
		expect(states.length).toBeGreaterThan(1000);
	});
});
