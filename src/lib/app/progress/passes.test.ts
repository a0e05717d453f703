import { beforeAll, describe, expect, it } from 'vitest';
import type { TalkEvent } from '#lib/domain/roleplay/talk-event.ts';
import type { QuizItem, RoleplayAttempt, RoleplayItem } from '#lib/domain/training/attempt.ts';
import { judge, amongItems, type Reading } from '#lib/storage/facts/judge.ts';
import { attemptOn, logOn, uuid } from '../../../../tests/support/tiny-attempt.ts';
import {
	LISTEN,
	PARTS,
	quizItem,
	quizLog,
	sittingOn
} from '../../../../tests/support/tiny-quiz.ts';
import { tinyItem } from '../../../../tests/support/tiny-scenario.ts';
import { checkId } from '../quiz/plans.ts';
import { passesOf } from './passes.ts';

const GOOD: TalkEvent[] = [
	{ type: 'noted', node: 'lift', phrase: 'third' },
	{ type: 'replied', node: 'lift', reply: 'listen' },
	{ type: 'replied', node: 'promise', reply: 'record' }
];
const LATER = 1e9;

let item: RoleplayItem;
beforeAll(async () => {
	item = await tinyItem();
});

const talk = (events: TalkEvent[], more: Partial<RoleplayAttempt> = {}): Reading => {
	const attempt = attemptOn(item, 1, { mode: 'practice', ...more });
	return judge(attempt, logOn(1, events), amongItems([item]));
};

describe('a talk', () => {
	it('that was passed counts from its last reply on; what is done after it does not move it', () => {
		const rated: TalkEvent = { type: 'rated', turn: 0, criterion: 'TIP-01', verdict: 'met' };
		const pass = {
			part: 'scenario:tiny',
			attempt: uuid(1),
			hash: item.hash,
			percent: 100,
			at: 3000
		};
		expect(passesOf([talk(GOOD)], LATER)).toEqual([pass]);
		expect(passesOf([talk([{ type: 'worded', node: 'lift', text: 'I' }, ...GOOD])], LATER)).toEqual(
			[{ ...pass, at: 4000 }]
		);
		const own = talk([{ type: 'worded', node: 'lift', text: 'I' }, ...GOOD, rated]);
		expect(passesOf([own], LATER)).toEqual([{ ...pass, at: 4000 }]);
	});

	it('counts in an exam, but not with guidance, and not when it was gone back into', () => {
		expect(passesOf([talk(GOOD, { mode: 'exam' })], LATER)).toHaveLength(1);
		expect(passesOf([talk(GOOD, { mode: 'guided' })], LATER)).toEqual([]);
		expect(passesOf([talk(GOOD, { parent: { attempt: uuid(9), events: 1 } })], LATER)).toEqual([]);
	});

	it('that goes on, or was not passed, is no pass', () => {
		const bad: TalkEvent[] = [
			{ type: 'replied', node: 'lift', reply: 'excuse' },
			{ type: 'replied', node: 'promise', reply: 'refund' }
		];
		expect(passesOf([talk(GOOD.slice(0, 2)), talk(bad)], LATER)).toEqual([]);
	});
});

describe('a sitting', () => {
	const answered = { type: 'question-answered', question: 'single', answer: LISTEN } as const;
	const sat = (paper: QuizItem, events: Parameters<typeof quizLog>[1]): Reading =>
		judge(sittingOn(paper), quizLog(1, events), amongItems([paper, ...PARTS]));
	const called = (id: string, seconds: number | null = null): QuizItem => {
		const made = quizItem(PARTS);
		return { ...made, id, paper: { ...made.paper, id, seconds } };
	};

	it('counts from its handing in on, as an exam by its own name, as a check by its module', () => {
		const events = [answered, { type: 'handed-in' } as const];
		expect(passesOf([sat(called('limits-exam'), events)], LATER)).toMatchObject([
			{ part: 'quiz:limits-exam', at: 1001, percent: 50 }
		]);
		expect(passesOf([sat(called(checkId('kinds')), events)], LATER)).toMatchObject([
			{ part: 'check:kinds' }
		]);
	});

	it('whose time is over is handed in at that instant; one under way is no pass', () => {
		const timed = sat(called('limits-exam', 60), [answered]);
		expect(passesOf([timed], 1000 + 59_999)).toEqual([]);
		expect(passesOf([timed], 1000 + 60_000)).toMatchObject([{ at: 61_000 }]);
		expect(passesOf([sat(called('limits-exam'), [answered])], LATER)).toEqual([]);
	});

	it('that was not passed is no pass', () => {
		expect(passesOf([sat(called('limits-exam'), [{ type: 'handed-in' }])], LATER)).toEqual([]);
	});
});

it('what cannot be read hides nothing else', () => {
	const broken: Reading = { ok: false, code: 'broken', detail: 'log' };
	expect(passesOf([broken, talk(GOOD), broken], LATER)).toHaveLength(1);
});
