import { describe, expect, it } from 'vitest';
import { EVENTS, logOn } from '../../../../tests/support/tiny-attempt.ts';
import { turnAt } from './turn-at.ts';

const log = logOn(1, [...EVENTS, { type: 'rated', turn: 0, criterion: 'TIP-01', verdict: 'met' }]);

describe('the turn that a place of the log is about', () => {
	it.each([
		[0, 0],
		[2, 0],
		[3, 1],
		[4, 0]
	])('entry %i: turn %i', (seq, turn) => {
		expect(turnAt(log, seq)).toBe(turn);
	});

	it('is none for a place that is not there, and for what was done after the last turn', () => {
		expect(turnAt(log, 99)).toBeUndefined();
		const noted = logOn(1, [...EVENTS, { type: 'noted', node: 'promise', phrase: 'x' }]);
		expect(turnAt(noted, 4)).toBeUndefined();
	});
});
