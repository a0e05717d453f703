/** The talk so far as it is shown: what was heard, what was said, and in guided mode why it counted. */
import { entriesOf, type Entry } from '#lib/domain/roleplay/score.ts';
import { moveOf, type Talk, type Turn } from '#lib/domain/roleplay/talk.ts';

/** `said` is null for silence; `entries` is empty outside guided mode. */
export type ShownTurn = { turn: Turn; said: string | null; entries: Entry[] };

/** What the trainee said in a turn; null for silence. */
export function saidIn(talk: Talk, turn: Turn): string | null {
	const move = moveOf(talk.scenario, turn);
	return 'say' in move && typeof move.say === 'string' ? move.say : null;
}

/** Turns never change, so each is prepared once, and the page leaves alone what it has already drawn. */
const shown = new WeakMap<Turn, ShownTurn>();

function show(talk: Talk, turn: Turn, index: number): ShownTurn {
	const entries =
		talk.mode === 'guided'
			? entriesOf(talk.scenario, turn, index).filter(({ deed }) => deed !== 'missed')
			: [];
	return { turn, said: saidIn(talk, turn), entries };
}

/** The turns taken, oldest first. */
export const turnsToShow = (talk: Talk): ShownTurn[] =>
	talk.turns.map((turn, index) => {
		let ready = shown.get(turn);
		if (!ready) shown.set(turn, (ready = show(talk, turn, index)));
		return ready;
	});
