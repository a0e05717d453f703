import { describe, expect, it } from 'vitest';
import { nodeNamed, replyNamed, tinyWith } from '../../../../tests/support/changed-scenario.ts';
import { tinyScenario } from '../../../../tests/support/tiny-scenario.ts';
import type { Mode, Scenario } from './scenario.ts';
import { bitOf } from './situation.ts';
import {
	advance,
	begin,
	decision,
	ending,
	moveOf,
	phrasesNow,
	repliesNow,
	replay,
	type Talk,
	type TalkRefusal
} from './talk.ts';
import type { TalkEvent } from './talk-event.ts';

const tiny = tinyScenario('en');
const noted = (phrase: string, node = 'lift'): TalkEvent => ({ type: 'noted', node, phrase });
const unnoted = (phrase: string, node = 'lift'): TalkEvent => ({ type: 'unnoted', node, phrase });
const replied = (node: string, reply: string): TalkEvent => ({ type: 'replied', node, reply });
const silent = (node: string): TalkEvent => ({ type: 'silent', node });

function played(events: TalkEvent[], mode: Mode = 'practice', scenario: Scenario = tiny): Talk {
	const result = replay(scenario, mode, events);
	if (!result.ok) throw new Error(`event ${result.index} is refused: ${result.code}`);
	return result.talk;
}

/** Freezes a value all the way down: whoever changes it throws. */
function frozen<T>(value: T): T {
	if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
		Object.freeze(value);
		Object.values(value).forEach(frozen);
	}
	return value;
}

describe('begin', () => {
	it('puts the first decision, with its lines, phrases and replies', () => {
		const talk = begin(tiny, 'guided');
		expect(decision(talk)?.id).toBe('lift');
		expect(ending(talk)).toBeUndefined();
		expect(talk.lines).toEqual(nodeNamed(tiny, 'lift').lines);
		expect(phrasesNow(talk).map(({ id }) => id)).toEqual(['third', 'weather']);
		expect(repliesNow(talk).map(({ id }) => id)).toEqual(['listen', 'excuse']);
		expect(talk.turns).toEqual([]);
	});
});

