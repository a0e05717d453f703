import { describe, expect, it } from 'vitest';
import { mark } from '#lib/domain/quiz/mark.ts';
import { m } from '#lib/paraglide/messages.js';
import { MATCHING, MULTIPLE } from '../../../../tests/support/sample-questions.ts';
import { judgedOption, judgedRow, verdictOn } from './judged.ts';

const option = (right: boolean) => ({ id: 'a', right, why: 'Why' });

describe('judgedOption', () => {
	it.each([
		['right and picked', true, ['a'], false, m.quiz_q_hit()],
		['wrong and picked', false, ['a'], false, m.quiz_q_miss()],
		['right and not picked', true, ['b'], false, m.quiz_q_this_is_right()],
		['right and left out among several', true, ['b'], true, m.quiz_q_left_out()],
		['right and nothing picked', true, [], true, m.quiz_q_this_is_right()]
	])('says to an option that is %s what it is, and why', (_, right, picked, several, word) => {
		expect(judgedOption(option(right), picked, several)).toMatchObject({ word, why: 'Why' });
	});

	it('says nothing to a wrong option that was not picked', () => {
		expect(judgedOption(option(false), ['b'], true)).toBeUndefined();
	});
});

describe('judgedRow', () => {
	const marked = mark(MATCHING, { type: 'matching', pairs: { reception: 'record' } });

	it('names what would have been right only where it was not given', () => {
		expect(judgedRow(marked, 'reception', 'R', '').should).toBeUndefined();
		expect(judgedRow(marked, 'manager', 'R', '')).toMatchObject({ kind: 'wrong', should: 'R' });
	});

	it('names it, and why, where nothing was answered', () => {
		const nothing = { points: 0, feedback: [] };
		expect(judgedRow(nothing, 'manager', 'R', 'Why')).toEqual({
			kind: 'missed',
			word: m.quiz_q_unanswered(),
			should: 'R',
			why: 'Why'
		});
	});
});

describe('verdictOn', () => {
	it('is met, in part, or lost', () => {
		const picked = (...options: string[]) => {
			const answer = { type: 'multiple' as const, options };
			return verdictOn(mark(MULTIPLE, answer), answer);
		};
		expect(picked('time', 'place')).toMatchObject({ seal: 'met', word: m.quiz_q_right() });
		expect(picked('time')).toMatchObject({ seal: 'part' });
		expect(picked('time').word).toContain('50');
		expect(picked('mood')).toMatchObject({ seal: 'lost', word: m.quiz_q_wrong() });
	});

	it('says so where nothing was answered', () => {
		const nothing = verdictOn({ points: 0, feedback: [] }, undefined);
		expect(nothing.word).toBe(m.quiz_q_unanswered());
	});
});
