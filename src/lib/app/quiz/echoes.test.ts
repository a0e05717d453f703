import { describe, expect, it } from 'vitest';
import type { Answer } from '#lib/domain/quiz/answer.ts';
import { Echoes } from './echoes.ts';

const text = (said: string): Answer => ({ type: 'short', text: said });

describe('Echoes', () => {
	it('knows what it began with and what it sent, however late it comes back', () => {
		const echoes = new Echoes(undefined);
		expect(echoes.knows(undefined)).toBe(true);
		expect(echoes.sends(text('a'))).toBe(true);
		expect(echoes.sends(text('ab'))).toBe(true);
		expect(echoes.knows(text('a'))).toBe(true);
		expect(echoes.knows(text('ab'))).toBe(true);
		expect(echoes.knows(text('ab'))).toBe(true);
	});

	it('knows the last of several although those before it never came back', () => {
		const echoes = new Echoes(undefined);
		for (const said of ['a', 'b', 'a']) echoes.sends(text(said));
		expect(echoes.knows(text('b'))).toBe(true);
		expect(echoes.knows(text('a'))).toBe(true);
	});

	it('does not know what comes from elsewhere, nor an old answer that is set again', () => {
		const echoes = new Echoes(undefined);
		echoes.sends(text('a'));
		expect(echoes.knows(text('other'))).toBe(false);
		const again = new Echoes(undefined);
		again.sends(text('a'));
		again.knows(text('a'));
		expect(again.knows(undefined)).toBe(false);
	});

	it('knows an incomplete answer for its own, so that a field is not emptied', () => {
		const echoes = new Echoes({ type: 'number', value: 1, unit: null });
		echoes.sends(undefined);
		expect(echoes.knows(undefined)).toBe(true);
	});

	it('sends only what says something else', () => {
		const echoes = new Echoes(text('a'));
		expect(echoes.sends(text('a '))).toBe(false);
		expect(echoes.sends(undefined)).toBe(true);
		expect(echoes.sends(undefined)).toBe(false);
	});

	it('takes pairs for the same in whatever order the log gives them back', () => {
		const echoes = new Echoes({ type: 'matching', pairs: { a: '1', b: '2' } });
		expect(echoes.knows({ type: 'matching', pairs: { b: '2', a: '1' } })).toBe(true);
		expect(echoes.knows({ type: 'matching', pairs: { b: '1', a: '2' } })).toBe(false);
	});
});
