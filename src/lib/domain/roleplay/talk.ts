/** A talk as a fold over its log: what was said, noted and answered so far. Pure; the machine and replay share it. */
import type { Ending, Line, Mode, Move, Node, Phrase, Reply, Scenario } from './scenario.ts';
import {
	after,
	changedBy,
	endingAt,
	linesSaid,
	nodeAt,
	opening,
	phrasesIn,
	repliesIn,
	withNote,
	type Situation
} from './situation.ts';
import type { EventOf, Ratings, RecordAnswers, TalkEvent } from './talk-event.ts';

/** A decision that has been taken. */
export type Turn = {
	node: string;
	/** The situation on arrival, before anything was noted. */
	before: Situation;
	lines: Line[];
	notes: string[];
	/** What the trainee would have said; null when it was not written. */
	own: string | null;
	/** A reply's ID, or null for silence. */
	reply: string | null;
	/** The complainant's first reaction. */
	then: Line[];
	after: Situation;
};

export type Talk = Readonly<{
	scenario: Scenario;
	mode: Mode;
	/** Where it stands now, with the notes taken at this node. */
	situation: Situation;
	/** Where it stood on arrival at this node. */
	arrived: Situation;
	lines: Line[];
	notes: string[];
	own: string | null;
	turns: Turn[];
	ratings: Ratings;
	record: RecordAnswers | null;
}>;

/** Why an event does not fit the talk. */
export type TalkRefusal = {
	ok: false;
	code:
		| 'over'
		| 'other-node'
		| 'no-such-phrase'
		| 'already-noted'
		| 'not-noted'
		| 'no-such-reply'
		| 'not-an-exam'
		| 'already-worded'
		| 'nothing-to-rate'
		| 'not-over'
		| 'no-record'
		| 'already-recorded';
};

function at(scenario: Scenario, mode: Mode, situation: Situation, turns: Turn[]): Talk {
	const lines = nodeAt(scenario, situation)?.lines ?? endingAt(scenario, situation)?.line ?? [];
	return {
		scenario,
		mode,
		situation,
		arrived: situation,
		lines: linesSaid(scenario, lines, situation),
		notes: [],
		own: null,
		turns,
		ratings: {},
		record: null
	};
}

/** The talk before its first event. */
export const begin = (scenario: Scenario, mode: Mode): Talk =>
	at(scenario, mode, opening(scenario), []);

/** The decision that is open, or undefined when the talk is over. */
export const decision = (talk: Talk): Node | undefined => nodeAt(talk.scenario, talk.situation);

/** How it ended, or undefined while it goes on. */
export const ending = (talk: Talk): Ending | undefined => endingAt(talk.scenario, talk.situation);

/** The phrases that can be noted now. */
export function phrasesNow(talk: Talk): Phrase[] {
	const node = decision(talk);
	return node ? phrasesIn(node, talk.lines) : [];
}

/** The replies that can be given now, in the file's order. */
export function repliesNow(talk: Talk): Reply[] {
	const node = decision(talk);
	return node ? repliesIn(talk.scenario, node, talk.situation) : [];
}

/** The move of a turn: its reply's, or the silence's. */
export function moveOf(scenario: Scenario, turn: Turn): Move {
	const node = nodeAt(scenario, turn.before);
	const move = turn.reply === null ? node?.silence : node?.replies.find((r) => r.id === turn.reply);
	if (!move) throw new Error(`${scenario.id}: no reply ${turn.reply} at ${turn.node}`);
	return move;
}

function take(talk: Talk, node: Node, move: Move, reply: string | null): Talk {
	const { scenario, mode, situation, arrived: before, lines, notes, own, turns } = talk;
	const next = after(scenario, situation, move);
	const then = linesSaid(scenario, move.then, changedBy(scenario, situation, move));
	const turn: Turn = { node: node.id, before, lines, notes, own, reply, then, after: next };
	return at(scenario, mode, next, [...turns, turn]);
}

function note(talk: Talk, phrase: string, on: boolean): Talk {
	const notes = on ? [...talk.notes, phrase] : talk.notes.filter((id) => id !== phrase);
	return { ...talk, notes, situation: withNote(talk.scenario, talk.situation, phrase, on) };
}

type Advanced = { ok: true; talk: Talk } | TalkRefusal;

function rate(talk: Talk, { turn, criterion, verdict }: EventOf<'rated'>): Advanced {
	const rated = talk.turns[turn];
	if (!rated || rated.own === null) return { ok: false, code: 'nothing-to-rate' };
	const ratings = { ...talk.ratings, [turn]: { ...talk.ratings[turn], [criterion]: verdict } };
	return { ok: true, talk: { ...talk, ratings } };
}

function fill(talk: Talk, { answers }: EventOf<'record-filled'>): Advanced {
	if (!talk.scenario.record) return { ok: false, code: 'no-record' };
	if (!ending(talk)) return { ok: false, code: 'not-over' };
	if (talk.record) return { ok: false, code: 'already-recorded' };
	return { ok: true, talk: { ...talk, record: answers } };
}

/** The talk after an event, or why the event does not fit; the talk given is never changed. */
export function advance(talk: Talk, event: TalkEvent): Advanced {
	if (event.type === 'rated') return rate(talk, event);
	if (event.type === 'record-filled') return fill(talk, event);
	const node = decision(talk);
	if (!node) return { ok: false, code: 'over' };
	if (event.node !== node.id) return { ok: false, code: 'other-node' };
	switch (event.type) {
		case 'noted': {
			if (!phrasesNow(talk).some(({ id }) => id === event.phrase))
				return { ok: false, code: 'no-such-phrase' };
			if (talk.notes.includes(event.phrase)) return { ok: false, code: 'already-noted' };
			return { ok: true, talk: note(talk, event.phrase, true) };
		}
		case 'unnoted':
			if (!talk.notes.includes(event.phrase)) return { ok: false, code: 'not-noted' };
			return { ok: true, talk: note(talk, event.phrase, false) };
		case 'replied': {
			const reply = repliesNow(talk).find(({ id }) => id === event.reply);
			if (!reply) return { ok: false, code: 'no-such-reply' };
			return { ok: true, talk: take(talk, node, reply, reply.id) };
		}
		case 'worded':
			if (talk.own !== null) return { ok: false, code: 'already-worded' };
			return { ok: true, talk: { ...talk, own: event.text } };
		case 'silent':
			if (talk.mode !== 'exam') return { ok: false, code: 'not-an-exam' };
			return { ok: true, talk: take(talk, node, node.silence, null) };
	}
}

/** The talk after a whole log. Stops at the first event that does not fit and says which and why. */
export function replay(
	scenario: Scenario,
	mode: Mode,
	events: readonly TalkEvent[]
): { ok: true; talk: Talk } | (TalkRefusal & { index: number; talk: Talk }) {
	let talk = begin(scenario, mode);
	for (const [index, event] of events.entries()) {
		const step = advance(talk, event);
		if (!step.ok) return { ...step, index, talk };
		talk = step.talk;
	}
	return { ok: true, talk };
}
