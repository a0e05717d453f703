/** Everything that can come up in a scenario, found by trying all of it: every situation, with all sets of notes. */
import { explored, movesIn } from '#lib/domain/roleplay/explore.ts';
import type { Line, Mode, Move, Node, Reply, Scenario } from '#lib/domain/roleplay/scenario.ts';
import {
	after,
	bitOf,
	changedBy,
	endingAt,
	linesSaid,
	nodeAt,
	opening,
	phrasesIn,
	withNote,
	type Situation
} from '#lib/domain/roleplay/situation.ts';

/** A decision as it can come up: where, with which notes (of those that guards read), and what can be answered. */
export type Decision = { node: Node; situation: Situation; moves: Move[] };

export type Reach = {
	decisions: Decision[];
	/** Lines said at nodes, as reactions and as farewells, and phrases in them. */
	lines: Set<Line>;
	phrases: Set<string>;
	moves: Set<Move>;
	/** IDs of nodes and endings. */
	places: Set<string>;
	/** IDs of the endings that come after a fatal act in some talk. */
	afterFatal: Set<string>;
};

/** What a reply is; a silence has no words. */
export const isReply = (move: Move): move is Reply => 'say' in move;

/** A situation with each set of the notes that guards read. */
function padsOf(scenario: Scenario, situation: Situation, phrases: { id: string }[]): Situation[] {
	return phrases
		.filter(({ id }) => bitOf(scenario, `noted:${id}`) !== 0)
		.reduce(
			(pads, { id }) => pads.flatMap((pad) => [pad, withNote(scenario, pad, id)]),
			[situation]
		);
}

/** All that talks in a mode can reach from the first word. */
export function reachOf(scenario: Scenario, mode: Mode): Reach {
	const reach: Reach = {
		decisions: [],
		lines: new Set(),
		phrases: new Set(),
		moves: new Set(),
		places: new Set(),
		afterFatal: new Set()
	};
	const seen = new Set<string>();
	const open: { situation: Situation; fatal: boolean }[] = [
		{ situation: opening(scenario), fatal: false }
	];
	for (let here = open.pop(); here; here = open.pop()) {
		const { situation, fatal } = here;
		const key = `${situation.place} ${situation.temperature} ${situation.bits} ${fatal}`;
		if (seen.has(key)) continue;
		seen.add(key);
		reach.places.add(situation.place);
		const node = nodeAt(scenario, situation);
		if (!node) {
			if (fatal) reach.afterFatal.add(situation.place);
			const farewell = endingAt(scenario, situation)?.line ?? [];
			for (const line of linesSaid(scenario, farewell, situation)) reach.lines.add(line);
			continue;
		}
		const lines = linesSaid(scenario, node.lines, situation);
		const phrases = phrasesIn(node, lines);
		for (const line of lines) reach.lines.add(line);
		for (const { id } of phrases) reach.phrases.add(id);
		for (const pad of padsOf(scenario, situation, phrases)) {
			const moves = movesIn(scenario, node, pad, mode);
			reach.decisions.push({ node, situation: pad, moves });
			for (const move of moves) {
				reach.moves.add(move);
				const changed = changedBy(scenario, pad, move);
				for (const line of linesSaid(scenario, move.then, changed)) reach.lines.add(line);
				open.push({
					situation: after(scenario, pad, move),
					fatal: fatal || move.fatal !== undefined
				});
			}
		}
	}
	return reach;
}

/** The moves of a decision after which the most can still be earned. */
export function bestOf(scenario: Scenario, mode: Mode, { situation, moves }: Decision): Move[] {
	const { by } = explored(scenario, mode);
	const worth = moves.map((move) => by(situation, move));
	const most = Math.max(...worth);
	return moves.filter((_, i) => worth[i] === most);
}
