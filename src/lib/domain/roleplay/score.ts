/** What a talk comes to: its ledger of evidence summed up, against the best that could be reached. */
import { CRITERIA, type CriterionId } from '../sop/vocabulary.ts';
import { explored } from './explore.ts';
import { entriesOf, phrasesOf, type Entry } from './ledger.ts';
import type { Fatal, Scenario } from './scenario.ts';
import { nodeAt, repliesIn, withNote, type Situation } from './situation.ts';
import { ending, moveOf, type Talk, type Turn } from './talk.ts';

type CriterionTally = { criterion: CriterionId; earned: number; offered: number };

export type Score = {
	ledger: Entry[];
	/** Points earned; can be below zero. */
	earned: number;
	/** Points of the best talk from the first word: ending early never scores a hundred. */
	best: number;
	/** 0 to 100, one decimal: max(0, earned) / best; at most 100 while the talk goes on, too. */
	percent: number;
	criteria: CriterionTally[];
	fatal: (Fatal & { turn: number })[];
	/** Criteria that the scenario requires and of which less than half of what was offered was earned. */
	failing: CriterionId[];
	passed: boolean;
};

/** The situation in which a turn's reply was given: that of its arrival, and the notes. */
export const answeredIn = (scenario: Scenario, turn: Turn): Situation =>
	turn.notes.reduce((situation, phrase) => withNote(scenario, situation, phrase), turn.before);

const on = (criterion: CriterionId, items: { criterion: string; points: number }[]): number =>
	items.reduce((sum, item) => sum + (item.criterion === criterion ? item.points : 0), 0);

/** The most that a visited decision offered on a criterion. */
function offeredBy(scenario: Scenario, turn: Turn, criterion: CriterionId): number {
	const node = nodeAt(scenario, turn.before);
	if (!node) return 0;
	const replies = repliesIn(scenario, node, answeredIn(scenario, turn));
	const worth = phrasesOf(scenario, turn).filter((phrase) => phrase.points > 0);
	return (
		Math.max(0, ...replies.map((reply) => on(criterion, reply.verdicts))) + on(criterion, worth)
	);
}

/** The score of a talk so far; `passed` needs an ending. Exact: the denominator is explored, not estimated. */
export function scoreOf(talk: Talk): Score {
	const { scenario, mode, turns } = talk;
	const ledger = turns.flatMap((turn, index) => entriesOf(scenario, turn, index));
	const earned = ledger.reduce((sum, entry) => sum + entry.points, 0);
	const { best } = explored(scenario, mode);
	// While a talk goes on, a loss that no way avoids may still lie ahead; then more than the best is earned for now.
	const kept = Math.min(best, Math.max(0, earned));
	const percent = best > 0 ? Math.round((kept / best) * 1000) / 10 : 0;
	const criteria = CRITERIA.map((criterion) => ({
		criterion,
		earned: on(criterion, ledger),
		offered: turns.reduce((sum, turn) => sum + offeredBy(scenario, turn, criterion), 0)
	}));
	const fatal = turns.flatMap((turn, index) => {
		const act = moveOf(scenario, turn).fatal;
		return act ? [{ ...act, turn: index }] : [];
	});
	const failing = criteria
		.filter(({ criterion }) => scenario.pass.required.includes(criterion))
		.filter(({ earned, offered }) => earned < offered / 2)
		.map(({ criterion }) => criterion);
	const passed =
		ending(talk) !== undefined &&
		percent >= scenario.pass.overall &&
		failing.length === 0 &&
		fatal.length === 0;
	return { ledger, earned, best, percent, criteria, fatal, failing, passed };
}
