import { describe, expect, it, vi } from 'vitest';
import { GlossarySource } from './schema.ts';
import { simplifier } from './simplify.ts';
import { readSource } from './source.ts';
import { PATIENCE } from '../../../../tests/support/random-scenario.ts';

// Each converter reads its dictionary first.
vi.setConfig({ testTimeout: PATIENCE });

describe('simplifier', () => {
	it.each([
		['她說電梯壞了，我們來不及開門。', '她说电梯坏了，我们来不及开门。'],
		['投訴、樓層、記錄、聽', '投诉、楼层、记录、听'],
		['Block 3, 12C。', 'Block 3, 12C。'],
		['', '']
	])('%s', (traditional, simplified) => {
		expect(simplifier([])(traditional)).toBe(simplified);
	});

	it('a term of the glossary wins over the dictionary', () => {
		expect(simplifier([])('紀錄')).not.toBe('记录');
		expect(simplifier([{ from: '紀錄', to: '记录' }])('這份紀錄')).toBe('这份记录');
	});

	it('the longest term wins, in whatever order they are listed', () => {
		const terms = [
			{ from: '管理', to: 'A' },
			{ from: '管理處職員', to: 'B' },
			{ from: '管理處', to: 'C' }
		];
		for (const glossary of [terms, terms.toReversed()])
			expect(simplifier(glossary)('管理處職員、管理處、管理')).toBe('B、C、A');
	});

	it('what the glossary gives is not converted again', () => {
		expect(simplifier([{ from: '電梯', to: '電車' }])('電梯與電話')).toBe('電車与电话');
	});

	it('a term may have signs that mean something in a pattern', () => {
		expect(simplifier([{ from: '(訴)?', to: '[诉]' }])('投(訴)?訴')).toBe('投[诉]诉');
	});

	it('conversion stops at a term: words on both sides stay right', () => {
		expect(simplifier([{ from: '咭', to: '卡' }])('門咭壞了，換張咭')).toBe('门卡坏了，换张卡');
	});
});

describe('the shipped glossary', () => {
	const glossary = readSource(process.cwd(), 'content/sop/glossary.yaml', GlossarySource);
	if (!glossary.ok) throw new Error('the glossary is broken');
	const terms = glossary.source.value;

	it('has no term twice', () => {
		const from = terms.map((term) => term.from);
		expect(from.filter((term, i) => from.indexOf(term) < i)).toEqual([]);
	});

	it('every term comes out as it says', () => {
		const simplify = simplifier(terms);
		expect(terms.filter(({ from, to }) => simplify(from) !== to)).toEqual([]);
	});

	it('mends what the dictionary gets wrong for us: 甚麼, 拿著, 答覆, 「」', () => {
		expect(simplifier(terms)('甚麼？她拿著筆，等答覆：「好」。')).toBe(
			'什么？她拿着笔，等答复：“好”。'
		);
	});
});
