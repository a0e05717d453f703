/** A fork beside the talk that it came from. */
import { saidIn } from './transcript.ts';
import type { Entry } from '#lib/domain/roleplay/ledger.ts';
import { scoreOf } from '#lib/domain/roleplay/score.ts';
import { ending, type Talk } from '#lib/domain/roleplay/talk.ts';

/** One line of a branch: what was said, what it earned, and why. */
type BranchLine = { line: number; said: string | null; points: number; entries: Entry[] };

export type Branch = {
	ending: string;
	earned: number;
	percent: number;
	/** From the start, one more than lines in all. */
	temperatures: number[];
	/** The lines from the fork on. */
	lines: BranchLine[];
};

export type Comparison = { from: number; before: Branch; after: Branch };

function branchOf(talk: Talk, from: number): Branch {
	const { ledger, earned, percent } = scoreOf(talk);
	return {
		ending: ending(talk)?.title ?? '',
		earned,
		percent,
		temperatures: [
			talk.scenario.temperature.start,
			...talk.turns.map((turn) => turn.after.temperature)
		],
		lines: talk.turns.slice(from).map((turn, i) => {
			const entries = ledger.filter(
				({ turn: of, deed }) => of === from + i && (deed === 'reply' || deed === 'silence')
			);
			return {
				line: from + i + 1,
				said: saidIn(talk, turn),
				points: entries.reduce((sum, { points }) => sum + points, 0),
				entries
			};
		})
	};
}

/** Both branches, from the first line in which they differ. */
export function compare(parent: Talk, fork: Talk): Comparison {
	const differs = fork.turns.findIndex((turn, i) => turn.reply !== parent.turns[i]?.reply);
	const from = differs < 0 ? fork.turns.length : differs;
	return { from, before: branchOf(parent, from), after: branchOf(fork, from) };
}
