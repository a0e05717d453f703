import { beforeAll, describe, expect, it } from 'vitest';
import { attemptOn, logOn } from '../../../../../tests/support/tiny-attempt.ts';
import { tinyItem } from '../../../../../tests/support/tiny-scenario.ts';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { judgementOf } from './judgement.ts';
import { markedTalk } from './marked-talk.ts';

const TALK: TalkEvent[] = [
	{ type: 'noted', node: 'lift', phrase: 'third' },
	{ type: 'worded', node: 'lift', text: '請慢慢說。' },
	{ type: 'replied', node: 'lift', reply: 'listen' },
	{ type: 'replied', node: 'promise', reply: 'record' }
];
const rated = (verdict: 'met' | 'lost'): TalkEvent => ({
	...{ type: 'rated', turn: 0, criterion: 'TIP-01' },
	verdict
});

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});
const marked = (events: TalkEvent[]) =>
	markedTalk(
		{
			...{ ok: true, kind: 'roleplay', item },
			attempt: attemptOn(item, 1, { mode: 'practice' }),
			log: logOn(1, events)
		},
		'en'
	);

describe('markedTalk', () => {
	it('places each line at the reply that ended it', () => {
		expect(marked(TALK)?.lines.map(({ seq }) => seq)).toEqual([2, 3]);
	});

	it('places a self-rating at its own entry; the last one of a criterion counts', () => {
		const lines = marked([...TALK, rated('lost'), rated('met')])?.lines;
		expect(lines?.map(({ ratings }) => ratings)).toEqual([
			[{ seq: 5, criterion: 'TIP-01', verdict: 'met' }],
			[]
		]);
	});

	it('is none while the talk goes on', () => {
		expect(marked(TALK.slice(0, 3))).toBeUndefined();
	});
});

describe('judgementOf', () => {
	const remark = { attempt: 'a', seq: 1, at: 1, text: '' };

	it.each([
		[undefined, 'open'],
		[remark, 'open'],
		[{ ...remark, verdict: null }, 'rejected'],
		[{ ...remark, verdict: 'part' as const }, 'part']
	])('%j: %s', (given, expected) => {
		expect(judgementOf(given)).toBe(expected);
	});
});
