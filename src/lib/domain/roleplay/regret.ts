/** Regret: what a line cost, measured by the best outcome that was still within reach before it and after it. */
import { explored, type Exploration } from './explore.ts';
import { movesIn } from './moves.ts';
import type { Move, Reply, Scenario } from './scenario.ts';
import { phrasesOf } from './ledger.ts';
import { answeredIn } from './score.ts';
import { nodeAt, type Situation } from './situation.ts';
import { moveOf, type Talk, type Turn } from './talk.ts';

/**
 * The cost of a turn in points, none below zero. All costs of a talk and what it earned add up to the best talk.
 * `listening` is what was lost on the pad, `reply` what the answer lost; `better` is the best answer in its place.
 */
export type Regret = { turn: number; listening: number; reply: number; better: Reply | null };

function bestMove(exploration: Exploration, moves: Move[], situation: Situation): Move {
	return moves.reduce((best, move) =>
		exploration.by(situation, move) > exploration.by(situation, best) ? move : best
	);
}

const isReply = (move: Move): move is Reply => 'say' in move;

function regretOf(
	scenario: Scenario,
	exploration: Exploration,
	talk: Talk,
	turn: Turn
): Omit<Regret, 'turn'> {
	const node = nodeAt(scenario, turn.before);
	if (!node) throw new Error(`${scenario.id}: no node ${turn.node}`);
	const situation = answeredIn(scenario, turn);
	const best = bestMove(exploration, movesIn(scenario, node, situation, talk.mode), situation);
	const within = exploration.by(situation, best);
	const noted = phrasesOf(scenario, turn)
		.filter((phrase) => turn.notes.includes(phrase.id))
		.reduce((sum, phrase) => sum + phrase.points, 0);
	const reply = within - exploration.by(situation, moveOf(scenario, turn));
	return {
		listening: exploration.from(turn.before) - (noted + within),
		reply,
		better: reply > 0 && isReply(best) ? best : null
	};
}

/** The regret of every turn, in order. */
export function regretsOf(talk: Talk): Regret[] {
	const { scenario, turns } = talk;
	const exploration = explored(scenario, talk.mode);
	return turns.map((turn, index) => ({
		turn: index,
		...regretOf(scenario, exploration, talk, turn)
	}));
}

/** The turn whose reply cost most, or undefined when none cost anything. The earliest among equals. */
export function costliest(regrets: Regret[]): Regret | undefined {
	const worst = regrets.reduce<Regret | undefined>(
		(a, b) => (a === undefined || b.reply > a.reply ? b : a),
		undefined
	);
	return worst && worst.reply > 0 ? worst : undefined;
}
