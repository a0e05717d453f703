/** The talk so far as it is shown: what was heard, what was said, and in guided mode why it counted. */
import { entriesOf, type Entry } from '#lib/domain/roleplay/ledger.ts';
import type { Line } from '#lib/domain/roleplay/scenario.ts';
import { moveOf, type Talk, type Turn } from '#lib/domain/roleplay/talk.ts';

/** `said` is null for silence; `entries` is empty outside guided mode. */
type ShownTurn = { turn: Turn; said: string | null; entries: Entry[] };

/** What stands in the transcript for one decision; the last one has not been taken, so it has no answer yet. */
type Row = { lines: Line[]; notes: string[]; taken: ShownTurn | undefined };

/** What the trainee said in a turn; null for silence. */
export function saidIn(talk: Talk, turn: Turn): string | null {
	const move = moveOf(talk.scenario, turn);
	return 'say' in move && typeof move.say === 'string' ? move.say : null;
}

/** Turns never change, so each is prepared once, and the page leaves alone what it has already drawn. */
const rows = new WeakMap<Turn, Row>();

function show(talk: Talk, turn: Turn, index: number): ShownTurn {
	const entries =
		talk.mode === 'guided'
			? entriesOf(talk.scenario, turn, index).filter(({ deed }) => deed !== 'missed')
			: [];
	return { turn, said: saidIn(talk, turn), entries };
}

function rowOf(talk: Talk, turn: Turn, index: number): Row {
	let row = rows.get(turn);
	if (!row) {
		row = { lines: turn.lines, notes: turn.notes, taken: show(talk, turn, index) };
		rows.set(turn, row);
	}
	return row;
}

/** The turns taken, oldest first, and last what is heard now: lines stay where they are when they are answered. */
export const rowsOf = (talk: Talk): Row[] => [
	...talk.turns.map((turn, index) => rowOf(talk, turn, index)),
	{ lines: talk.lines, notes: talk.notes, taken: undefined }
];
