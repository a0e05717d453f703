import { describe, expect, it } from 'vitest';
import { marked, snippet, type Segment } from './snippet.ts';

const drawn = (segments: Segment[]): string =>
	segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const terms = (...all: string[]) => new Set(all);

describe('marked', () => {
	it('marks hits as they stand in the text, width and case kept', () => {
		expect(drawn(marked('兩日，２日，Two days', terms('2d')))).toBe('[兩日]，[２日]，[Two days]');
	});

	it('pairs that overlap are one hit', () => {
		expect(drawn(marked('送交投訴表。', terms('投訴', '訴表')))).toBe('送交[投訴表]。');
	});
});

describe('snippet', () => {
	const long = `${'The first sentence goes on. '.repeat(12)}Here is the minor complaint. ${'And more follows. '.repeat(20)}`;

	it('a short text is shown whole', () => {
		expect(drawn(snippet('A minor complaint.', terms('minor')))).toBe('A [minor] complaint.');
	});

	it('a long one from the sentence with the first hit, cut between words', () => {
		const shown = drawn(snippet(long, terms('minor')));
		expect(shown).toMatch(/^…(The first sentence goes on\. )?Here is the \[minor\] complaint/);
		expect(shown).toMatch(/(And|more|follows\.)…$/);
		expect(shown.length).toBeLessThan(230);
	});

	it('without a hit from its beginning', () => {
		expect(drawn(snippet(long, terms('elsewhere')))).toMatch(/^The first sentence/);
	});

	it('never tears a character apart', () => {
		const text = `${'𠮷'.repeat(200)}投訴${'𠮷'.repeat(200)}`;
		const shown = snippet(text, terms('投訴'));
		expect(shown.every(({ text: piece }) => piece.isWellFormed())).toBe(true);
		expect(drawn(shown)).toContain('[投訴]');
	});

	it('does not take markup for markup', () => {
		expect(drawn(snippet('Fill in <b>all</b> boxes', terms('all')))).toBe(
			'Fill in <b>[all]</b> boxes'
		);
	});
});
