import { describe, expect, it } from 'vitest';
import { nodeNamed, replyNamed, tinyWith } from '../../../../tests/support/changed-scenario.ts';
import { tinyScenario } from '../../../../tests/support/tiny-scenario.ts';
import type { Scenario } from './scenario.ts';
import {
	after,
	atomsRead,
	bitOf,
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

const tiny = tinyScenario('en');
const at = (place: string, temperature = 50, bits = 0): Situation => ({ place, temperature, bits });
const lift = (scenario: Scenario) => nodeNamed(scenario, 'lift');
const FACT = 'fact:third-time';

describe('atoms and bits', () => {
	it('are read in lines, replies, reactions, targets, silence and farewells, each once', () => {
		const scenario = tinyWith((s) => {
			replyNamed(s, 'lift', 'listen').then = [
				{ kind: 'say', text: ['.'], when: { flag: 'in-reaction' } }
			];
			replyNamed(s, 'lift', 'excuse').to = [
				{ to: 'walks', when: { flag: 'in-target' } },
				{ to: 'promise' }
			];
			nodeNamed(s, 'promise').silence.then = [
				{ kind: 'say', text: ['.'], when: { not: { flag: 'in-silence' } } }
			];
			s.endings[0]?.line.push({ kind: 'say', text: ['.'], when: { flag: 'in-farewell' } });
		});
		expect(atomsRead(scenario)).toEqual([
			'fact:third-time',
			'flag:heard',
			'flag:in-farewell',
			'flag:in-reaction',
			'flag:in-silence',
			'flag:in-target',
			'noted:third'
		]);
	});

	it('have one bit each, and none when no guard reads them', () => {
		const bits = atomsRead(tiny).map((atom) => bitOf(tiny, atom));
		expect(bits).toEqual([1, 2, 4]);
		expect(bitOf(tiny, 'noted:weather')).toBe(0);
		expect(bitOf(tiny, 'flag:fatal')).toBe(0);
	});

	it('a note that no guard reads leaves the situation as it is', () => {
		expect(withNote(tiny, at('lift'), 'weather')).toEqual(at('lift'));
	});

	it('a note sets its bit, crossing out clears that bit alone', () => {
		const heard = at('lift', 50, bitOf(tiny, 'flag:heard'));
		const noted = withNote(tiny, heard, 'third');
		expect(noted.bits).toBe(heard.bits | bitOf(tiny, 'noted:third'));
		expect(withNote(tiny, noted, 'third', false)).toEqual(heard);
	});
});

describe('opening', () => {
	it('is the start at its temperature, and the facts of its lines are told', () => {
		expect(opening(tiny)).toEqual(at('lift', 50, bitOf(tiny, FACT)));
	});

	it('a line that is not said tells no fact', () => {
		const scenario = tinyWith((s) => {
			const line = lift(s).lines[1];
			if (line) line.when = { atLeast: 51 };
		});
		expect(opening(scenario).bits).toBe(0);
		const warmer = tinyWith((s) => {
			s.temperature.start = 51;
			const line = lift(s).lines[1];
			if (line) line.when = { atLeast: 51 };
		});
		expect(opening(warmer).bits).toBe(bitOf(warmer, FACT));
	});
});

describe('changedBy', () => {
	const move = replyNamed(tiny, 'lift', 'listen');

	it.each([
		[50, -10, 40],
		[25, -10, 20],
		[20, -10, 20],
		[75, 10, 80],
		[80, 100, 80],
		[40, 0, 40]
	])('[mechanism 7] %i and %i make %i: the temperature stays in range', (from, by, to) => {
		const scenario = tinyWith((s) => {
			s.temperature = { start: 50, min: 20, max: 80 };
		});
		const changed = changedBy(scenario, at('lift', from), { ...move, temperature: by });
		expect(changed.temperature).toBe(to);
	});

	it('sets the flags and facts that guards read, and no others', () => {
		const changed = changedBy(tiny, at('lift'), {
			...move,
			sets: ['heard', 'unread'],
			learns: ['third-time', 'x']
		});
		expect(changed.bits).toBe(bitOf(tiny, 'flag:heard') | bitOf(tiny, FACT));
	});

	it('a fatal act sets the flag of that name', () => {
		const scenario = tinyWith((s) => {
			replyNamed(s, 'promise', 'record').when = { not: { flag: 'fatal' } };
		});
		const changed = changedBy(scenario, at('promise'), replyNamed(scenario, 'promise', 'refund'));
		expect(changed.bits).toBe(bitOf(scenario, 'flag:fatal'));
		expect(changed.bits).not.toBe(0);
	});

	it('stays at the place', () => {
		expect(changedBy(tiny, at('lift'), move).place).toBe('lift');
	});
});

describe('after', () => {
	it('the first target that holds is taken, else the last', () => {
		const record = replyNamed(tiny, 'promise', 'record');
		expect(after(tiny, at('promise', 69), record).place).toBe('thanks');
		expect(after(tiny, at('promise', 70), record).place).toBe('walks');
	});

	it("a target's guard sees what the move itself has changed", () => {
		const scenario = tinyWith((s) => {
			const listen = replyNamed(s, 'lift', 'listen');
			listen.to = [
				{ to: 'thanks', when: { all: [{ flag: 'heard' }, { below: 41 }] } },
				{ to: 'promise' }
			];
		});
		expect(after(scenario, at('lift'), replyNamed(scenario, 'lift', 'listen')).place).toBe(
			'thanks'
		);
		const excuse = { ...replyNamed(scenario, 'lift', 'listen'), sets: [] };
		expect(after(scenario, at('lift'), excuse).place).toBe('promise');
	});

	it('the lines of the node arrived at tell their facts', () => {
		const scenario = tinyWith((s) => {
			const promise = nodeNamed(s, 'promise');
			promise.lines.push({
				kind: 'say',
				text: [{ phrase: 'flat', text: '20A' }],
				when: { below: 41 }
			});
			promise.phrases.push({
				id: 'flat',
				criterion: 'TIP-02',
				points: 1,
				reason: '',
				cites: [],
				fact: 'where'
			});
			replyNamed(s, 'promise', 'refund').when = { fact: 'where' };
		});
		const where = bitOf(scenario, 'fact:where');
		const listen = replyNamed(scenario, 'lift', 'listen');
		expect(after(scenario, at('lift', 50), listen).bits & where).toBe(where);
		expect(after(scenario, at('lift', 51), listen).bits & where).toBe(0);
	});

	it('a move without a last target is a bug, and is thrown as one that names scenario and place', () => {
		const listen = {
			...replyNamed(tiny, 'lift', 'listen'),
			to: [{ to: 'thanks', when: { below: 0 } }]
		};
		expect(() => after(tiny, at('lift'), listen)).toThrow('tiny: a move at lift leads nowhere');
	});
});

describe('what there is in a situation', () => {
	it('a place is a node or an ending', () => {
		expect(nodeAt(tiny, at('lift'))?.id).toBe('lift');
		expect(endingAt(tiny, at('lift'))).toBeUndefined();
		expect(endingAt(tiny, at('thanks'))?.outcome).toBe('good');
		expect(nodeAt(tiny, at('thanks'))).toBeUndefined();
	});

	it('lines are said when their guards hold, in their order', () => {
		const { lines } = nodeNamed(tiny, 'promise');
		expect(linesSaid(tiny, lines, at('promise', 49))).toEqual([lines[0]]);
		expect(linesSaid(tiny, lines, at('promise', 50))).toEqual(lines);
		expect(linesSaid(tiny, lines, at('promise', 50, bitOf(tiny, 'flag:heard')))).toEqual([
			lines[0]
		]);
	});

	it('phrases are those of the lines said', () => {
		const node = lift(tiny);
		expect(phrasesIn(node, node.lines).map(({ id }) => id)).toEqual(['third', 'weather']);
		expect(phrasesIn(node, node.lines.slice(0, 1))).toEqual([]);
	});

	it('a guarded reply opens with what it asks for', () => {
		const node = nodeNamed(tiny, 'promise');
		const ids = (bits: number) =>
			repliesIn(tiny, node, at('promise', 50, bits)).map(({ id }) => id);
		expect(ids(0)).toEqual(['record', 'refund']);
		expect(ids(bitOf(tiny, 'noted:third'))).toEqual(['record', 'refund', 'recall']);
	});
});