describe('advance', () => {
	it.each<[TalkRefusal['code'], Mode, TalkEvent[], TalkEvent]>([
		['over', 'exam', [replied('lift', 'listen'), replied('promise', 'refund')], silent('promise')],
		['over', 'guided', [replied('lift', 'listen'), replied('promise', 'record')], noted('third')],
		['other-node', 'practice', [], replied('promise', 'record')],
		['other-node', 'exam', [], silent('promise')],
		['other-node', 'practice', [replied('lift', 'listen')], noted('third')],
		['no-such-phrase', 'practice', [], noted('flat')],
		['no-such-phrase', 'practice', [replied('lift', 'listen')], noted('third', 'promise')],
		['already-noted', 'practice', [noted('third')], noted('third')],
		['not-noted', 'practice', [], unnoted('third')],
		['not-noted', 'practice', [noted('third')], unnoted('weather')],
		['not-noted', 'practice', [noted('third'), unnoted('third')], unnoted('third')],
		['no-such-reply', 'practice', [], replied('lift', 'record')],
		['no-such-reply', 'practice', [replied('lift', 'listen')], replied('promise', 'recall')],
		['not-an-exam', 'practice', [], silent('lift')],
		['not-an-exam', 'guided', [], silent('lift')]
	])('refuses with %s (%s)', (code, mode, before, event) => {
		expect(advance(played(before, mode), event)).toEqual({ ok: false, code });
	});

	it('a phrase of a line that is not said cannot be noted', () => {
		const scenario = tinyWith((s) => {
			const line = nodeNamed(s, 'lift').lines[1];
			if (line) line.when = { flag: 'heard' };
		});
		expect(advance(begin(scenario, 'practice'), noted('third'))).toEqual({
			ok: false,
			code: 'no-such-phrase'
		});
	});

	it('a note opens the reply that asks for it, crossing it out closes that again', () => {
		const open = played([noted('third'), replied('lift', 'listen')]);
		expect(repliesNow(open).map(({ id }) => id)).toContain('recall');
		const shut = played([noted('third'), unnoted('third'), replied('lift', 'listen')]);
		expect(repliesNow(shut).map(({ id }) => id)).not.toContain('recall');
	});

	it("a reply's guard sees what has been noted at its own node", () => {
		const scenario = tinyWith((s) => {
			replyNamed(s, 'lift', 'excuse').when = { noted: 'third' };
		});
		const talk = begin(scenario, 'practice');
		expect(repliesNow(talk).map(({ id }) => id)).toEqual(['listen']);
		const after = played([noted('third')], 'practice', scenario);
		expect(repliesNow(after).map(({ id }) => id)).toEqual(['listen', 'excuse']);
	});

	it('a turn keeps what was heard, noted and said, and where it stood before the notes and after the reply', () => {
		const start = begin(tiny, 'practice');
		const talk = played([
			noted('weather'),
			noted('third'),
			unnoted('weather'),
			replied('lift', 'listen')
		]);
		const [turn] = talk.turns;
		expect(turn).toEqual({
			node: 'lift',
			before: start.situation,
			lines: start.lines,
			notes: ['third'],
			own: null,
			reply: 'listen',
			then: replyNamed(tiny, 'lift', 'listen').then,
			after: talk.situation
		});
		expect(turn && moveOf(tiny, turn)).toBe(replyNamed(tiny, 'lift', 'listen'));
		expect(talk.notes).toEqual([]);
		expect(talk.arrived).toEqual(talk.situation);
	});

	it.each([
		[69, 1],
		[70, 0]
	])(
		'the reaction is heard at the temperature that the reply makes: from %i, %i lines',
		(start, lines) => {
			const scenario = tinyWith((s) => (s.temperature.start = start));
			const [turn] = played([replied('lift', 'listen')], 'practice', scenario).turns;
			expect(turn?.then).toHaveLength(lines);
		}
	);

	it('silence is a move in an exam, and its turn has no reply', () => {
		const talk = played([silent('lift')], 'exam');
		expect(talk.situation).toMatchObject({ place: 'promise', temperature: 60 });
		const [turn] = talk.turns;
		expect(turn?.reply).toBeNull();
		expect(turn && moveOf(tiny, turn)).toBe(nodeNamed(tiny, 'lift').silence);
	});

	it('notes taken before a silence stay taken', () => {
		const talk = played([noted('third'), silent('lift')], 'exam');
		expect(talk.turns[0]?.notes).toEqual(['third']);
		expect(repliesNow(talk).map(({ id }) => id)).toContain('recall');
	});

	it('after a fatal act the talk goes on, and its flag is set', () => {
		const scenario = tinyWith((s) => {
			const { fatal } = replyNamed(s, 'promise', 'refund');
			if (fatal) replyNamed(s, 'lift', 'excuse').fatal = fatal;
			replyNamed(s, 'promise', 'record').to = [
				{ to: 'walks', when: { flag: 'fatal' } },
				{ to: 'thanks' }
			];
		});
		const talk = played([replied('lift', 'excuse')], 'practice', scenario);
		expect(decision(talk)?.id).toBe('promise');
		expect(talk.situation.bits & bitOf(scenario, 'flag:fatal')).not.toBe(0);
		const bad = played(
			[replied('lift', 'excuse'), replied('promise', 'record')],
			'practice',
			scenario
		);
		expect(ending(bad)?.id).toBe('walks');
	});

	it('at its end the talk has an ending with its last lines, and no decision', () => {
		const talk = played([replied('lift', 'listen'), replied('promise', 'record')]);
		expect(ending(talk)?.id).toBe('thanks');
		expect(talk.lines).toEqual(ending(talk)?.line);
		expect(decision(talk)).toBeUndefined();
		expect([...phrasesNow(talk), ...repliesNow(talk)]).toEqual([]);
	});

	it('never changes the talk, the event or the scenario that it is given', () => {
		const scenario = frozen(tinyScenario('en'));
		const events = frozen([noted('third'), noted('weather'), unnoted('weather'), silent('lift')]);
		let talk = frozen(begin(scenario, 'exam'));
		const first = structuredClone(talk);
		const begun = talk;
		for (const event of [...events, replied('promise', 'recall'), silent('promise')]) {
			const step = advance(talk, event);
			if (step.ok) talk = frozen(step.talk);
		}
		expect(ending(talk)?.id).toBe('thanks');
		expect(begun).toEqual(first);
	});
});

describe('replay', () => {
	it('[mechanism 2] of no event is the beginning', () => {
		expect(replay(tiny, 'exam', [])).toEqual({ ok: true, talk: begin(tiny, 'exam') });
	});

	it('stops at the first event that does not fit, names its index and why, and gives the talk until there', () => {
		const log = [
			noted('third'),
			replied('lift', 'listen'),
			replied('lift', 'listen'),
			replied('promise', 'record')
		];
		expect(replay(tiny, 'practice', log)).toEqual({
			ok: false,
			code: 'other-node',
			index: 2,
			talk: played(log.slice(0, 2))
		});
	});

	it('names an event after the end as foreign, too', () => {
		const log = [silent('lift'), silent('promise'), silent('promise')];
		expect(replay(tiny, 'exam', log)).toMatchObject({ ok: false, code: 'over', index: 2 });
	});

	it('a log of another scenario stops at its first event', () => {
		const other = tinyWith((s) => {
			nodeNamed(s, 'lift').id = 'stairs';
			s.start = 'stairs';
		});
		expect(replay(other, 'practice', [replied('lift', 'listen')])).toEqual({
			ok: false,
			code: 'other-node',
			index: 0,
			talk: begin(other, 'practice')
		});
	});
});

describe('moveOf', () => {
	it('a turn of a reply that the scenario does not have is a bug, and thrown as one', () => {
		const [turn] = played([replied('lift', 'listen')]).turns;
		if (!turn) throw new Error('no turn');
		expect(() => moveOf(tiny, { ...turn, reply: 'gone' })).toThrow('tiny: no reply gone at lift');
	});
});
