import { beforeAll, describe, expect, it } from 'vitest';
import type { RoleplayItem } from '#lib/domain/training/attempt.ts';
import { amongItems, judge, type Reading } from '#lib/storage/facts/judge.ts';
import { readResults } from '#lib/storage/training/results.ts';
import { assignment, fact } from '../../../../tests/support/tiny-assignment.ts';
import { attemptOn, EVENTS, logOn } from '../../../../tests/support/tiny-attempt.ts';
import { PARTS, quizItem, quizLog, sittingOn } from '../../../../tests/support/tiny-quiz.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { decodeResults, encodeResults } from '../handover/results-link.ts';
import { resultsOf } from './hand-in.ts';
import { askedFor, type OwnAttempt } from './own-attempts.ts';
import { ownWordsIn } from './own-words.ts';

const quiz = quizItem(PARTS);
let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

function own(reading: Reading, n = 1): OwnAttempt {
	if (!reading.ok) throw new Error(`${reading.code}: ${reading.detail}`);
	return { reading, fact: fact(n) };
}
const talk = (n = 1, events = EVENTS): OwnAttempt =>
	own(judge(attemptOn(item, n), logOn(n, events), amongItems([item])), n);
const sitting = (): OwnAttempt =>
	own(
		judge(sittingOn(quiz, 3), quizLog(3, [{ type: 'handed-in' }]), amongItems([quiz, ...PARTS])),
		3
	);

const ann = { learner: 'ann', name: ' 李安 ' };
const received = () => ({
	learner: 'ann',
	assignment: assignment(),
	receivedAt: 5,
	person: 'p-7'
});

describe('what a trainee hands in', () => {
	it('is what the trainer’s side reads: attempts, logs, and the content with its questions', () => {
		const results = resultsOf(ann, received(), [talk(1), talk(2), sitting()], 99_000);
		expect(readResults(JSON.stringify(results))).toEqual({ ok: true, results });
		expect(results.attempts).toHaveLength(3);
		expect(results.items.map(({ hash }) => hash).sort()).toEqual(
			[item, quiz, ...PARTS].map(({ hash }) => hash).sort()
		);
	});

	it('answers its assignment, under the ID that the trainer gave; unasked it is under one’s own', () => {
		const { id, nonce } = assignment();
		const asked = resultsOf(ann, received(), [talk()], 1);
		expect(asked).toMatchObject({ assignment: { id, nonce }, person: { id: 'p-7', name: '李安' } });
		const unasked = resultsOf(ann, undefined, [talk()], 1);
		expect(unasked).toMatchObject({ assignment: null, person: { id: 'ann' } });
	});

	it('comes back the same by link', async () => {
		const results = resultsOf(ann, received(), [talk(), sitting()], 99_000);
		const link = await encodeResults(results);
		expect(await decodeResults(`#${link}`)).toEqual({ ok: true, results });
		expect(await decodeResults(link.slice(0, -9))).toMatchObject({ ok: false });
		expect(await decodeResults(link.replace('cr1', 'cr2'))).toMatchObject({ code: 'newer' });
		expect(await decodeResults('#cd1.a.b')).toMatchObject({ code: 'foreign' });
	});

	it('are the attempts on the parts since the assignment was issued, and no others', () => {
		const { issuedAt } = assignment();
		const early = { ...talk(1), fact: fact(1, { startedAt: issuedAt - 1 }) };
		const other = { ...talk(2), fact: fact(2, { part: { kind: 'quiz', id: 'lift-again' } }) };
		const asked = { ...talk(4), fact: fact(4, { mode: 'guided' }) };
		expect(askedFor(assignment(), [early, other, asked])).toEqual([asked]);
	});

	it('shows the words that were typed, and nothing that was only chosen', () => {
		const worded = talk(1, [
			{ type: 'worded', node: 'lift', text: ' 您先坐 ' },
			{ type: 'replied', node: 'lift', reply: 'listen' }
		]);
		expect(ownWordsIn(worded.reading)).toEqual(['您先坐']);
		expect(ownWordsIn(talk().reading)).toEqual([]);
	});
});
